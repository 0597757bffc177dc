using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>Reads a section that has no captions: its list items are the factors where the list is most of it, else each paragraph is one.</summary>
static class UncaptionedFactors
{
    /// <summary>So many items make a list that may be the whole of a section.</summary>
    const int Enough = 3;

    public static List<FactorDraft> Read(ContentBlocks blocks, SectionDraft section, int first)
    {
        int items = 0, itemLength = 0, length = 0;
        for (var n = first; n < section.EndBlock; n++)
        {
            length += blocks[n].Content.Length;
            if (blocks[n].Kind == BlockKind.ListItem)
                (items, itemLength) = (items + 1, itemLength + blocks[n].Content.Length);
        }
        return items >= Enough && itemLength * 2 > length ? Items(blocks, section, first) : Paragraphs(blocks, section, first);
    }

    static List<FactorDraft> Items(ContentBlocks blocks, SectionDraft section, int first)
    {
        var factors = new List<FactorDraft>();
        for (var n = first; n < section.EndBlock; n++)
            if (blocks[n].Kind == BlockKind.ListItem && HasWords(blocks, n))
            {
                var from = blocks[n].ContentStart - blocks[n].Text.Start;
                var item = Enumeration.Trim(blocks.Folded(n), new(from, blocks[n].Content.Length));
                if (!item.IsEmpty)
                    factors.Add(new(new(blocks[n].Text.Start + item.Start, blocks[n].Text.Start + item.End), null, null, "bullet"));
            }
        return factors;
    }

    static List<FactorDraft> Paragraphs(ContentBlocks blocks, SectionDraft section, int first)
    {
        var factors = new List<FactorDraft>();
        for (var n = first; n < section.EndBlock; n++)
        {
            var block = blocks[n];
            if (block.Kind == BlockKind.TableCell || block.Content.End <= section.BodyStart || !HasWords(blocks, n))
                continue;
            var start = Math.Max(block.ContentStart, section.BodyStart);
            while (start < block.Content.End && blocks.Text[start] is ' ' or '.' or ':' or '-' or '\u2013' or '\u2014')
                start++;
            if (factors.Count > 0 && GoesOn(blocks, n))
                factors[^1] = factors[^1] with { Span = new(factors[^1].Span.Start, block.Content.End) };
            else if (start < block.Content.End)
                factors.Add(new(new(start, block.Content.End), null, null, "paragraph"));
        }
        return factors;
    }

    /// <summary>Whether a block goes on with the sentence of the one before it: an item of the list that it opened, or text in lower case.</summary>
    static bool GoesOn(ContentBlocks blocks, int n)
    {
        if (char.IsLower(blocks.Text[blocks[n].ContentStart]) && blocks[n].Kind != BlockKind.ListItem)
            return true;
        var before = blocks.Folded(n - 1).TrimEnd();
        return blocks[n].Kind == BlockKind.ListItem && (before is [.., ':' or ';' or ','] || before.EndsWith(" and") || before.EndsWith(" or"));
    }

    static bool HasWords(ContentBlocks blocks, int n) => blocks.Folded(n).ContainsAnyInRange('a', 'z');
}
