namespace RiskFactors.Comparison;

/// <summary>
/// Takes off the endings that a rewording changes most often ("delays in hiring", "delay in our hires"). Two words are compared by what is left; that it
/// is no word does not matter.
/// </summary>
static class Stemming
{
    const int ShortestStem = 4;

    static readonly string[] endings =
        ["'s", "ations", "ation", "itions", "ition", "ments", "ment", "ities", "ity", "ings", "ing", "ions", "ion", "ives", "ive", "ers", "er", "ies", "ed", "es", "ly", "al", "s", "e", "y"];

    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word)
    {
        foreach (var ending in endings)
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }
}
