namespace RiskFactors.Sections;

/// <summary>Tells lines that announce from lines that say something, by their length, end and emphasis.</summary>
static class HeadingShape
{
    const int MaxLength = 160;
    const int MaxWords = 18;

    static readonly PhraseTable Verbs = PhraseTables.Load("heading-shape.tsv").Of("verb");

    /// <summary>Whether the block stands as a heading: short, no sentence, and marked up or cased as one.</summary>
    public static bool IsHeading(Block block, ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        if (block.Kind == BlockKind.TableCell || folded.Length is 0 or > MaxLength || CountWords(folded) > MaxWords)
            return false;
        if (block.Kind == BlockKind.Heading)
            return true;
        var last = folded[^1];
        if (last is ';' or ',')
            return false;
        if (HasVerb(folded))
            return false;
        var emphasised = (block.Style & ~BlockStyle.Centered) != 0;
        if (block.Kind == BlockKind.ListItem)
            return emphasised && last != '.';
        return emphasised || (last != '.' && IsTitleCased(text));
    }

    /// <summary>Whether the folded line has a verb that makes it a sentence.</summary>
    public static bool HasVerb(ReadOnlySpan<char> folded) => Verbs.IsIn(folded);

    /// <summary>Whether most words of four letters and more begin with a capital.</summary>
    public static bool IsTitleCased(ReadOnlySpan<char> text)
    {
        int capital = 0, small = 0, at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && !char.IsLetter(text[at]))
                at++;
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '\'' or '\u2019'))
                at++;
            if (start > 0 && text[start - 1] is '-' or '\u2010' or '\u2011')
                continue; // "Forward-looking" is cased by its head
            if (at - start >= 4 || (at > start && char.IsUpper(text[start])))
                _ = char.IsUpper(text[start]) ? capital++ : small++;
        }
        return capital > 0 && capital >= 3 * small;
    }

    /// <summary>Number of runs of non-blanks.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var n = 0; n < text.Length; n++)
            if (text[n] != ' ' && (n == 0 || text[n - 1] == ' '))
                words++;
        return words;
    }
}
