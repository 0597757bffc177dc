using BenchmarkDotNet.Attributes;
using RiskFactors.Comparison;
using RiskFactors.Measures;

namespace RiskFactors.Benchmarks;

/// <summary>
/// Measuring a text of 20,000 words: by itself, against a sample, and against an earlier text, one that shares most sentences with it and one that shares none.
/// The texts are the sentences of a sample report, shuffled; of the earlier one every tenth word is another.
/// </summary>
[MemoryDiagnoser]
public class MeasureBenchmarks
{
    const int Words = 20_000;

    string text = "";
    MeasuredText now = null!;
    MeasuredText before = null!;
    int[] random = [];
    int[] other = [];
    readonly MeasureSample sample = new();

    [GlobalSetup]
    public void Make()
    {
        var source = FilingReader.Read(System.Text.Encoding.Latin1.GetBytes(Documents.PlainText(400_000)), "a.txt").Text;
        var dice = new Random(1);
        List<string> sentences = [];
        foreach (var sentence in SentenceSplitter.English.Split(source))
            sentences.Add(sentence.Of(source).ToString().ReplaceLineEndings(" "));
        text = Joined(sentences, dice);
        now = MeasuredText.Of(text);
        before = MeasuredText.Of(string.Join(' ', text.Split(' ').Select(word => dice.Next(10) == 0 ? "oats" : word)));
        random = [.. Enumerable.Range(0, Words).Select(_ => dice.Next(5000))];
        other = [.. Enumerable.Range(0, Words).Select(_ => dice.Next(5000))];
        sample.Add(now);
        sample.Add(before);
    }

    static string Joined(List<string> sentences, Random dice)
    {
        var text = new System.Text.StringBuilder();
        for (var words = 0; words < Words;)
        {
            var sentence = sentences[dice.Next(sentences.Count)];
            words += WordTokens.Of(sentence, new Vocabulary()).Ids.Length;
            text.Append(sentence).Append('\n');
        }
        return text.ToString();
    }

    [Benchmark]
    public int Read() => MeasuredText.Of(text).Words;

    [Benchmark]
    public double? MeasureOne() => TextMeasures.Of(now).Fog;

    [Benchmark]
    public double? MeasureOneAgainstASample() => TextMeasures.Of(now, sample).Boilerplate;

    [Benchmark]
    public double? MeasureTwo() => SimilarityMeasures.Of(before, now, sample).Cosine;

    /// <summary>Words at random: nothing at the ends to skip.</summary>
    [Benchmark]
    public int EditDistanceWithChanges() => EditDistance.WithChanges(random, other, 5000);

    [Benchmark]
    public int EditDistanceWithoutChanges() => EditDistance.WithoutChanges(random, other, 5000);
}
