namespace RiskFactors.Sections;

/// <summary>The number at the head of a line that names an item of a form: "PART II, Item 1A.", "ITEM 3.D", "Item lA".</summary>
/// <param name="Part">Part of the form that the line itself names, or 0.</param>
/// <param name="Number">The item's number, or 0 where only its letter stands there ("D. Risk Factors").</param>
/// <param name="Letter">The item's letter in lower case, or '\0'.</param>
/// <param name="TitleStart">Where the title begins in the line.</param>
readonly record struct ItemHeading(int Part, int Number, char Letter, int TitleStart)
{
    const string Between = " .:,-()[]|*_\"'\u2022";

    /// <summary>Order within the part: items come in the order of their numbers and letters.</summary>
    public int Order => Number * 32 + (Letter == '\0' ? 0 : Letter - 'a' + 1);

    /// <summary>Reads the number at the head of a folded line; false where it begins otherwise.</summary>
    public static bool TryRead(ReadOnlySpan<char> folded, out ItemHeading heading)
    {
        heading = default;
        var at = Skip(folded, 0);
        var part = 0;
        if (folded[at..].StartsWith("part ") && Roman(folded, at + 5, out var afterPart) is > 0 and var roman)
            (part, at) = (roman, Skip(folded, afterPart));
        if (!folded[at..].StartsWith("item"))
            return false;
        at += 4;
        if (at < folded.Length && folded[at] == 's')
            at++;
        at = Skip(folded, at);
        if (folded[at..].StartsWith("no. "))
            at += 4;
        if (!TryReadNumber(folded, ref at, out var number, out var letter))
            return false;
        heading = new(part, number, letter, Skip(folded, at));
        return true;
    }

    /// <summary>Reads "1A. ", "3.D. " or "D. " at the head of a folded line, where the title behind it has to tell that it is an item.</summary>
    public static bool TryReadBare(ReadOnlySpan<char> folded, out ItemHeading heading)
    {
        heading = default;
        var at = Skip(folded, 0);
        if (TryReadNumber(folded, ref at, out var number, out var letter) && letter != '\0')
        {
            heading = new(0, number, letter, Skip(folded, at));
            return true;
        }
        at = Skip(folded, 0);
        if (at + 1 < folded.Length && folded[at] is >= 'a' and <= 'e' && folded[at + 1] is '.' or ')' or ':')
        {
            heading = new(0, 0, folded[at], Skip(folded, at + 1));
            return true;
        }
        return false;
    }

    /// <summary>The number of a line that is the heading of a part of the form and nothing else ("PART II. OTHER INFORMATION"), or 0.</summary>
    public static int PartOf(ReadOnlySpan<char> folded)
    {
        var at = Skip(folded, 0);
        return folded.Length <= 60 && folded[at..].StartsWith("part ") && Roman(folded, at + 5, out var end) is > 0 and var part
            && folded[Skip(folded, end)..] is var rest && (rest.IsEmpty || !rest.StartsWith("of ") && !rest.StartsWith("and ") && !rest.StartsWith("item")) ? part : 0;
    }

    static bool TryReadNumber(ReadOnlySpan<char> folded, ref int at, out int number, out char letter)
    {
        (number, letter) = (0, '\0');
        var start = at;
        while (at < folded.Length && char.IsAsciiDigit(folded[at]) && at - start < 3)
            number = number * 10 + folded[at++] - '0';
        if (at == start && at < folded.Length && folded[at] is 'l' or 'i' && at + 1 < folded.Length && folded[at + 1] is 'a' or 'b')
        {
            // The figure one typed as a letter.
            number = 1;
            at++;
        }
        if (at == start || number is 0 or > 16 || (at < folded.Length && char.IsAsciiDigit(folded[at])))
            return false;
        if (IsLetterAt(folded, at) && !(at + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[at + 1])))
            letter = folded[at++];
        else if (at + 1 < folded.Length && folded[at] is '.' or '(' or '-' or ' ' && IsClosedLetterAt(folded, at + 1))
            (letter, at) = (folded[at + 1], at + 2);
        else if (at + 2 < folded.Length && folded[at] == '.' && folded[at + 1] == ' ' && IsClosedLetterAt(folded, at + 2))
            (letter, at) = (folded[at + 2], at + 3);
        return at >= folded.Length || !char.IsAsciiLetterOrDigit(folded[at]);
    }

    static bool IsLetterAt(ReadOnlySpan<char> folded, int at) => at < folded.Length && folded[at] is >= 'a' and <= 'e';

    /// <summary>Whether a letter stands there that a point or bracket closes, or that ends the line: one that a blank parts from its number may else be a word.</summary>
    static bool IsClosedLetterAt(ReadOnlySpan<char> folded, int at) =>
        IsLetterAt(folded, at) && (at + 1 >= folded.Length || folded[at + 1] is '.' or ')' or ':' or '-' || folded[(at + 1)..].StartsWith(" risk"));

    static int Roman(ReadOnlySpan<char> folded, int at, out int end)
    {
        end = at;
        while (end < folded.Length && folded[end] is 'i' or 'v')
            end++;
        if (end < folded.Length && char.IsAsciiLetterOrDigit(folded[end]))
            return 0;
        return folded[at..end] switch { "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, _ => 0 };
    }

    static int Skip(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && Between.Contains(folded[at]))
            at++;
        return at;
    }
}
