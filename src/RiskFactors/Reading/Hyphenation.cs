using System.Collections.Generic;

namespace RiskFactors.Reading;

/// <summary>
/// Decides what a hyphen at a line end was: one that only the line end asked for ("informa-/tion"), or the word's own ("long-/term"). The words that
/// the text uses elsewhere decide; they are collected once, and only where some line ends in a hyphen.
/// </summary>
sealed class Hyphenation(string source, int start, int end)
{
    /// <summary>First parts of compounds that keep their hyphen whatever follows.</summary>
    static readonly string[] Prefixes =
        ["forward", "long", "short", "non", "self", "pre", "post", "multi", "anti", "co", "ex", "mid", "year", "full", "high", "low", "well", "third", "first", "second", "cross", "off", "on", "in",
            "so", "half", "all", "cost", "tax", "fair", "available", "held", "risk", "time", "day", "end", "large", "small", "per", "part", "quasi", "semi", "sub", "vice", "state", "world"];

    HashSet<string>? words;
    HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Joins two lines where the first ends in a hyphen within a word; false where they are to be joined by a space.</summary>
    public bool Join(TextLine before, TextLine line, FilingTextBuilder builder)
    {
        if (before.Length < 2 || source[before.End - 1] is not ('-' or '\u2010' or '\u00AD') || !char.IsLetter(source[before.End - 2]) || !char.IsLetter(source[line.Start]))
            return false;
        var first = before.End - 1;
        while (first > before.Start && char.IsLetter(source[first - 1]))
            first--;
        var second = line.Start;
        while (second < line.End && char.IsLetter(source[second]))
            second++;
        if (char.IsLower(source[line.Start]) && IsBroken(source.AsSpan(first, before.End - 1 - first), source.AsSpan(line.Start, second - line.Start)))
            builder.RemoveLast();
        return true;
    }

    bool IsBroken(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Collect();
        var joined = string.Concat(first, second).ToLowerInvariant();
        if (lookup.Contains(joined))
            return true;
        if (lookup.Contains(string.Concat(first, "-", second).ToLowerInvariant()))
            return false;
        foreach (var prefix in Prefixes)
            if (first.Equals(prefix, StringComparison.OrdinalIgnoreCase))
                return false;
        return !(lookup.Contains(first.ToString().ToLowerInvariant()) && lookup.Contains(second.ToString().ToLowerInvariant()));
    }

    /// <summary>Collects the words of the text in lower case, those at line breaks with a hyphen left out.</summary>
    void Collect()
    {
        if (words is not null)
            return;
        words = [];
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[64];
        for (var at = start; at < end; at++)
        {
            if (!char.IsLetter(source[at]))
                continue;
            var from = at;
            while (at < end && (char.IsLetter(source[at]) || (source[at] == '-' && at + 1 < end && char.IsLetter(source[at + 1]))))
                at++;
            if (at - from > lower.Length || (at < end && source[at] == '-'))
                continue;
            var length = source.AsSpan(from, at - from).ToLowerInvariant(lower);
            if (!lookup.Contains(lower[..length]))
                words.Add(lower[..length].ToString());
        }
    }
}
