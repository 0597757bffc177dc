using RiskFactors.Reading;

namespace RiskFactors.Splitting;

/// <summary>Finds the running marks of a list in line: (1) … (2) …, (i) … (ii) …, a) … b) …</summary>
static class EnumerationMarks
{
    /// <summary>How far into a list its first mark may stand: a word or two of lead-in.</summary>
    const int FirstMarkWithin = 60;

    /// <summary>The items behind marks that count on from the first; empty where there is no first mark.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="list">Place of the list.</param>
    /// <param name="missing">
    /// Marks that no text from an earlier place up to the same end has, to which those are added that this list lacks: what was sought in vain once is not sought again.
    /// </param>
    public static List<TextSpan> Split(ReadOnlySpan<char> folded, TextSpan list, HashSet<EnumerationMark>? missing = null)
    {
        var items = new List<TextSpan>();
        var style = MarkStyle.None;
        var (number, itemStart) = (0, 0);
        for (var n = list.Start; n < list.End; n++)
        {
            if (missing is { Count: > 0 } && style != MarkStyle.None && missing.Contains(new(style, number + 1)))
                break;
            if (n > list.Start && folded[n - 1] is not (' ' or ',' or ';' or ':' or '-'))
                continue;
            if (folded[n] != '(' && !char.IsAsciiLetterOrDigit(folded[n]))
                continue;
            var length = ListMark.EnumeratorLength(folded[n..list.End]);
            if (length == 0 || folded[n + length - 1] == '.' && style == MarkStyle.None && n > list.Start)
                continue;
            if (style == MarkStyle.None)
            {
                if (n - list.Start > FirstMarkWithin)
                    return items;
                style = StyleOfFirst(folded.Slice(n, length));
                if (style == MarkStyle.None)
                    continue;
                (number, itemStart) = (1, n + length);
            }
            else if (IsNumber(folded.Slice(n, length), style, number + 1))
            {
                items.Add(new(itemStart, n));
                (number, itemStart) = (number + 1, n + length);
            }
            n += length - 1;
        }
        if (style != MarkStyle.None)
        {
            items.Add(new(itemStart, list.End));
            missing?.Add(new(style, number + 1));
        }
        return items;
    }

    /// <summary>Whether the mark is the number that follows <paramref name="count"/> marks of the style that the first one sets.</summary>
    public static bool Follows(ReadOnlySpan<char> mark, ReadOnlySpan<char> first, int count) =>
        StyleOfFirst(first) is var style && style != MarkStyle.None && IsNumber(mark, style, count + 1);

    static MarkStyle StyleOfFirst(ReadOnlySpan<char> mark) => Label(mark) switch
    {
        "1" => MarkStyle.Arabic,
        "i" => MarkStyle.Roman,
        "a" => MarkStyle.Letter,
        _ => MarkStyle.None,
    };

    static bool IsNumber(ReadOnlySpan<char> mark, MarkStyle style, int number)
    {
        var label = Label(mark);
        return style switch
        {
            MarkStyle.Arabic => int.TryParse(label, out var value) && value == number,
            MarkStyle.Letter => label.Length == 1 && label[0] == 'a' + number - 1,
            _ => RomanValue(label) == number,
        };
    }

    static ReadOnlySpan<char> Label(ReadOnlySpan<char> mark) => mark.Trim("()[]. ");

    static int RomanValue(ReadOnlySpan<char> roman)
    {
        var value = 0;
        for (var n = 0; n < roman.Length; n++)
        {
            var digit = Digit(roman[n]);
            if (digit == 0)
                return 0;
            value += n + 1 < roman.Length && Digit(roman[n + 1]) > digit ? -digit : digit;
        }
        return value;
    }

    static int Digit(char c) => c switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 0 };
}

/// <summary>What marks count in.</summary>
enum MarkStyle
{
    None,
    Arabic,
    Roman,
    Letter,
}

/// <summary>A mark of a list: the number that it stands for, and what it is written in.</summary>
readonly record struct EnumerationMark(MarkStyle Style, int Number);
