using BenchmarkDotNet.Attributes;

namespace RiskFactors.Benchmarks;

/// <summary>
/// Comparing two disclosures that were read already: two releases of the samples; two reports of 60 factors of about 450 words, of which a third is
/// reworded, two are new and two are gone; and the worst case, 300 factors that are all alike and all changed.
/// </summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    readonly (Disclosure Old, Disclosure New) releases = (Read("2022-05-11-ex-99.1.htm"), Read("2022-11-09-ex-99.1.htm"));
    readonly (Disclosure Old, Disclosure New) reports = Reports(60);
    readonly (Disclosure Old, Disclosure New) alike = Alike(300);

    [Benchmark]
    public int CompareReleases() => DisclosureComparer.Compare(releases.Old, releases.New).Links.Count;

    [Benchmark]
    public int CompareReports() => DisclosureComparer.Compare(reports.Old, reports.New).Links.Count;

    [Benchmark]
    public int CompareAlike() => DisclosureComparer.Compare(alike.Old, alike.New).Links.Count;

    static Disclosure Read(string file)
    {
        var path = Path.Combine(Documents.Root, "data", "samples", "amperline", file);
        return new RiskFactorExtractor().Extract(FilingReader.Read(File.ReadAllBytes(path), path));
    }

    /// <summary>Factors made of the sentences of the samples, each of other ones, under one of them as its caption.</summary>
    static (Disclosure Old, Disclosure New) Reports(int count)
    {
        var sentences = Documents.Factors();
        List<(string Caption, string Body)> old = [], @new = [];
        for (var n = 0; n < count + 2; n++)
        {
            var caption = sentences[n * 3 % sentences.Length];
            var body = string.Join(". ", Enumerable.Range(1, 40).Select(k => sentences[((n * 7) + (k * 11)) % sentences.Length]));
            if (n < count)
                old.Add((caption, body));
            if (n >= 2)
                @new.Add((caption, n % 3 == 0 ? $"{body.Replace(" of ", " of any ", StringComparison.Ordinal)}. {sentences[n]}" : body));
        }
        return (Disclosed(old), Disclosed(@new));
    }

    static (Disclosure Old, Disclosure New) Alike(int count) => (
        Disclosed([.. Enumerable.Range(0, count).Select(n => ("", $"the loss of the customer in county {n}, who may go to a rival with lower prices than ours or bake for himself"))]),
        Disclosed([.. Enumerable.Range(0, count).Select(n => ("", $"the loss of our customer in county {count - n}, who might go to some rival with lower prices than ours or bake for himself"))]));

    static Disclosure Disclosed(List<(string Caption, string Body)> factors)
    {
        var list = new List<RiskFactor>();
        var text = "";
        foreach (var (caption, body) in factors)
        {
            var own = caption.Length > 0 ? $"{caption}. {body}" : body;
            var span = new TextSpan(text.Length, text.Length + own.Length);
            text += own + "\n";
            list.Add(new()
            {
                Ordinal = list.Count + 1,
                Section = 0,
                Heading = caption.Length > 0 ? caption : null,
                Text = own,
                Span = span,
                SourceSpan = span,
                Evidence = "caption",
                Topics = TopicModel.Default.Classify(caption, body),
            });
        }
        var whole = new TextSpan(0, text.Length);
        var section = new Section { Kind = SectionKind.RiskFactors, Span = whole, SourceSpan = whole, Text = text, Evidence = "item-number", Confidence = 0.98 };
        return new(new("-", "", text.Length, SourceFormat.Text), new(Form: "10-K"), DisclosureStatus.Found, [section], list, []);
    }
}
