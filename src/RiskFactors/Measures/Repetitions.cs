namespace RiskFactors.Measures;

/// <summary>What a text says twice (Dyer, Lang and Stice-Lawrence 2017), and what it says again of an earlier one.</summary>
static class Repetitions
{
    const int StickyPhrase = 8;

    /// <summary>The share of words in sentences that stand elsewhere in the text with the same words; null where there are no words.</summary>
    public static double? Redundancy(MeasuredText text)
    {
        if (text.Words == 0)
            return null;
        var times = new Dictionary<ulong, int>(text.Sentences);
        var sentences = new ulong[text.Sentences];
        var start = 0;
        for (var n = 0; n < sentences.Length; n++)
        {
            var hash = 0UL;
            for (; start < text.SentenceEnds[n]; start++)
                hash = DistinctWords.Mix(hash + text.Forms.HashOf(text.Ids[start]));
            sentences[n] = hash;
            times[hash] = times.GetValueOrDefault(hash) + 1;
        }
        var words = 0;
        for (var n = 0; n < sentences.Length; n++)
            if (times[sentences[n]] > 1)
                words += text.SentenceEnds[n] - (n == 0 ? 0 : text.SentenceEnds[n - 1]);
        return (double)words / text.Words;
    }

    /// <summary>The share of words in sentences with a phrase of eight words that the earlier text has too; null where either has no words.</summary>
    public static double? Stickiness(MeasuredText old, MeasuredText @new)
    {
        if (old.Words == 0)
            return null;
        var known = new HashSet<ulong>(Phrases.Of(old, StickyPhrase));
        return Phrases.ShareOfWords(@new, Phrases.Of(@new, StickyPhrase), known.Contains);
    }
}
