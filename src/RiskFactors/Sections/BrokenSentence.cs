namespace RiskFactors.Sections;

/// <summary>Tells a paragraph that breaks off within a sentence and goes on in the next: a column that ended, or a line end that a web page turned into a paragraph.</summary>
static class BrokenSentence
{
    /// <summary>Shorter paragraphs are headings, lead-ins and items, which may end anywhere.</summary>
    const int ShortestParagraph = 160;

    /// <summary>Words that cannot end a sentence or announce a list.</summary>
    static readonly string[] Hanging = ["the", "a", "an", "our", "its", "their", "on", "of", "in", "at", "from", "under", "with", "for", "may", "could", "will", "would", "not", "be"];

    /// <summary>Whether <paramref name="next"/> goes on with the sentence that <paramref name="block"/> breaks off.</summary>
    public static bool GoesOn(string text, Block block, Block next)
    {
        if (block.Kind != BlockKind.Paragraph || next.Kind != BlockKind.Paragraph || block.Document != next.Document || block.Content.Length < ShortestParagraph)
            return false;
        var before = block.Content.Of(text).TrimEnd();
        var after = next.Content.Of(text).TrimStart();
        if (after.IsEmpty || before.IsEmpty || !char.IsLetter(before[^1]))
            return false;
        var last = before[(before.LastIndexOf(' ') + 1)..];
        if (Hanging.AsSpan().Contains(last.ToString()))
            return true;
        // Items without bullets also begin in small letters: they end with a separator, and their lead-in with a word that announces.
        return char.IsLower(after[0]) && char.IsLower(before[^1]) && after[^1] is '.' && last is not ("include" or "includes" or "including" or "are" or "is" or "as" or "to" or "by" or "and" or "or" or "that");
    }
}
