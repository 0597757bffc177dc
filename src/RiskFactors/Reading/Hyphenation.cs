using System.Buffers;

namespace RiskFactors.Reading;

/// <summary>
/// Decides what a hyphen at a line end was: one that only the line end asked for ("informa-/tion"), or the word's own ("long-/term"). What the text
/// writes elsewhere decides; it is searched once for all such words together, and only where some line ends in a hyphen.
/// </summary>
sealed class Hyphenation(string source, int start, int end)
{
    /// <summary>First parts of compounds that keep their hyphen whatever follows.</summary>
    static readonly string[] Prefixes =
        ["forward", "long", "short", "non", "self", "pre", "post", "multi", "anti", "co", "ex", "mid", "year", "full", "high", "low", "well", "third", "first", "second", "cross", "off", "on", "in",
            "so", "half", "all", "cost", "tax", "fair", "available", "held", "risk", "time", "day", "end", "large", "small", "per", "part", "quasi", "semi", "sub", "vice", "state", "world"];

    HashSet<string>? written; // of the words and halves in question, those that stand elsewhere in the text

    /// <summary>Joins two lines where the first ends in a hyphen within a word; false where they are to be joined by a space.</summary>
    public bool Join(TextLine before, TextLine line, FilingTextBuilder builder)
    {
        if (!EndsInHyphen(before) || !char.IsLetter(source[line.Start]))
            return false;
        var (first, second) = Halves(before, line);
        if (char.IsLower(source[line.Start]) && IsBroken(first, second))
            builder.RemoveLast();
        return true;
    }

    bool EndsInHyphen(TextLine line) =>
        line.Length >= 2 && source[line.End - 1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(source[line.End - 2]);

    (string First, string Second) Halves(TextLine before, TextLine line)
    {
        var first = before.End - 1;
        while (first > before.Start && char.IsLetter(source[first - 1]))
            first--;
        var second = line.Start;
        while (second < line.End && char.IsLetter(source[second]))
            second++;
        return (source[first..(before.End - 1)].ToLowerInvariant(), source[line.Start..second].ToLowerInvariant());
    }

    bool IsBroken(string first, string second)
    {
        written ??= Search();
        if (written.Contains(first + second))
            return true;
        if (written.Contains($"{first}-{second}") || Array.IndexOf(Prefixes, first) >= 0)
            return false;
        return !(written.Contains(first) && written.Contains(second));
    }

    /// <summary>Collects the broken words of the whole text and looks for them, their compounds and their halves in one pass.</summary>
    HashSet<string> Search()
    {
        var wanted = new HashSet<string>();
        var before = new TextLine(start, start, start, 0);
        for (var at = start; at < end;)
        {
            var line = TextLine.At(source, at, end);
            if (EndsInHyphen(before) && !line.IsBlank && char.IsLetter(source[line.Start]))
            {
                var (first, second) = Halves(before, line);
                wanted.UnionWith([first + second, $"{first}-{second}", first, second]);
            }
            before = line;
            at = line.Next;
        }
        var found = new HashSet<string>();
        var words = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        // Longer words first would be nicer; the search gives the first that matches, so a hit is widened to the whole word.
        var search = SearchValues.Create([.. wanted], StringComparison.OrdinalIgnoreCase);
        Span<char> lower = stackalloc char[64];
        for (var at = start; at < end;)
        {
            var hit = source.AsSpan(at, end - at).IndexOfAny(search);
            if (hit < 0)
                break;
            var from = at + hit;
            while (from > start && char.IsLetter(source[from - 1]))
                from--;
            var to = at + hit;
            while (to < end && (char.IsLetter(source[to]) || (source[to] == '-' && to + 1 < end && char.IsLetter(source[to + 1]))))
                to++;
            // A half at a line end is what is asked about, not an answer.
            if (to - from <= lower.Length && !(to < end && source[to] == '-') && !FollowsBreak(from))
            {
                var length = source.AsSpan(from, to - from).ToLowerInvariant(lower);
                if (words.TryGetValue(lower[..length], out var word))
                    found.Add(word);
                if (lower[..length].IndexOf('-') is var hyphen and > 0 && words.TryGetValue(lower[..hyphen], out var head))
                    found.Add(head);
            }
            at = Math.Max(to, at + hit + 1);
        }
        return found;
    }

    /// <summary>Whether the word at a place is the second half of one that a line end breaks.</summary>
    bool FollowsBreak(int at)
    {
        var back = at - 1;
        while (back >= start && source[back] is ' ' or '\r' or '\n' or '\t')
            back--;
        return back >= start && back < at - 1 && source[back] == '-';
    }
}
