using System.Net;

namespace RiskFactors.Reading;

/// <summary>What a character reference such as "&amp;#146;", "&amp;nbsp;" or "&amp;bull;" means, and how far it reaches.</summary>
static class CharacterReference
{
    /// <summary>The names of U+00A0 to U+00FF in order, which the HTML standard also reads without their semicolon.</summary>
    const string LatinNames =
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 " +
        "ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml " +
        "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring " +
        "aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc " +
        "uuml yacute thorn yuml";

    /// <summary>Further names of the same kind, with what they mean.</summary>
    const string OtherNames = "amp AMP lt LT gt GT quot QUOT COPY REG";
    const string OtherMeanings = "&&<<>>\"\"©®";

    static readonly StringIndex names = ReadNames();

    /// <summary>
    /// What Windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 and Unicode have control characters that nobody means. Five places are free.
    /// </summary>
    const string C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static char FromC1(char control) => C1[control - 0x80];

    /// <summary>
    /// Reads the reference at the ampersand that opens <paramref name="text"/>. Gives the number of characters that it takes and fills one or two
    /// UTF-16 code units, or gives 0 where the ampersand stands for itself.
    /// </summary>
    public static int Read(ReadOnlySpan<char> text, Span<char> decoded, out int length)
    {
        length = 0;
        if (text.Length < 3)
            return 0;
        if (text[1] == '#')
            return ReadNumber(text, decoded, out length);
        var at = 1;
        var limit = Math.Min(text.Length, 33);
        while (at < limit && char.IsAsciiLetterOrDigit(text[at]))
            at++;
        var name = text[1..at];
        if (name.IsEmpty)
            return 0;
        var closed = at < text.Length && text[at] == ';';
        if (closed && Named(name, decoded, out length))
            return at + 1;
        // "&nbspfor" is a space and "for"; "&amplifier" is a familiar loss.
        for (var n = Math.Min(name.Length, 6); n >= 2; n--)
            if (names.Find(name[..n]) is >= 0 and var number)
            {
                decoded[0] = Meaning(number);
                length = 1;
                return 1 + n;
            }
        return 0;
    }

    static StringIndex ReadNames()
    {
        var index = new StringIndex();
        foreach (var name in LatinNames.Split(' '))
            index.Add(name);
        foreach (var name in OtherNames.Split(' '))
            index.Add(name);
        return index;
    }

    static char Meaning(int number) => number < 0x60 ? (char)(0xA0 + number) : OtherMeanings[number - 0x60];

    static bool Named(ReadOnlySpan<char> name, Span<char> decoded, out int length)
    {
        length = 1;
        if (names.Find(name) is >= 0 and var number)
        {
            decoded[0] = Meaning(number);
            return true;
        }
        decoded[0] = name switch
        {
            "rsquo" or "rsquor" => '’',
            "lsquo" => '‘',
            "ldquo" => '“',
            "rdquo" or "rdquor" => '”',
            "ndash" => '–',
            "mdash" => '—',
            "bull" or "bullet" => '•',
            "trade" => '™',
            "apos" => '\'',
            "Tab" => '\t',
            "NewLine" => '\n',
            "check" => '✓',
            "hyphen" => '‐',
            _ => '\0',
        };
        if (decoded[0] != '\0')
            return true;
        var whole = WebUtility.HtmlDecode($"&{name};");
        length = whole.Length;
        if (length > 2 || whole[0] == '&')
            return false;
        whole.CopyTo(decoded);
        return true;
    }

    static int ReadNumber(ReadOnlySpan<char> text, Span<char> decoded, out int length)
    {
        length = 0;
        var at = 2;
        var code = 0;
        var hex = text[at] is 'x' or 'X';
        if (hex)
            at++;
        var digits = at;
        for (; at < text.Length && (hex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])); at++)
            // Past the last code point the value no longer matters, only that it does not overflow.
            code = code > 0x10FFFF ? code : hex ? code * 16 + Convert.ToInt32(text[at].ToString(), 16) : code * 10 + (text[at] - '0');
        if (at == digits)
            return 0;
        if (at < text.Length && text[at] == ';')
            at++;
        if (code is >= 0x80 and <= 0x9F)
            code = FromC1((char)code);
        if (code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            code = 0xFFFD;
        length = new System.Text.Rune(code).EncodeToUtf16(decoded);
        return at;
    }
}
