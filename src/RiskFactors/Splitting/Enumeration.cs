namespace RiskFactors.Splitting;

/// <summary>What separates the items of a list that runs on in line.</summary>
enum Separator
{
    /// <summary>One item; nothing separates.</summary>
    None,

    /// <summary>(1), (i), (a), 1) …</summary>
    Mark,

    /// <summary>Semicolons outside brackets.</summary>
    Semicolon,

    /// <summary>Commas outside brackets and quotations.</summary>
    Comma,
}

/// <summary>
/// Splits a list that runs on in line into its items. The document's own enumeration decides: marks before semicolons before commas.
/// Places are offsets in the folded text that is given.
/// </summary>
static class Enumeration
{
    public static (Separator Separator, List<TextSpan> Items) Split(ReadOnlySpan<char> folded, ReadOnlySpan<char> text, TextSpan list)
    {
        var marks = EnumerationMarks.Split(folded, list);
        if (marks.Count >= 2)
            return (Separator.Mark, Finish(folded, marks, Separator.Mark));
        if (marks.Count == 1)
            list = marks[0];
        var pieces = SplitAt(folded, list, ';');
        if (pieces.Count >= 2)
        {
            pieces = SplitMixed(folded, text, pieces);
            return (Separator.Semicolon, Finish(folded, pieces, Separator.Semicolon));
        }
        var items = CommaList.Split(folded, text, list);
        return (items.Count > 1 ? Separator.Comma : Separator.None, Finish(folded, items, Separator.Comma));
    }

    /// <summary>The pieces between separators that stand outside brackets (and, for commas, outside quotations and numbers).</summary>
    public static List<TextSpan> SplitAt(ReadOnlySpan<char> folded, TextSpan list, char separator)
    {
        var pieces = new List<TextSpan>();
        int depth = 0, start = list.Start;
        var quoted = false;
        for (var n = list.Start; n < list.End; n++)
        {
            var c = folded[n];
            if (c is '(' or '[')
                depth++;
            else if (c is ')' or ']')
                depth = Math.Max(0, depth - 1);
            else if (c == '"')
                quoted = !quoted && Closes(folded, n, list.End);
            else if (c == separator && depth == 0 && !(separator == ',' && (quoted || IsInNumber(folded, n))))
            {
                pieces.Add(new(start, n));
                start = n + 1;
            }
        }
        if (depth > 0)
            return SplitFlat(folded, list, separator); // a bracket that never closes says nothing
        pieces.Add(new(start, list.End));
        return pieces;
    }

    static List<TextSpan> SplitFlat(ReadOnlySpan<char> folded, TextSpan list, char separator)
    {
        var pieces = new List<TextSpan>();
        var start = list.Start;
        for (var n = list.Start; n < list.End; n++)
            if (folded[n] == separator && !(separator == ',' && IsInNumber(folded, n)))
            {
                pieces.Add(new(start, n));
                start = n + 1;
            }
        pieces.Add(new(start, list.End));
        return pieces;
    }

    static bool IsInNumber(ReadOnlySpan<char> folded, int n) =>
        n > 0 && n + 1 < folded.Length && char.IsAsciiDigit(folded[n - 1]) && char.IsAsciiDigit(folded[n + 1]);

    static bool Closes(ReadOnlySpan<char> folded, int quote, int end) => folded[(quote + 1)..Math.Min(end, quote + 200)].Contains('"');

    /// <summary>A list that goes over from commas to one last semicolon ("a, b and c; and other risks …") is a comma list with a last item.</summary>
    static List<TextSpan> SplitMixed(ReadOnlySpan<char> folded, ReadOnlySpan<char> text, List<TextSpan> pieces)
    {
        if (pieces.Count != 2 || !FilingPointer.Is(Trim(folded, pieces[1]).In(folded)))
            return pieces;
        var items = CommaList.Split(folded, text, pieces[0]);
        if (items.Count < 3)
            return pieces;
        items.Add(pieces[1]);
        return items;
    }

    /// <summary>Trims the items, splits off a pointer that hangs on the last, and cuts where the list goes over into a sentence.</summary>
    static List<TextSpan> Finish(ReadOnlySpan<char> folded, List<TextSpan> items, Separator separator)
    {
        var result = new List<TextSpan>(items.Count + 1);
        for (var n = 0; n < items.Count; n++)
        {
            var item = WithoutMark(folded, Trim(folded, items[n]));
            if (item.IsEmpty)
                continue;
            if (n == items.Count - 1)
            {
                if (item.In(folded) is "others" && separator == Separator.Comma && n > 0)
                    continue;
                item = Trim(folded, CutTail(folded, item));
                if (item.IsEmpty)
                    continue;
                item = CutEmptyClose(folded, item);
                if (FilingPointer.HangsOn(item.In(folded)) is var hang and > 0 && !FilingPointer.Is(item.In(folded)))
                {
                    AddCutAtHanging(folded, Trim(folded, new(item.Start, item.Start + hang)), result);
                    result.Add(Trim(folded, new(item.Start + hang, item.End)));
                    continue;
                }
                AddCutAtHanging(folded, item, result);
                continue;
            }
            result.Add(item);
        }
        return result;
    }

    /// <summary>Adds the last item, cut where a stock phrase that is an item of its own hangs on it.</summary>
    static void AddCutAtHanging(ReadOnlySpan<char> folded, TextSpan item, List<TextSpan> result)
    {
        var text = item.In(folded);
        if (LeadInWords.English.Hanging.Next(text, 0, out _, out _) is var at and > 5 && text[..at].EndsWith(" and "))
        {
            result.Add(Trim(folded, new(item.Start, item.Start + at)));
            item = new(item.Start + at, item.End);
        }
        result.Add(item);
    }

    /// <summary>Takes off a mark in brackets that no running count explained.</summary>
    static TextSpan WithoutMark(ReadOnlySpan<char> folded, TextSpan item) =>
        !item.IsEmpty && folded[item.Start] is '(' or '[' && Reading.ListMark.EnumeratorLength(item.In(folded)) is var length and > 0
            ? Trim(folded, new(item.Start + length, item.End)) : item;

    /// <summary>Cuts "and other factors" where nothing behind it says which.</summary>
    static TextSpan CutEmptyClose(ReadOnlySpan<char> folded, TextSpan item)
    {
        foreach (var close in (ReadOnlySpan<string>)[" and other factors", " and other risks", " and other risks and uncertainties", " and other uncertainties", " among others", " among other things", " among other factors"])
            if (item.In(folded).EndsWith(close))
                return Trim(folded, new(item.Start, item.End - close.Length));
        return item;
    }

    /// <summary>Cuts ", any of which could cause …" and "could cause actual results to differ" off the last item.</summary>
    static TextSpan CutTail(ReadOnlySpan<char> folded, TextSpan item)
    {
        var text = item.In(folded);
        // A pointer may say more of where it points: only a clause about the results is no part of it.
        var pointer = FilingPointer.Is(text);
        for (var at = 1; (at = LeadInWords.English.Tail.Next(text, at, out var length, out _)) >= 0; at += length)
        {
            var before = text[..at].TrimEnd();
            // In the middle of a list of marks or semicolons such a clause is part of the item unless it speaks of the results.
            var clause = text.Slice(at, Math.Min(80, text.Length - at));
            if (pointer && clause[..Math.Min(46, clause.Length)].IndexOf("cause") < 0)
                continue;
            if (before is [.., ','] || clause.StartsWith("could cause actual") || clause.IndexOf("actual results") >= 0
                || clause.StartsWith("etc") || clause.IndexOf("forward-looking") >= 0)
                return new(item.Start, item.Start + before.Length);
        }
        return item;
    }

    /// <summary>Takes list marks, separators and closing conjunctions off both ends.</summary>
    public static TextSpan Trim(ReadOnlySpan<char> folded, TextSpan item)
    {
        var (start, end) = (item.Start, item.End);
        while (true)
        {
            var before = (start, end);
            while (start < end && folded[start] is ' ' or ';' or ',' or ':' or '-' or '.' && !IsNumberPoint(folded, start, end))
                start++;
            while (end > start && folded[end - 1] is ' ' or ';' or ',' or ':' or '-' || (end > start && folded[end - 1] == '.' && !EndsInitials(folded, start, end)))
                end--;
            var text = folded[start..end];
            if (text.StartsWith("and/or "))
                start += 7;
            else if (text.StartsWith("and "))
                start += 4;
            else if (text.StartsWith("or "))
                start += 3;
            else if (text.StartsWith("as well as "))
                start += 11;
            else if (text.StartsWith("and,") || text.StartsWith("and ("))
                start += 3;
            if (text.EndsWith(" and/or") || text.EndsWith(";and/or"))
                end -= 6;
            else if (text.EndsWith(" and") || text.EndsWith(";and") || text.EndsWith(",and"))
                end -= 3;
            else if (text.EndsWith(" or") || text.EndsWith(";or"))
                end -= 2;
            if (start >= end)
                return new(start, start);
            if (before == (start, end))
                return new(start, end);
        }
    }

    static bool IsNumberPoint(ReadOnlySpan<char> folded, int at, int end) =>
        folded[at] is '.' or '-' && at + 1 < end && char.IsAsciiDigit(folded[at + 1]);

    /// <summary>Whether the full stop closes an abbreviation with points inside, which would look maimed without it: "in the u.s."</summary>
    static bool EndsInitials(ReadOnlySpan<char> folded, int start, int end) =>
        end - start >= 4 && folded[end - 3] == '.' && char.IsAsciiLetter(folded[end - 2]) && char.IsAsciiLetter(folded[end - 4]);
}

/// <summary>Spans as slices.</summary>
static class SpanSlices
{
    public static ReadOnlySpan<char> In(this TextSpan span, ReadOnlySpan<char> text) => text[span.Start..span.End];
}
