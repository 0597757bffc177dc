using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>
/// Finds captions where nothing is emphasised, as in plain text: short lines that stand alone above longer paragraphs, or words at the head of
/// paragraphs that a wide gap, a point or a dash parts from the rest.
/// </summary>
sealed class LayoutCaptions(ContentBlocks blocks, int first, int end)
{
    /// <summary>A caption is at most so long, in characters.</summary>
    const int LongestCaption = 320;

    /// <summary>A caption has at most so many sentences: what may happen, and what would follow.</summary>
    const int LongestSentences = 2;

    /// <summary>A title at the head of a paragraph has at most so many words, fewer where only a point closes it.</summary>
    const int LongestTitle = 14, LongestPointedTitle = 9;

    /// <summary>So many captions of one shape are no accident.</summary>
    const int Enough = 3;

    readonly int[] leadEnds = new int[end - first];

    /// <summary>The role of each block, or null where no layout tells captions.</summary>
    public BlockRole[]? Read()
    {
        var (standing, lines) = ReadStanding();
        var (runIn, titles) = ReadRunIn();
        return titles >= Enough && titles > lines ? runIn : lines >= Enough && lines * 8 >= Paragraphs() ? standing : titles >= Enough ? runIn : null;
    }

    public TextSpan LeadOf(int n) => new(blocks[n].ContentStart, leadEnds[n - first]);

    (BlockRole[] Roles, int Captions) ReadStanding()
    {
        var roles = new BlockRole[end - first];
        var captions = 0;
        for (var n = first; n < end; n++)
        {
            var role = IsStanding(n) ? BlockRole.Caption : BlockRole.Body;
            if (role == BlockRole.Caption && n > first && roles[n - 1 - first] == BlockRole.Caption)
                role = BlockRole.Body; // a short paragraph under a caption
            if (role == BlockRole.Caption && n + 1 < end && IsStanding(n + 1) && !CaptionText.IsSentence(blocks[n].Content.Of(blocks.Text), blocks.Folded(n)))
                role = BlockRole.Group;
            if (role == BlockRole.Caption && CaptionText.IsHeadingOfMany(blocks.Folded(n)) && !CaptionText.EndsSentence(blocks.Folded(n)))
                role = BlockRole.Group;
            roles[n - first] = role;
            captions += role == BlockRole.Caption ? 1 : 0;
        }
        return (roles, captions);
    }

    int Paragraphs()
    {
        var paragraphs = 0;
        for (var n = first; n < end; n++)
            paragraphs += blocks[n].Kind == BlockKind.Paragraph ? 1 : 0;
        return paragraphs;
    }

    /// <summary>Whether a block is one sentence or title above a paragraph that is longer.</summary>
    bool IsStanding(int n)
    {
        var block = blocks[n];
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || block.Content.Length > LongestCaption || n + 1 >= end || blocks[n + 1].Kind is BlockKind.TableCell or BlockKind.ListItem)
            return false;
        var folded = blocks.Folded(n).TrimEnd();
        if (CaptionText.IsConnected(folded) || CaptionText.IsIntroduction(folded) || folded is [] or [.., ':' or ';' or ','] || !char.IsUpper(blocks.Text[block.ContentStart]))
            return false;
        if (blocks[n + 1].Content.Length < Math.Max(block.Content.Length + 20, 80) && !(n + 2 < end && HeadingShape.IsTitleCased(block.Content.Of(blocks.Text))))
            return false;
        var sentences = 0;
        foreach (var _ in SentenceSplitter.English.Split(block.Content.Of(blocks.Text)))
            sentences++;
        return sentences <= LongestSentences && (n == first || !(blocks.Folded(n - 1).TrimEnd() is [.., ':']));
    }

    (BlockRole[] Roles, int Captions) ReadRunIn()
    {
        var roles = new BlockRole[end - first];
        var captions = 0;
        for (var n = first; n < end; n++)
        {
            leadEnds[n - first] = LeadEnd(n);
            roles[n - first] = leadEnds[n - first] > 0 ? BlockRole.RunIn : BlockRole.Body;
            captions += leadEnds[n - first] > 0 ? 1 : 0;
        }
        return (roles, captions);
    }

    /// <summary>Where the title at the head of a paragraph ends: before a gap of several blanks in the source, or at a point or dash behind a title without a verb.</summary>
    int LeadEnd(int n)
    {
        var block = blocks[n];
        if (block.Kind == BlockKind.TableCell || block.Content.End - block.ContentStart < 80)
            return 0;
        var folded = blocks.Folded(n)[(block.ContentStart - block.Text.Start)..];
        var words = 0;
        for (var at = 1; at < folded.Length && words < LongestTitle; at++)
        {
            if (folded[at] != ' ')
                continue;
            words++;
            if (folded[at - 1] is '.' or ':' or '-' && words <= LongestPointedTitle && char.IsUpper(blocks.Text[block.ContentStart + at + 1]) && !RiskFactorCues.English.Verb.IsIn(folded[..at]))
                return block.ContentStart + at;
            if (folded[at - 1] is '.' or ',' or ';')
                return 0;
            if (IsGap(block.ContentStart + at) && char.IsUpper(blocks.Text[block.ContentStart + at + 1]))
                return block.ContentStart + at;
        }
        return 0;
    }

    /// <summary>Whether a blank of the reading text stands for several blanks of the source, on one line.</summary>
    bool IsGap(int at) => blocks.IsWideGap(at);
}
