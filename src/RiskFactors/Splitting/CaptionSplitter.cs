using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>
/// Splits a risk-factor section into its captioned factors: each runs from its caption to the next one or to the heading of the next group. Captions are
/// told by their type; where all text is set alike, by the layout; where there is none, each paragraph is a factor.
/// </summary>
sealed class CaptionSplitter
{
    /// <summary>Where factors are longer than this on the average, in characters, captions were probably missed.</summary>
    const int LongestFactor = 15_000;

    /// <summary>The heading of a group over several lines is no longer than this, in characters; every factor of the group bears it.</summary>
    const int LongestGroup = 900;

    public CaptionSplit Split(ContentBlocks blocks, SectionDraft section)
    {
        var first = blocks.At(section.BodyStart);
        if (section.BodyStart >= blocks[first].Content.End)
            first++;
        if (first >= section.EndBlock)
            return new([], false);
        var types = new CaptionTypes(blocks, first, section.EndBlock);
        var factors = types.Main is { } main
            ? Collect(blocks, section, first, new CaptionRoles(blocks, types, first, section.EndBlock).Read(), n => Lead(blocks, n), main.IsRunIn ? "run-in-caption" : "caption")
            : [];
        if (factors.Count > 0 && types.AreSentences && section.Span.Length <= LongestFactor * factors.Count)
            return new(factors, true);
        // What is emphasised may be the headings of groups, or some lines of the text, and the captions be told by the layout alone.
        var layout = new LayoutCaptions(blocks, first, section.EndBlock);
        if (layout.Read() is { } roles && Collect(blocks, section, first, roles, layout.LeadOf, "layout-caption") is var laidOut && laidOut.Count >= Math.Max(1, 2 * factors.Count))
            return new(laidOut, true);
        return factors.Count > 0 ? new(factors, true) : new(UncaptionedFactors.Read(blocks, section, first), false);
    }

    /// <summary>The words of a paragraph that are its caption.</summary>
    static TextSpan Lead(ContentBlocks blocks, int n) => new(blocks[n].ContentStart, blocks[n].LeadEnd);

    static List<FactorDraft> Collect(ContentBlocks blocks, SectionDraft section, int first, BlockRole[] roles, Func<int, TextSpan> lead, string evidence)
    {
        var factors = new List<FactorDraft>();
        TextSpan? group = null, open = null;
        var caption = default(TextSpan);
        for (var n = first; n < section.EndBlock; n++)
            switch (roles[n - first])
            {
                case BlockRole.Caption:
                    Close();
                    caption = new(blocks[n].ContentStart, blocks[n].Content.End);
                    open = caption;
                    break;
                case BlockRole.CaptionContinued:
                    caption = new(caption.Start, blocks[n].Content.End);
                    open = caption;
                    break;
                case BlockRole.RunIn:
                    Close();
                    caption = Trim(blocks.Text, lead(n));
                    open = new(caption.Start, blocks[n].Content.End);
                    break;
                case BlockRole.Group:
                    var isSecondLine = n > first && roles[n - 1 - first] == BlockRole.Group && group is not null && blocks[n].Style == blocks[n - 1].Style && char.IsLower(blocks.Text[blocks[n].ContentStart]);
                    Close();
                    var heading = new TextSpan(isSecondLine ? group!.Value.Start : blocks[n].ContentStart, blocks[n].Content.End);
                    group = heading.Length <= LongestGroup ? heading : new(blocks[n].ContentStart, blocks[n].Content.End);
                    break;
                case BlockRole.Summary:
                    Close();
                    break;
                default:
                    if (open is { } factor)
                        open = new(factor.Start, blocks[n].Content.End);
                    break;
            }
        Close();
        return factors;

        void Close()
        {
            if (open is { } span)
                factors.Add(new(span, caption, group, evidence));
            open = null;
        }
    }

    /// <summary>Cuts the separator off that parts a caption from its paragraph.</summary>
    static TextSpan Trim(string text, TextSpan caption)
    {
        var end = caption.End;
        while (end > caption.Start && text[end - 1] is ' ' or ':' or '-' or '\u2013' or '\u2014')
            end--;
        return new(caption.Start, end > caption.Start ? end : caption.End);
    }
}
