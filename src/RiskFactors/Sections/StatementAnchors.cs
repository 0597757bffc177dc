namespace RiskFactors.Sections;

/// <summary>
/// Finds the places of a text at which a safe-harbor statement may begin or be spoken of: without one of these words there is none. They are looked for over
/// the whole text, in any case.
/// </summary>
static class StatementAnchors
{
    static readonly string[] ofF =
        ["forward-looking", "forward looking", "forward\u2011looking", "forward\u2010looking", "forward\u2013looking", "forward- looking"];

    static readonly string[] ofS = ["safe harbor", "safe-harbor"];

    static readonly string[] ofC = ["cautionary statement", "cautionary note", "cautionary language"];

    /// <summary>The first place at or after <paramref name="from"/>, or -1.</summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        const int shortest = 11;
        for (; from <= text.Length - shortest; from++)
        {
            string[]? anchors = (text[from] | 0x20, text[from + 1] | 0x20) switch
            {
                ('f', 'o') => ofF,
                ('s', 'a') => ofS,
                ('c', 'a') => ofC,
                _ => null,
            };
            if (anchors is not null && StartsWithAny(text[from..], anchors))
                return from;
        }
        return -1;
    }

    static bool StartsWithAny(ReadOnlySpan<char> text, string[] anchors)
    {
        foreach (var anchor in anchors)
            if (text.StartsWith(anchor, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
