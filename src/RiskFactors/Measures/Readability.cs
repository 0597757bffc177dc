namespace RiskFactors.Measures;

/// <summary>
/// The counts that readability is computed from. Words are those that begin with a letter: figures have no syllables that a rule could count. A word is
/// complex with three syllables or more, names and inflected forms among them.
/// </summary>
readonly record struct Readability(int Words, int Sentences, int Syllables, int ComplexWords)
{
    const int Complex = 3;

    public static Readability Of(MeasuredText text)
    {
        var syllablesOf = new int[text.Forms.Count];
        var (words, sentences, syllables, complex, start) = (0, 0, 0, 0, 0);
        foreach (var end in text.SentenceEnds)
        {
            var before = words;
            for (; start < end; start++)
            {
                ref var own = ref syllablesOf[text.Ids[start]];
                if (own == 0)
                    own = char.IsLetter(text.Forms[text.Ids[start]][0]) ? Measures.Syllables.English.Count(text.Forms[text.Ids[start]]) : -1;
                if (own < 0)
                    continue;
                words++;
                syllables += own;
                if (own >= Complex)
                    complex++;
            }
            if (words > before)
                sentences++;
        }
        return new(words, sentences, syllables, complex);
    }

    /// <summary>R. Gunning, The Technique of Clear Writing (1952).</summary>
    public double? Fog => Words == 0 ? null : 0.4 * (((double)Words / Sentences) + (100.0 * ComplexWords / Words));

    /// <summary>R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948).</summary>
    public double? Flesch => Words == 0 ? null : 206.835 - (1.015 * Words / Sentences) - (84.6 * Syllables / Words);
}
