namespace RiskFactors.Sections;

/// <summary>
/// Folds text for matching: lower case, typographic quotes and dashes as ASCII, no-break spaces as spaces. The length stays, so a place in the
/// folded text is the same place in the text.
/// </summary>
static class FoldedText
{
    /// <summary>Folds <paramref name="text"/> into <paramref name="folded"/>, which must be as long.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var n = 0; n < text.Length; n++)
            folded[n] = Fold(text[n]);
    }

    /// <summary>Folds one character.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c == '\n' ? ' ' : c,
        '\u2018' or '\u2019' or '\u201B' or '\u0092' or '\u0091' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u0093' or '\u0094' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '\u0096' or '\u0097' => '-',
        '\u00A0' or '\u2007' or '\u202F' => ' ',
        _ => char.ToLowerInvariant(c),
    };
}
