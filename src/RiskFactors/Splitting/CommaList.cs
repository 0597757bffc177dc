namespace RiskFactors.Splitting;

/// <summary>
/// Splits a list whose only separators are commas. Commas also stand inside items, so a piece is joined to the one before it where it goes on
/// with it ("including …", "which …"), and where an "and" before the list's end shows that an item holds a small list of its own.
/// </summary>
static class CommaList
{
    /// <summary>Longest piece, in words, of a small list inside an item ("claims, litigation, and other proceedings").</summary>
    const int ShortPiece = 4;

    /// <summary>How far into a list the "that" of "the real possibility that" may stand, in characters.</summary>
    const int NounBeforeThat = 30;

    /// <summary>More commas than any list of risks has: such text is split at each, without looking for what belongs together.</summary>
    const int MostPieces = 2000;

    /// <summary>The same in characters: joining pieces looks at the item that they are joined to.</summary>
    const int Longest = 20_000;

    /// <param name="folded">The folded text.</param>
    /// <param name="text">The same text as it stands: its capitals tell names.</param>
    /// <param name="list">Place of the list.</param>
    public static List<TextSpan> Split(ReadOnlySpan<char> folded, ReadOnlySpan<char> text, TextSpan list)
    {
        var words = LeadInWords.English;
        var pieces = Enumeration.SplitAt(folded, list, ',');
        if (pieces.Count > MostPieces || list.Length > Longest)
            return pieces;
        CutBehindPointers(folded, pieces);
        if (Parallel(folded, pieces) is { } parallel)
            return parallel;
        var items = new List<Piece>();
        var andPending = false; // "…, and, in particular, …"
        for (var n = 0; n < pieces.Count; n++)
        {
            var piece = pieces[n];
            var own = piece.In(folded).Trim();
            if (items.Count > 0 && SharedWord.Count(folded, items[^1].Span, pieces, n) is var shared and > 0)
            {
                n += shared - 1;
                items[^1] = items[^1] with { Span = new(items[^1].Span.Start, pieces[n].End) };
                continue;
            }
            if (own is "and" || (andPending && own is "in particular" or "among others" or "among other things" or "in addition"))
            {
                andPending = true;
                continue;
            }
            var and = andPending || own.StartsWith("and ") || own.StartsWith("as well as ");
            var or = own.StartsWith("or ");
            var bare = own.StartsWith("and ") ? own[4..] : own.StartsWith("as well as ") ? own[11..] : or ? own[3..] : own;
            andPending = false;
            if (items.Count > 0)
            {
                var pointer = FilingPointer.Is(items[^1].Span.In(folded)) || FilingPointer.HangsOn(items[^1].Span.In(folded)) > 0;
                if (pointer && bare.StartsWith("including that "))
                {
                    // A pointer may name risks after all: "described in our filings, including that we may lose our licence".
                    items.Add(new(new(piece.End - (own.Length - "including that ".Length), piece.End), and, or));
                    continue;
                }
                if (pointer ? GoesOnPointing(bare, and) : GoesOn(bare, and, or, items.Count < pieces.Count - 1) || GoesOnNaming(text, items[^1].Span, piece))
                {
                    items[^1] = items[^1] with { Span = new(items[^1].Span.Start, piece.End) };
                    continue;
                }
            }
            items.Add(new(piece, and, or));
        }
        JoinBare(folded, items);
        JoinLast(folded, items);
        JoinNested(folded, items);
        SplitLast(folded, items);
        SplitPointers(folded, items);
        return [.. items.Select(static i => i.Span)];
    }

    /// <summary>Cuts a piece where a pointer goes over into the risks that it points to: "described in our filings including that we may lose our licence".</summary>
    static void CutBehindPointers(ReadOnlySpan<char> folded, List<TextSpan> pieces)
    {
        for (var n = 0; n < pieces.Count; n++)
        {
            var text = pieces[n].In(folded);
            if (text.IndexOf(" including that ") is not (var cut and > 0) || !(FilingPointer.Is(text[..cut]) || FilingPointer.Is(folded[pieces[0].Start..(pieces[n].Start + cut)])))
                continue;
            pieces.Insert(n + 1, new(pieces[n].Start + cut + 1, pieces[n].End));
            pieces[n] = new(pieces[n].Start, pieces[n].Start + cut);
        }
    }

    /// <summary>
    /// "that …, that … and that …": where the items begin with one conjunction, or nearly all with the same words, only those begin an item.
    /// </summary>
    static List<TextSpan>? Parallel(ReadOnlySpan<char> folded, List<TextSpan> pieces)
    {
        foreach (var word in (ReadOnlySpan<string>)["that ", "whether ", "the risk that ", "the possibility that ", "our ability to "])
        {
            var first = pieces[0].In(folded).TrimStart();
            // "the possibility that …, that … and that …" says the noun only once.
            if (!first.StartsWith(word) && !(word is "that " && first.IndexOf(" that ") is > 0 and <= NounBeforeThat && LeadInWords.English.RiskStart.LengthAt(first, 0) > 0))
                continue;
            var items = new List<TextSpan>();
            foreach (var piece in pieces)
            {
                var text = piece.In(folded).TrimStart();
                if (text.StartsWith("and "))
                    text = text[4..];
                if (items.Count == 0 || text.StartsWith(word))
                    items.Add(piece);
                else
                    items[^1] = new(items[^1].Start, piece.End);
            }
            // The last of them may stand behind an "and" without a comma.
            var last = items[^1];
            if (last.In(folded).LastIndexOf(" and " + word) is var joined and > 0)
            {
                items[^1] = new(last.Start, last.Start + joined);
                items.Add(new(last.Start + joined, last.End));
            }
            var enough = word is "that " or "whether " ? items.Count >= 2 : items.Count >= 3 && items.Count >= 0.7 * pieces.Count;
            if (enough)
                return items;
        }
        return null;
    }

    /// <summary>Whether a piece belongs to the item before it by how it begins.</summary>
    static bool GoesOn(ReadOnlySpan<char> bare, bool and, bool or, bool inside) =>
        bare.IsEmpty || char.IsAsciiDigit(bare[0]) || (!and && LeadInWords.English.Continuation.LengthAt(bare, 0) > 0)
        || (or && inside) || bare.StartsWith("and/or") || IsNameEnd(bare);

    /// <summary>Whether a piece goes on with the names that end the item before it: "between Norland and Sudland, Westland and Ostland".</summary>
    static bool GoesOnNaming(ReadOnlySpan<char> text, TextSpan before, TextSpan piece)
    {
        var head = before.In(text).Trim();
        var tail = piece.In(text).Trim();
        var last = head[(head.LastIndexOf(' ') + 1)..];
        var first = tail[..(tail.IndexOf(' ') is var end and > 0 ? end : tail.Length)];
        // "in Ukraine, U.S. trade policy": a name before a common noun opens an item.
        var next = tail[first.Length..].TrimStart();
        if (!next.IsEmpty && char.IsLower(next[0]) && !next.StartsWith("and ") && !next.StartsWith("or ") && !next.StartsWith("of "))
            return false;
        return last.Length < head.Length && !last.IsEmpty && !first.IsEmpty && char.IsUpper(last[0]) && char.IsUpper(first[0])
            && !first.EndsWith("'s") && !first.EndsWith("\u2019s") && !first.EndsWith("\u2019") && !first.StartsWith("COVID");
    }

    /// <summary>After a pointer only another pointer, or a risk joined by "and", is a new item; dates and names of reports belong to it.</summary>
    static bool GoesOnPointing(ReadOnlySpan<char> bare, bool and) =>
        !(bare.StartsWith("those ") && LeadInWords.English.PointerVerb.LengthAt(bare, "those ".Length) > 0)
        && !(FilingPointer.Is(bare) && (bare.StartsWith("other risks") || bare.StartsWith("other factors") || bare.StartsWith("the other ") || bare.StartsWith("any other ")))
        && !(and && LeadInWords.English.ItemStart.LengthAt(bare, 0) > 0 && !LeadInWords.English.PointerTarget.IsIn(bare));

    /// <summary>
    /// Where nearly every item says by its first word that it is one ("the …", "our …", "risks …"), a piece that does not is part of the item
    /// before it: "the impact of economic conditions, recession and inflation, risks of …".
    /// </summary>
    static void JoinBare(ReadOnlySpan<char> folded, List<Piece> items)
    {
        var plain = 0;
        foreach (var item in items)
            plain += IsPlain(folded, item) ? 1 : 0;
        if (items.Count < 4 || plain < 0.6 * items.Count)
            return;
        for (var n = 1; n < items.Count - 1; n++)
        {
            if (IsPlain(folded, items[n]) || !IsPlain(folded, items[n - 1]) || !Opens(folded, items[n - 1]))
                continue;
            // The small list inside the item closes with an "and" between bare words.
            var close = n;
            while (close < items.Count - 1 && !IsPlain(folded, items[close]) && !ClosesList(folded, items[close]))
                close++;
            // One bare pair by itself ("drought and frost") is as often an item of its own.
            if (close == n || close >= items.Count - 1 || IsPlain(folded, items[close]))
                continue;
            items[n - 1] = items[n - 1] with { Span = new(items[n - 1].Span.Start, items[close].Span.End) };
            items.RemoveRange(n, close - n + 1);
            n--;
        }
    }

    /// <summary>"recession and inflation": an "and" that no article or the like follows.</summary>
    static bool ClosesList(ReadOnlySpan<char> folded, Piece piece)
    {
        var text = piece.Span.In(folded);
        var joined = text.IndexOf(" and ");
        return joined > 0 && LeadInWords.English.ItemStart.LengthAt(text, joined + " and ".Length) == 0;
    }

    static bool IsPlain(ReadOnlySpan<char> folded, Piece piece)
    {
        var text = piece.Span.In(folded).TrimStart();
        if (piece.And)
            text = text[(text.IndexOf(' ') + 1)..];
        return LeadInWords.English.ItemStart.LengthAt(text, 0) > 0 || text[..Math.Max(0, text.IndexOf(' '))].EndsWith("'s");
    }

    /// <summary>
    /// "…, and changes in the price of corn, wheat and soybeans": behind the "and" that closes the list bare words go on with its last item.
    /// </summary>
    static void JoinLast(ReadOnlySpan<char> folded, List<Piece> items)
    {
        var n = items.Count - 2;
        while (n > 0 && !items[n].And)
            n--;
        if (n < 2 || n >= items.Count - 1 || items[^1].And || !IsPlain(folded, items[n]) || !Opens(folded, items[n]) || !ClosesList(folded, items[^1]))
            return;
        for (var k = n + 1; k < items.Count; k++)
            if (IsPlain(folded, items[k]) || Words(folded, items[k]) > ShortPiece)
                return;
        items[n] = items[n] with { Span = new(items[n].Span.Start, items[^1].Span.End) };
        items.RemoveRange(n + 1, items.Count - n - 1);
    }

    /// <summary>An "and" before the end closes a small list inside an item: its short pieces go back to where that item begins.</summary>
    static void JoinNested(ReadOnlySpan<char> folded, List<Piece> items)
    {
        var closed = 0; // items before this one are complete
        for (var n = 1; n < items.Count - 1; n++)
        {
            // A pointer is an item, and so is "…, and the cost of …" behind "our ability to …": the author's "and" came too early.
            if (!items[n].And || FilingPointer.Is(items[n].Span.In(folded)) || (IsPlain(folded, items[n]) && IsPlain(folded, items[n - 1])))
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
        if (text.IndexOf(" and other ") is var other and > 0)
            cut = other;
        if (cut < 0 && count == 1)
            cut = text.IndexOf(" and ");
        if (cut <= 0)
            return;
        items[^1] = new(new(span.Start, span.Start + cut), false, false);
        items.Add(new(new(span.Start + cut, span.End), true, false));
    }

    /// <summary>"those identified in our annual report and those described in other filings": two pointers.</summary>
    static void SplitPointers(ReadOnlySpan<char> folded, List<Piece> items)
    {
        for (var n = items.Count - 1; n >= 0; n--)
        {
            var span = items[n].Span;
            var text = span.In(folded);
            if (!text.TrimStart().StartsWith("those ") || FilingPointer.HangsOn(text) is not (var hang and > 0) || !text[hang..].StartsWith(" and those ") || !FilingPointer.Is(text))
                continue;
            items.Insert(n + 1, new(new(span.Start + hang, span.End), true, false));
            items[n] = items[n] with { Span = new(span.Start, span.Start + hang) };
        }
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
    static bool IsNameEnd(ReadOnlySpan<char> bare) => bare is "ltd." or "llc" or "l.p." or "corp." or "n.a." || bare.StartsWith("inc.") || bare is "inc";

    readonly record struct Piece(TextSpan Span, bool And, bool Or);
}
