namespace RiskFactors.Sections;

/// <summary>Follows a risk-factor section from its heading to the block before which it ends.</summary>
static class SectionEnd
{
    /// <summary>What tells headings of one rank from those of another.</summary>
    const BlockStyle Ranks = BlockStyle.Bold | BlockStyle.Italic | BlockStyle.Underline | BlockStyle.SmallCaps | BlockStyle.AllCaps | BlockStyle.Centered;

    /// <summary>Text under a heading longer than this, in characters, is more than an introduction to captions.</summary>
    const int LongestIntroduction = 2500;

    /// <summary>The block after the section's last, and the block that ended it (the number of all blocks where the text ended first).</summary>
    public static (int End, int Stop) Of(ContentBlocks blocks, List<HeadingMark> marks, int k, RiskFactorForm form)
    {
        var heading = marks[k];
        var stop = NextMark(blocks, marks, k, form);
        if (heading.Kind != HeadingKind.RiskItem)
            stop = Math.Min(stop, NextOfRank(blocks, heading, stop));
        var end = stop;
        var document = blocks[heading.Last].Document;
        while (end > heading.Last && blocks[end - 1].Document != document)
            end--;
        return (end, stop);
    }

    static int NextMark(ContentBlocks blocks, List<HeadingMark> marks, int k, RiskFactorForm form)
    {
        var heading = marks[k];
        var part = PartBefore(marks, k) is > 0 and var before ? before : form.Part;
        for (var n = k + 1; n < marks.Count; n++)
        {
            var mark = marks[n];
            switch (mark.Kind)
            {
                case HeadingKind.Part when part == 0 || mark.Order != part:
                case HeadingKind.EndTitle:
                case HeadingKind.NextTitle when heading.Kind != HeadingKind.RiskItem && IsOfRank(blocks[mark.First], blocks[heading.Last]):
                case HeadingKind.OtherItem when mark.HasTitle || mark.Order > heading.Order || heading.Kind != HeadingKind.RiskItem:
                    if (!mark.IsListed)
                        return mark.First;
                    break;
            }
        }
        return blocks.Count;
    }

    static int PartBefore(List<HeadingMark> marks, int k)
    {
        while (--k >= 0)
            if (marks[k].Kind == HeadingKind.Part && !marks[k].IsListed)
                return marks[k].Order;
        return 0;
    }

    /// <summary>Whether a title is at least as prominent as the heading: a caption inside the section is not.</summary>
    static bool IsOfRank(Block title, Block heading) =>
        heading.Kind == BlockKind.Heading ? title.Kind == BlockKind.Heading && title.Level <= heading.Level : (title.Style & heading.Style & Ranks) == (heading.Style & Ranks);

    /// <summary>
    /// The next line in the very type of the heading, unless the captions of the section are set in it too, as the first emphasised line below the heading tells.
    /// </summary>
    static int NextOfRank(ContentBlocks blocks, HeadingMark heading, int limit)
    {
        var own = blocks[heading.Last];
        var style = own.Style & Ranks;
        if (own.Kind != BlockKind.Heading && (style & ~BlockStyle.Centered) == 0)
            return limit;
        var captioned = false;
        var introduction = 0; // characters before the first emphasised line
        for (var n = heading.Last + 1; n < limit; n++)
        {
            var block = blocks[n];
            captioned |= (introduction += block.Content.Length) > LongestIntroduction;
            if (block.Kind is BlockKind.TableCell or BlockKind.ListItem || block.Content.Length > 400)
                continue;
            if (own.Kind == BlockKind.Heading ? block.Kind == BlockKind.Heading && block.Level <= own.Level : (block.Style & Ranks) == style)
            {
                if (!captioned)
                    return limit;
                if (!HeadingShape.HasVerb(blocks.Folded(n)) && RiskFactorCues.English.Group.LengthAt(blocks.Folded(n), 0) == 0)
                    return n;
            }
            else if (own.Kind != BlockKind.Heading && (block.Style & Ranks) == (style | BlockStyle.Centered))
                continue; // the heading of a group in the type of the section's, centered where that one is not, tells nothing of the captions
            else if ((block.Style & ~BlockStyle.Centered) != 0 || block.Kind == BlockKind.Heading || block.LeadEnd > block.Text.Start)
                captioned = true;
        }
        return limit;
    }
}
