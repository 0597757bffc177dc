using System.Globalization;
using System.Text;
using RiskFactors.Classification;

namespace RiskFactors.Training;

/// <summary>The readable twin of a model's file, in Markdown: how it was made, its figures, and the words that speak most for each topic.</summary>
public static class ModelCard
{
    const int WordsPerTopic = 24;
    const int Confusions = 20;

    /// <summary>Writes the card.</summary>
    /// <param name="trained">The model.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="command">The command that makes it.</param>
    /// <param name="options">What it was trained with.</param>
    public static string Write(TrainedTopicModel trained, string name, string command, TopicTrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(trained);
        ArgumentNullException.ThrowIfNull(options);
        var card = new StringBuilder();
        var weights = trained.Weights;
        Line($"# {name}");
        Line($"");
        Line($"The readable twin of `model.bin`, written with it. Made by");
        Line($"");
        Line($"```");
        Line($"{command}");
        Line($"```");
        Line($"");
        Line($"| | |");
        Line($"|---|---|");
        Line($"| training text | {trained.Examples.Count:N0} examples, SHA-256 `{weights.DataHash}` |");
        Line($"| topics | {weights.Topics.Length} |");
        Line($"| n-grams | {weights.Keys.Length:N0}: words, pairs of words, first {Ngrams.StemLength} characters of words; each in {options.LeastTexts} examples or more |");
        Line($"| trainer | Microsoft.ML, SDCA maximum entropy, seed {options.Seed}, L2 {options.L2:0e+0}, {options.Iterations} passes |");
        Line($"| temperature | {weights.Temperature:0.00} |");
        Line($"| threshold of further topics | {weights.Threshold:0.00} |");
        Line($"");
        Line($"## Cross-validation");
        Line($"");
        Line($"In {options.Folds} parts: each example is told by a model that saw neither it, nor a rewording of it, nor anything else of its file where the file runs through the topics.");
        Line($"");
        Line($"{EvaluationText.Of(trained.CrossValidation, Confusions)}");
        Line($"## What speaks for each topic");
        Line($"");
        Line($"The words and pairs of words with the largest weights against the mean of all topics; stems are left out.");
        Line($"");
        var words = WordsOf(trained.Examples);
        for (var topic = 0; topic < weights.Topics.Length; topic++)
            Line($"- **{weights.Topics[topic]}**: {string.Join(", ", Telling(weights, topic, words))}");
        return card.ToString();

        void Line(FormattableString text) => card.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    static IEnumerable<string> Telling(TopicWeights weights, int topic, Dictionary<uint, string> words)
    {
        var (width, topics) = (weights.RowWidth, weights.Topics.Length);
        return Enumerable.Range(0, weights.Keys.Length)
            .Where(row => words.ContainsKey(weights.Keys[row]))
            .OrderByDescending(row => weights.Weights[row * width + topic] - Mean(weights.Weights.AsSpan(row * width, topics)))
            .Select(row => words[weights.Keys[row]])
            .Distinct()
            .Take(WordsPerTopic);

        static double Mean(ReadOnlySpan<short> row)
        {
            var sum = 0;
            foreach (var weight in row)
                sum += weight;
            return (double)sum / row.Length;
        }
    }

    /// <summary>The words and pairs of words behind the keys; a stem that is no whole word is left out.</summary>
    static Dictionary<uint, string> WordsOf(IReadOnlyList<TrainingExample> examples)
    {
        var words = new Dictionary<uint, string>();
        foreach (var example in examples)
        {
            var names = new Names(example.Text, words);
            Ngrams.Read(example.Text, ref names);
        }
        return words;
    }

    readonly struct Names(string text, Dictionary<uint, string> words) : INgramSink
    {
        public void Add(uint key, int start, int end)
        {
            var isWhole = (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (isWhole && !words.ContainsKey(key))
                words[key] = text[start..end].ToLowerInvariant();
        }
    }
}
