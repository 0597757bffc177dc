namespace RiskFactors.Sections;

/// <summary>
/// Goes through the places of a text at which a safe-harbor statement may begin or be spoken of: without one of these words there is none. They are
/// looked for over the whole text, in any case.
/// </summary>
ref struct StatementAnchors(ReadOnlySpan<char> text)
{
    // Each search is for one head; what may follow it is asked where it is found.
    static readonly string[] heads = ["forward", "safe", "cautionary "];

    static readonly string[][] rests =
    [
        ["-looking", " looking", "\u2011looking", "\u2010looking", "\u2013looking", "- looking"],
        [" harbor", "-harbor"],
        ["statement", "note", "language"],
    ];

    readonly ReadOnlySpan<char> text = text;
    readonly int[] next = [-1, -1, -1];

    /// <summary>The first place at or after <paramref name="from"/>, or -1. The places that are asked for must not go back.</summary>
    public readonly int Next(int from)
    {
        var nearest = int.MaxValue;
        for (var n = 0; n < heads.Length; n++)
        {
            if (next[n] < from)
                next[n] = Find(n, from);
            nearest = Math.Min(nearest, next[n]);
        }
        return nearest == int.MaxValue ? -1 : nearest;
    }

    readonly int Find(int n, int from)
    {
        while (from < text.Length && text[from..].IndexOf(heads[n], StringComparison.OrdinalIgnoreCase) is >= 0 and var hit)
        {
            from += hit;
            var behind = text[(from + heads[n].Length)..];
            foreach (var rest in rests[n])
                if (behind.StartsWith(rest, StringComparison.OrdinalIgnoreCase))
                    return from;
            from++;
        }
        return int.MaxValue;
    }
}
