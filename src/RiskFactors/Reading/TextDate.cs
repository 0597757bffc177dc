namespace RiskFactors.Reading;

/// <summary>Finds dates as releases write them: "May 13, 2005", "Dec. 31, 2004", "13 May 2005".</summary>
static class TextDate
{
    static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The first date in the text, and where it ends.</summary>
    public static (DateOnly Date, int End)? Find(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) || (at > 0 && char.IsLetter(text[at - 1])))
                continue;
            var month = MonthAt(text[at..], out var length);
            if (month == 0)
                continue;
            var after = at + length;
            Skip(text, ref after);
            if (Number(text, ref after, out var first))
            {
                Skip(text, ref after);
                if (first is >= 1 and <= 31 && Number(text, ref after, out var year) && Make(year, month, first) is { } date)
                    return (date, after);
                if (NumberBefore(text, at) is var day and > 0 && Make(first, month, day) is { } other)
                    return (other, after);
            }
            at += length;
        }
        return null;
    }

    static DateOnly? Make(int year, int month, int day) =>
        year is >= 1990 and <= 2099 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    static int MonthAt(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        while (length < text.Length && length < 10 && char.IsLetter(text[length]))
            length++;
        if (length < 3)
            return 0;
        for (var n = 0; n < Months.Length; n++)
            if (Months[n].AsSpan().StartsWith(text[..length], StringComparison.OrdinalIgnoreCase) && (length <= 4 || length == Months[n].Length))
                return n + 1;
        return 0;
    }

    static void Skip(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or ',' or '.' or '\u00A0' or '_')
            at++;
    }

    static bool Number(ReadOnlySpan<char> text, ref int at, out int value)
    {
        value = 0;
        var start = at;
        while (at < text.Length && at - start < 4 && char.IsAsciiDigit(text[at]))
            value = value * 10 + text[at++] - '0';
        if (at > start && at + 1 < text.Length && value <= 31 && text[at..].StartsWith("st") || at > start && at + 1 < text.Length && text[at..].StartsWith("th"))
            at += 2;
        return at > start;
    }

    static int NumberBefore(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        var start = end;
        while (start > 0 && end - start < 2 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return end > start ? int.Parse(text[start..end]) : 0;
    }
}
