namespace RiskFactors.Classification;

/// <summary>
/// Gathers what n-grams add to the log-odds of one topic against another into what a person reads: the stem of a word is added to the word,
/// occurrences of the same words to one another.
/// </summary>
sealed class PhraseSums(int topic, int against)
{
    readonly Dictionary<string, TopicPhrase> sums = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The log-odds before any word was read.</summary>
    public double Start { get; private set; }

    /// <summary>Adds a text that is one of so many whose log-odds are averaged; a text without a known word adds nothing.</summary>
    public void Add(TopicScorer scorer, ReadOnlySpan<char> text, int parts)
    {
        var (ngrams, start) = scorer.Weigh(text, topic, against);
        if (ngrams.Count == 0)
            return;
        Start += start / parts;
        foreach (var ngram in ngrams)
        {
            var words = WordsAround(text, ngram.Span).ToString();
            var phrase = sums.GetValueOrDefault(words) ?? new(words, 0);
            sums[words] = phrase with { LogOdds = phrase.LogOdds + ngram.LogOdds / parts };
        }
    }

    /// <summary>What speaks most for the topic first.</summary>
    public IReadOnlyList<TopicPhrase> Ranked() =>
        [.. sums.Values.OrderByDescending(phrase => phrase.LogOdds).ThenBy(phrase => phrase.Text, StringComparer.Ordinal)];

    static ReadOnlySpan<char> WordsAround(ReadOnlySpan<char> text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[start..end];
    }
}
