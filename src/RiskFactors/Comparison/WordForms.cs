using System.Globalization;
using RiskFactors.Sections;

namespace RiskFactors.Comparison;

/// <summary>
/// What a character of a word stands for: lower case, and the plain form of what differs in looks alone, such as apostrophes, ligatures and full-width forms
/// (word-forms.tsv). An accent is no matter of looks: "resume" and "résumé" are two words.
/// </summary>
static class WordForms
{
    const char FirstFullWidth = '\uFF01';
    const char LastFullWidth = '\uFF5E';

    /// <summary>A character or, of a ligature, the first of those that it stands for; the others are <see cref="RestOf"/>.</summary>
    public static char Fold(char c)
    {
        if (c < '\u0080')
            return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c == '`' ? '\'' : c;
        if (c is >= FirstFullWidth and <= LastFullWidth)
            return Fold((char)(c - FirstFullWidth + '!'));
        var folded = FoldedText.Fold(c);
        return folded < '\u0080' ? folded : Table.Forms.TryGetValue(folded, out var form) ? form[0] : folded;
    }

    public static ReadOnlySpan<char> RestOf(char c) => c >= '\u0080' && Table.Forms.TryGetValue(c, out var form) ? form.AsSpan(1) : [];

    /// <summary>Whether nothing is seen of a character: a soft hyphen, a zero-width space, a mark of direction.</summary>
    public static bool IsInvisible(char c) => c >= '\u0080' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>Whether a character puts an accent on the one before it.</summary>
    public static bool IsMark(char c) => c >= '\u0080' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    /// <summary>The letter with the accent on it as one character, or the accent itself where there is no such character.</summary>
    public static bool TryCombine(char letter, char mark, out char combined) => Table.Marks.TryGetValue((letter, mark), out combined);

    /// <summary>Read when the first character outside ASCII needs it.</summary>
    static class Table
    {
        public static readonly Dictionary<char, string> Forms = [];
        public static readonly Dictionary<(char Letter, char Mark), char> Marks = [];

        static Table()
        {
            foreach (var row in DataTable.Rows("word-forms.tsv"))
            {
                var code = (char)ushort.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (row[0] == "form")
                    Forms.Add(code, row[2]);
                else
                    for (var n = 0; n < row[2].Length; n += 2)
                        Marks.Add((row[2][n], code), row[2][n + 1]);
            }
        }
    }
}
