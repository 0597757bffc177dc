namespace RiskFactors.Measures;

/// <summary>The phrases of so many words that stand inside one sentence, as hashes of 64 bits; that two of a million phrases share one has a chance of 1 in 10 million.</summary>
static class Phrases
{
    const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>For each word the hash of the phrase that begins with it, or 0 where its sentence ends before the phrase does.</summary>
    public static ulong[] Of(MeasuredText text, int length)
    {
        var hashes = new ulong[text.Words];
        var power = 1UL;
        for (var n = 1; n < length; n++)
            power *= Base;
        var start = 0;
        foreach (var end in text.SentenceEnds)
        {
            var rolling = 0UL;
            for (var n = start; n < end; n++)
            {
                if (n - length >= start)
                    rolling -= Word(text, n - length) * power;
                rolling = (rolling * Base) + Word(text, n);
                if (n - start + 1 >= length)
                    hashes[n - length + 1] = Math.Max(1, DistinctWords.Mix(rolling));
            }
            start = end;
        }
        return hashes;
    }

    /// <summary>The share of the text's words that stand in sentences with a phrase that is asked for; null where the text has no words.</summary>
    public static double? ShareOfWords(MeasuredText text, ulong[] phrases, Predicate<ulong> isAskedFor)
    {
        if (text.Words == 0)
            return null;
        var words = 0;
        var start = 0;
        foreach (var end in text.SentenceEnds)
        {
            for (var n = start; n < end && phrases[n] != 0; n++)
                if (isAskedFor(phrases[n]))
                {
                    words += end - start;
                    break;
                }
            start = end;
        }
        return (double)words / text.Words;
    }

    static ulong Word(MeasuredText text, int word) => text.Forms.HashOf(text.Ids[word]);
}
