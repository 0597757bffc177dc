namespace RiskFactors.Reading;

/// <summary>Recognises what a page number looks like: "4", "- 4 -", "Page 3 of 10", "4 of 9", "F-3", "iv".</summary>
static class PageNumber
{
    /// <summary>Higher numbers are amounts or years.</summary>
    const int Highest = 999;

    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        text = text.Trim(" -\u2013\u2014~|[]()*.");
        if (text.StartsWith("Page", StringComparison.OrdinalIgnoreCase))
            text = text[4..].TrimStart(" :");
        if (text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] == '-')
            text = text[2..]; // F-3, A-1
        value = 0;
        if (text.IsEmpty)
            return false;
        var at = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at < 4)
            value = value * 10 + text[at++] - '0';
        if (at == 0)
            return IsRoman(text, out value);
        var rest = text[at..].Trim();
        if (value is 0 or > Highest)
            return false;
        if (rest.IsEmpty)
            return true;
        // "of 9", "/9"
        rest = rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? rest[3..] : rest[0] == '/' ? rest[1..] : "x";
        return rest.Length <= 4 && !rest.ContainsAnyExceptInRange('0', '9');
    }

    static bool IsRoman(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length > 5 || text.ContainsAnyExcept("ivx"))
            return false;
        for (var n = 0; n < text.Length; n++)
        {
            var digit = Digit(text[n]);
            value += n + 1 < text.Length && Digit(text[n + 1]) > digit ? -digit : digit;
        }
        return true;
    }

    static int Digit(char c) => c switch { 'i' => 1, 'v' => 5, _ => 10 };
}
