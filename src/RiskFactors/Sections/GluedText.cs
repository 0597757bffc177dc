namespace RiskFactors.Sections;

/// <summary>
/// Finds headings whose line ends a web page lost: "visit www.fernwood.exampleForward-Looking StatementsThis release contains". A capital that follows
/// a small letter or a full stop without a blank, and opens a heading, begins a new line.
/// </summary>
static class GluedText
{
    /// <summary>A heading and what it is glued to stand so near to each other, in characters.</summary>
    const int HeadingLength = 100;

    /// <summary>
    /// The last place in [<paramref name="start"/>, <paramref name="end"/>) at which a glued line opens with a phrase, or the heading right before it
    /// that does so too; -1 where none does.
    /// </summary>
    public static int Last(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start, int end, PhraseTable phrases)
    {
        var last = -1;
        for (var n = end - 1; n >= start && (last < 0 || last - n <= HeadingLength); n--)
            if (n == start ? last >= 0 : IsGlued(text, n))
                if (phrases.LengthAt(folded, n) > 0 || OpensGlued(text, folded, n, phrases))
                    last = n;
        return last;
    }

    /// <summary>Whether a phrase stands at a place with the next line glued to it: "DisclaimerCertain statements".</summary>
    static bool OpensGlued(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int at, PhraseTable phrases)
    {
        var end = at + 1;
        while (end < text.Length && end - at < HeadingLength && !IsGlued(text, end))
            end++;
        return end < text.Length && phrases.LengthAt(folded[at..end], 0) > 0;
    }

    /// <summary>The first such place, or -1.</summary>
    public static int First(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start, int end, PhraseTable phrases)
    {
        for (var n = start + 1; n < end; n++)
            if (IsGlued(text, n) && phrases.LengthAt(folded, n) > 0)
                return n;
        return -1;
    }

    static bool IsGlued(ReadOnlySpan<char> text, int n) =>
        char.IsUpper(text[n]) && (char.IsLower(text[n - 1]) || text[n - 1] is '.' or ')' or '/') && n + 1 < text.Length && char.IsLetter(text[n + 1]);
}
