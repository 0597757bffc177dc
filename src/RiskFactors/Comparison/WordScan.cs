using System.Globalization;

namespace RiskFactors.Comparison;

/// <summary>
/// Goes through a text word by word. A word is a run of letters and digits with the apostrophes and decimal points inside it, or one of the signs that carry
/// meaning in a filing ("$", "%", "&amp;", a minus). All else is between the words: white space, punctuation, hyphens and dashes of any shape, and list marks such as "(ii)".
/// Each is given in the form by which words are compared: in lower case, typographic forms as plain ones, "U.S." as "us", "1,000" as "1000", ".5" as "0.5".
/// </summary>
ref struct WordScan(ReadOnlySpan<char> text)
{
    readonly ReadOnlySpan<char> text = text;
    char[] word = new char[64];
    int length;
    int at;

    /// <summary>The word's place in the text.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>The form by which it is compared; good until the next word is read.</summary>
    public readonly ReadOnlySpan<char> Word => word.AsSpan(0, length);

    public bool Next()
    {
        length = 0;
        while (at < text.Length)
        {
            var start = at;
            var c = WordForms.Fold(text[at]);
            if (IsOfWord(c))
                ReadWord();
            else if (c == '.' && IsPointOfFraction())
            {
                Append('0');
                ReadWord();
            }
            else if (IsSign(c))
            {
                Append(c);
                at++;
            }
            else
            {
                at += c == '(' ? LengthOfListMark() : 1;
                continue;
            }
            Span = new(start, at);
            return true;
        }
        return false;
    }

    void ReadWord()
    {
        var end = at;
        while (at < text.Length)
        {
            var c = WordForms.Fold(text[at]);
            if (IsOfWord(c))
                AppendForm(at);
            else if (WordForms.IsMark(c))
                Accent(c);
            else if (WordForms.IsInvisible(c))
            {
                at++;
                continue;
            }
            else if (IsInside(c))
                AppendInside(c);
            else
                break;
            end = ++at;
        }
        at = end;
        if (length == 1 && char.IsLetter(word[0]))
            ReadInitials();
    }

    /// <summary>
    /// "U.S.", "U. S." and "US" differ in punctuation and white space alone and are one word. That it is then the same as "us" does no harm: no text has the one
    /// in the place of the other.
    /// </summary>
    void ReadInitials()
    {
        while (true)
            if (Is(at, '.') && IsLoneLetter(at + 1))
                TakeInitial(at + 1);
            else if (Is(at, '.') && Is(at + 1, ' ') && IsLoneLetter(at + 2) && Is(at + 3, '.'))
                TakeInitial(at + 2);
            else
                return;
    }

    void TakeInitial(int letter)
    {
        AppendForm(letter);
        at = letter + 1;
    }

    readonly bool IsLoneLetter(int n) => n < text.Length && char.IsLetter(text[n]) && (n + 1 == text.Length || !(IsOfWord(text[n + 1]) || WordForms.IsMark(text[n + 1])));

    readonly bool Is(int n, char c) => n < text.Length && text[n] == c;

    /// <summary>Letters, digits, and what else counts: "½", "Ⅳ".</summary>
    static bool IsOfWord(char c) => c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : char.IsLetter(c) || char.IsNumber(c);

    readonly bool IsInside(char c) => length > 0 && at + 1 < text.Length && c switch
    {
        '\'' => char.IsLetter(word[length - 1]) && char.IsLetter(WordForms.Fold(text[at + 1])),
        '.' => char.IsDigit(word[length - 1]) && char.IsDigit(text[at + 1]),
        ',' => char.IsDigit(word[length - 1]) && IsGroupOfThree(at + 1),
        _ => false,
    };

    readonly bool IsGroupOfThree(int from)
    {
        var digits = 0;
        while (from + digits < text.Length && char.IsDigit(text[from + digits]))
            digits++;
        return digits == 3;
    }

    /// <summary>Commas between thousands are for the eye.</summary>
    void AppendInside(char c)
    {
        if (c != ',')
            Append(c);
    }

    /// <summary>The point of ".5", which would else read as a 5; not that of a row of points or of a sentence.</summary>
    readonly bool IsPointOfFraction() => at + 1 < text.Length && char.IsDigit(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '$' or '(' or '-' or '\u2212');

    readonly bool IsSign(char c) => c switch
    {
        '%' or '&' or '$' or '+' or '<' or '>' or '\u00B1' or '\u2264' or '\u2265' or '\u2030' => true,
        '-' => IsMinus(),
        _ => c >= '\u0080' && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol,
    };

    /// <summary>A hyphen or short dash behind a space and right before a number: "a rate of -0.5%". At the head of a text it would be a list mark.</summary>
    readonly bool IsMinus() =>
        at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(') && text[at] != '\u2014' && at + 2 < text.Length
        && (char.IsDigit(text[at + 1]) || (text[at + 1] is '$' or '.' && char.IsDigit(text[at + 2])));

    /// <summary>The length of "(a)" or "(iv)" between white space, or 1. Behind a number it names a clause: "Section 16 (b)".</summary>
    readonly int LengthOfListMark()
    {
        var end = at + 1;
        while (end < text.Length && end <= at + 4 && text[end] is 'i' or 'v' or 'x' or 'I' or 'V' or 'X')
            end++;
        if (end == at + 1 && end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        var isMark = end > at + 1 && Is(end, ')') && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]))
            && (at == 0 || char.IsWhiteSpace(text[at - 1])) && !(at > 1 && char.IsDigit(text[at - 2]));
        return isMark ? end + 1 - at : 1;
    }

    void Accent(char mark)
    {
        if (length > 0 && WordForms.TryCombine(word[length - 1], mark, out var combined))
            word[length - 1] = combined;
        else
            Append(mark);
    }

    void AppendForm(int n)
    {
        Append(WordForms.Fold(text[n]));
        foreach (var further in WordForms.RestOf(text[n]))
            Append(further);
    }

    void Append(char c)
    {
        if (length == word.Length)
            Array.Resize(ref word, 2 * length);
        word[length++] = c;
    }
}
