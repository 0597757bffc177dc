namespace RiskFactors.Reading;

/// <summary>
/// Gives list items that no mark-up nests their depth: an item whose mark is of another kind than those before it, or that stands further
/// to the right, lies deeper.
/// </summary>
static class ListLevels
{
    /// <summary>Differences below this many points are those of typing.</summary>
    const int Tolerance = 6;

    /// <summary>So many paragraphs at the foot of a page are notes, and a list goes on after them.</summary>
    const int Footnotes = 2;

    /// <summary>Deeper lists than this are taken for as deep: none is written so, and each item is compared with the open ones.</summary>
    const int Deepest = 32;

    public static void Mark(Span<BlockDraft> blocks, ReadOnlySpan<char> text)
    {
        List<(int Mark, int Indent, char Letter)> open = [];
        var others = 0;         // blocks since the last item that are none
        var pageEnds = false;   // since the last item
        foreach (ref var block in blocks)
        {
            pageEnds |= block.PageBreakBefore || block.Kind == BlockKind.Furniture;
            if (block.Kind is BlockKind.Furniture or BlockKind.Omitted || block.Text.IsEmpty)
                continue;
            var own = text[block.TextStart..block.TextEnd];
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || block.Level > 0 || ListMark.LengthAt(own) == 0)
            {
                others++;
                continue;
            }
            if (others > (pageEnds ? Footnotes : 0))
                open.Clear();
            (others, pageEnds) = (0, false);
            block.Level = Place(open, own, block.Indent);
        }
    }

    static int Place(List<(int Mark, int Indent, char Letter)> open, ReadOnlySpan<char> text, int indent)
    {
        var (mark, letter) = KindOf(text);
        // After "(h)" the mark "(i)" is a letter and no number.
        if (mark is '(' + 'i' or ')' + 'i' or '.' + 'i' && open.Exists(o => o.Mark == mark - 'i' + 'a' && o.Letter + 1 == letter))
            mark += 'a' - 'i';
        for (var n = open.Count - 1; n >= 0; n--)
            if (open[n].Mark == mark && Math.Abs(open[n].Indent - indent) <= Tolerance)
                return Settle(open, n, mark, indent, letter);
        var outer = open.Count - 1;
        while (outer >= 0 && open[outer].Indent > indent + Tolerance)
            outer--;
        // Further left than what is open: it takes the place of the outermost that it does not stand clear of.
        if (outer < open.Count - 1 && open.Count > 0)
            return Settle(open, Math.Max(0, outer >= 0 && open[outer].Indent < indent - Tolerance ? outer + 1 : outer), mark, indent, letter);
        return Settle(open, Math.Min(open.Count, Deepest - 1), mark, indent, letter);
    }

    static int Settle(List<(int Mark, int Indent, char Letter)> open, int level, int mark, int indent, char letter)
    {
        open.RemoveRange(level, open.Count - level);
        open.Add((mark, indent, letter));
        return level + 1;
    }

    /// <summary>The kind of mark: the glyph, or what an enumerator counts in and what closes it.</summary>
    static (int Mark, char Letter) KindOf(ReadOnlySpan<char> text)
    {
        var length = ListMark.EnumeratorLength(text);
        if (length == 0 || ListMark.IsBullet(text[0]))
            return (text[0] is '·' or '●' or '∙' or '⁃' ? '•' : text[0], text[0]);
        var at = text[0] is '(' or '[' ? 1 : 0;
        var close = at == 1 ? '(' : text[length - 1];
        var c = text[at];
        var counts = char.IsAsciiDigit(c) ? '1' : c is 'i' or 'v' or 'x' ? 'i' : c is 'I' or 'V' or 'X' ? 'I' : char.IsAsciiLetterLower(c) ? 'a' : 'A';
        return (close + counts, c);
    }
}
