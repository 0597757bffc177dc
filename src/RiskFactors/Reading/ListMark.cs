namespace RiskFactors.Reading;

/// <summary>Recognises the mark that opens a list item: a bullet glyph, or a short number or letter with its brackets or point.</summary>
static class ListMark
{
    /// <summary>
    /// Glyphs that filings use as bullets, those of the Symbol and Wingdings fonts in the private-use area included. A hyphen, a dash, an
    /// asterisk or a lone "o" is a bullet only with white space after it.
    /// </summary>
    const string Glyphs = "•·●▪■◦‣○□◆◊♦►▶➢➤✓✔❖⁃∙\u00B7\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF0A8\u0095";

    /// <summary>Whether a character is a bullet wherever it stands at the head of a block.</summary>
    public static bool IsBullet(char c) => Glyphs.Contains(c);

    /// <summary>The length of the mark at the head of a block with the white space after it, or 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return 0;
        if (Glyphs.Contains(text[0]))
            return SkipSpace(text, 1);
        if (text[0] is '-' or '–' or '—' or '*' or 'o' or '§' or '¨' or 'Ø' or 'ü' or 'v' && text[1] == ' ')
            // "v " and its like are Wingdings bullets read as letters: only before a capital or a bracket can they be told from words.
            return text[0] is 'o' or 'v' or 'ü' && !(text.Length > 2 && (char.IsUpper(text[2]) || char.IsLower(text[2]))) ? 0 : SkipSpace(text, 1);
        var number = EnumeratorLength(text);
        return number > 0 && number < text.Length && text[number] == ' ' ? SkipSpace(text, number) : 0;
    }

    /// <summary>The length of "(1)", "(iv)", "(a)", "1.", "1)", "a)", "iv." at the head of the text, or 0.</summary>
    public static int EnumeratorLength(ReadOnlySpan<char> text)
    {
        var at = text.Length > 0 && text[0] is '(' or '[' ? 1 : 0;
        var bracketed = at == 1;
        var digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        if (at > digits)
        {
            if (at - digits > 2)
                return 0;
        }
        else
        {
            while (at < text.Length && text[at] is 'i' or 'v' or 'x' or 'I' or 'V' or 'X' && at - digits < 5)
                at++;
            if (at == digits && at < text.Length && char.IsAsciiLetter(text[at]))
                at++;
            if (at == digits)
                return 0;
        }
        if (at >= text.Length)
            return 0;
        if (text[at] is ')' or ']')
            return at + 1;
        // "A. M. Best" and "I. Introduction" are told apart by nobody; a single letter with a point counts only in lower case.
        return !bracketed && text[at] == '.' && (char.IsAsciiDigit(text[0]) || char.IsAsciiLetterLower(text[0])) ? at + 1 : 0;
    }

    static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length ? at : 0;
    }
}
