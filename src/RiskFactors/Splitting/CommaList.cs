namespace RiskFactors.Splitting;

/// <summary>
/// Splits a list whose only separators are commas. Commas also stand inside items, so a piece is joined to the one before it where it goes on
/// with it ("including …", "which …"), and where an "and" before the list's end shows that an item holds a small list of its own.
/// </summary>
static class CommaList
{
    /// <summary>Longest piece, in words, of a small list inside an item ("claims, litigation, and other proceedings").</summary>
    const int ShortPiece = 4;

    public static List<TextSpan> Split(ReadOnlySpan<char> folded, TextSpan list)
    {
        var words = LeadInWords.English;
        var pieces = Enumeration.SplitAt(folded, list, ',');
        var items = new List<Piece>();
        foreach (var piece in pieces)
        {
            var text = piece.In(folded).Trim();
            var and = text.StartsWith("and ") || text.StartsWith("as well as ");
            var or = text.StartsWith("or ");
            var bare = and || or ? text[(text.IndexOf(' ') + 1)..] : text;
            if (items.Count > 0 && (bare.IsEmpty || char.IsAsciiDigit(bare[0]) || (words.Continuation.LengthAt(bare, 0) > 0 && !and)
                || (or && items.Count < pieces.Count - 1) || bare.StartsWith("and/or") || IsState(bare)))
            {
                items[^1] = items[^1] with { Span = new(items[^1].Span.Start, piece.End) };
                continue;
            }
            items.Add(new(piece, and, or));
        }
        JoinNested(folded, items);
        SplitLast(folded, items);
        return [.. items.Select(static i => i.Span)];
    }

    /// <summary>An "and" before the end closes a small list inside an item: its short pieces go back to where that item begins.</summary>
    static void JoinNested(ReadOnlySpan<char> folded, List<Piece> items)
    {
        var closed = 0; // items before this one are complete
        for (var n = 1; n < items.Count - 1; n++)
        {
            if (!items[n].And)
                continue;
            var head = n - 1;
            while (head > closed && Words(folded, items[head]) <= ShortPiece && !Opens(folded, items[head]))
                head--;
            items[head] = items[head] with { Span = new(items[head].Span.Start, items[n].Span.End) };
            items.RemoveRange(head + 1, n - head);
            closed = head + 1;
            n = head + 1;
        }
    }

    /// <summary>"a, b and c": the last comma of a list may be left out before its "and".</summary>
    static void SplitLast(ReadOnlySpan<char> folded, List<Piece> items)
    {
        if (items.Count < 2 || items[^1].And || items[^1].Or)
            return;
        var span = items[^1].Span;
        var text = span.In(folded);
        var cut = -1;
        var count = 0;
        for (var at = 0; text[at..].IndexOf(" and ") is var hit and >= 0; at += hit + 5)
        {
            count++;
            if (cut < 0 && LeadInWords.English.ItemStart.LengthAt(text, at + hit + 5) > 0)
                cut = at + hit;
        }
        if (cut < 0 && count == 1)
            cut = text.IndexOf(" and ");
        if (cut <= 0)
            return;
        items[^1] = new(new(span.Start, span.Start + cut), false, false);
        items.Add(new(new(span.Start + cut, span.End), true, false));
    }

    /// <summary>Whether a piece opens a list of its own: "the outcomes of claims", "changes in laws".</summary>
    static bool Opens(ReadOnlySpan<char> folded, Piece piece)
    {
        var text = piece.Span.In(folded);
        return text.IndexOf(" of ") >= 0 || text.IndexOf(" in ") >= 0 || text.IndexOf(" to ") >= 0 || text.IndexOf(" for ") >= 0 || text.IndexOf(" on ") >= 0
            || text.IndexOf(" regarding ") >= 0 || text.IndexOf(" with ") >= 0;
    }

    static int Words(ReadOnlySpan<char> folded, Piece piece) => Sections.HeadingShape.CountWords(piece.Span.In(folded).Trim());

    /// <summary>"Inc.", "Ltd." and the like belong to the name before the comma.</summary>
    static bool IsState(ReadOnlySpan<char> bare) => bare is "inc." or "inc" or "ltd." or "llc" or "l.p." or "corp." or "n.a.";

    readonly record struct Piece(TextSpan Span, bool And, bool Or);
}
