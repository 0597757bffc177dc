using RiskFactors.Classification;

namespace RiskFactors;

/// <summary>
/// Tells the topic of a risk factor from its text: a linear maximum-entropy model over words, pairs of words and stems. Immutable and safe to share
/// between threads; scoring allocates nothing.
/// </summary>
public sealed class TopicModel
{
    static readonly Lazy<TopicModel> Embedded = new(() =>
    {
        using var stream = typeof(TopicModel).Assembly.GetManifestResourceStream("topics-v1.bin")
            ?? throw new InvalidOperationException("The library was built without its topic model.");
        return Load(stream, "topics-v1");
    });

    /// <summary>
    /// So much of the body below a caption is read, in UTF-16 code units: about two sentences. What follows tells of consequences, which are much
    /// the same whatever the risk.
    /// </summary>
    public const int TellingBody = 300;

    readonly TopicWeights weights;
    readonly TopicScorer scorer;

    internal TopicModel(TopicWeights weights, string name)
    {
        this.weights = weights;
        scorer = new(weights);
        Name = name;
        Topics = Array.AsReadOnly(weights.Topics);
    }

    /// <summary>The model that comes with the library, over the topics of <see cref="TopicTaxonomy.Default"/>. Loaded when it is first asked for.</summary>
    public static TopicModel Default => Embedded.Value;

    /// <summary>What it is called: "topics-v1", or the name that it was loaded under.</summary>
    public string Name { get; }

    /// <summary>Identifiers of the topics that it knows, in the order of its scores.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>SHA-256 of the text that it was trained on, in lower-case hexadecimal.</summary>
    public string DataHash => weights.DataHash;

    /// <summary>Reads a model that <c>riskfactors train</c> wrote.</summary>
    /// <param name="stream">The file's bytes, read to the model's end.</param>
    /// <param name="name">What to call it, in errors too.</param>
    /// <exception cref="TopicDataException">It is no topic model, of another version, or damaged.</exception>
    public static TopicModel Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(TopicModelFile.Read(stream, name), name);
    }

    /// <summary>Writes the probability of every topic; nothing is allocated.</summary>
    /// <param name="text">The factor's text, or its caption.</param>
    /// <param name="probabilities">Takes one number from 0 to 1 a topic, in the order of <see cref="Topics"/>; they sum to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="probabilities"/> is not as long as <see cref="Topics"/>.</exception>
    public void Score(ReadOnlySpan<char> text, Span<float> probabilities)
    {
        if (probabilities.Length != Topics.Count)
            throw new ArgumentException($"There are {Topics.Count} topics, and room for {probabilities.Length}.", nameof(probabilities));
        scorer.Score(text, probabilities);
    }

    /// <summary>
    /// The likely topics, best first: the first always, and each further one whose probability reaches the model's threshold. A text without any word
    /// that the model knows has none.
    /// </summary>
    /// <param name="text">The factor's text.</param>
    public IReadOnlyList<TopicProbability> Classify(ReadOnlySpan<char> text) => Classify(default, text);

    /// <summary>
    /// The likely topics of a factor under its own caption, as above: caption and body are scored each by itself, and the geometric means of their
    /// probabilities count.
    /// </summary>
    /// <param name="caption">The caption; empty where there is none.</param>
    /// <param name="body">The text below it, of which the first <see cref="TellingBody"/> UTF-16 code units are read.</param>
    public IReadOnlyList<TopicProbability> Classify(ReadOnlySpan<char> caption, ReadOnlySpan<char> body)
    {
        Span<float> probabilities = stackalloc float[Topics.Count];
        if (!Score(caption, body, probabilities))
            return [];
        var first = IndexOfMost(probabilities);
        var count = 1;
        for (var n = 0; n < probabilities.Length; n++)
            if (n != first && probabilities[n] >= weights.Threshold)
                count++;
        var likely = new TopicProbability[count];
        for (var n = 0; n < count; n++)
        {
            var next = IndexOfMost(probabilities);
            likely[n] = new(Topics[next], probabilities[next]);
            probabilities[next] = -1;
        }
        return likely;
    }

    /// <summary>Says which words made the first topic more likely than the second. Null where the model knows no word of the text.</summary>
    /// <param name="text">The factor's text.</param>
    public TopicExplanation? Explain(ReadOnlySpan<char> text) => Explain(default, text);

    /// <summary>Says the same of a factor under its own caption.</summary>
    /// <param name="caption">The caption; empty where there is none.</param>
    /// <param name="body">The text below it, of which the first <see cref="TellingBody"/> UTF-16 code units are read.</param>
    public TopicExplanation? Explain(ReadOnlySpan<char> caption, ReadOnlySpan<char> body)
    {
        Span<float> probabilities = stackalloc float[Topics.Count];
        if (!Score(caption, body, probabilities))
            return null;
        var first = IndexOfMost(probabilities);
        var probability = probabilities[first];
        probabilities[first] = -1;
        var second = IndexOfMost(probabilities);
        body = Telling(caption, body);
        var phrases = new PhraseSums(first, second);
        var parts = Knows(caption) && Knows(body) ? 2 : 1;
        phrases.Add(scorer, caption, parts);
        phrases.Add(scorer, body, parts);
        return new(new(Topics[first], probability), new(Topics[second], probabilities[second]), phrases.Start, phrases.Ranked());
    }

    /// <summary>Writes the probabilities of a factor under its caption; false where the model knows no word of either.</summary>
    bool Score(ReadOnlySpan<char> caption, ReadOnlySpan<char> body, Span<float> probabilities)
    {
        body = Telling(caption, body);
        var known = scorer.Score(caption, probabilities);
        Span<float> ofBody = stackalloc float[probabilities.Length];
        if (scorer.Score(body, ofBody) == 0)
            return known > 0;
        if (known == 0)
        {
            ofBody.CopyTo(probabilities);
            return true;
        }
        var sum = 0f;
        for (var n = 0; n < probabilities.Length; n++)
            sum += probabilities[n] = MathF.Sqrt(probabilities[n] * ofBody[n]);
        for (var n = 0; n < probabilities.Length; n++)
            probabilities[n] /= sum;
        return true;
    }

    static ReadOnlySpan<char> Telling(ReadOnlySpan<char> caption, ReadOnlySpan<char> body) =>
        caption.IsEmpty || body.Length <= TellingBody ? body : body[..TellingBody];

    bool Knows(ReadOnlySpan<char> text)
    {
        Span<float> probabilities = stackalloc float[Topics.Count];
        return scorer.Score(text, probabilities) > 0;
    }

    // Of equals the first, so that the answer does not depend on chance.
    static int IndexOfMost(ReadOnlySpan<float> numbers)
    {
        var best = 0;
        for (var n = 1; n < numbers.Length; n++)
            if (numbers[n] > numbers[best])
                best = n;
        return best;
    }
}
