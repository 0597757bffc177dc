namespace RiskFactors.Sections;

/// <summary>
/// Finds the risk-factor section of a report or prospectus: collects the lines that may head it, follows each to where it ends, and takes the one
/// that holds the text. Lines of the table of contents hold none, because the next line follows at once.
/// </summary>
sealed class RiskFactorFinder
{
    /// <summary>The evidence of a section under a title that reports bore before there was an item for risk factors.</summary>
    public const string LegacyHeading = "legacy-heading";

    /// <summary>A section under a title without a number must be so long, in characters, or say why it is not.</summary>
    const int Shortest = 600;

    /// <summary>So many lines may claim to head the section; each is followed to its end, so the number bounds the work.</summary>
    const int MostCandidates = 32;

    /// <summary>What a link leads to is its heading where it is no longer than this, in characters.</summary>
    const int LongestHeading = 200;

    /// <summary>Weight of cautionary words that a thousand characters under an old title must have.</summary>
    const double RiskDensity = 0.5;

    readonly RiskFactorCues cues = RiskFactorCues.English;

    /// <summary>The section, or null where the filing has none.</summary>
    /// <param name="blocks">The filing's blocks.</param>
    /// <param name="form">Where its form carries the section; null where it is not known to carry any.</param>
    public SectionDraft? Find(ContentBlocks blocks, RiskFactorForm? form)
    {
        var place = form ?? RiskFactorForm.Unknown;
        var marks = new HeadingScan(blocks, place).Run();
        var numbered = Longest(blocks, marks, place, HeadingKind.RiskItem);
        if (form is null)
            return numbered;
        numbered ??= FromContents(blocks, marks, place);
        if (numbered is not null && !IsPointer(blocks, numbered, place))
            return numbered;
        // An item that only points elsewhere may point to the same filing.
        var titled = Longest(blocks, marks, place, HeadingKind.RiskTitle);
        if (numbered is null && (titled is null || IsPointer(blocks, titled, place)))
            titled = Longest(blocks, marks, place, HeadingKind.LegacyTitle) ?? titled;
        return titled is not null && (numbered is null || (!IsPointer(blocks, titled, place) && Length(titled) > Length(numbered))) ? titled : numbered;
    }

    static int Length(SectionDraft draft) => draft.Span.End - draft.BodyStart;

    static bool IsPointer(ContentBlocks blocks, SectionDraft draft, RiskFactorForm form) => RiskFactorPointer.Read(blocks, draft, form) is not null;

    SectionDraft? Longest(ContentBlocks blocks, List<HeadingMark> marks, RiskFactorForm form, HeadingKind kind)
    {
        SectionDraft? best = null;
        var candidates = 0;
        for (var k = 0; k < marks.Count && candidates < MostCandidates; k++)
        {
            if (marks[k].Kind != kind || marks[k].IsListed || (best is not null && marks[k].First < best.EndBlock))
                continue;
            candidates++;
            if (kind == HeadingKind.LegacyTitle && IsInStatements(blocks, marks, k))
                continue;
            if (Follow(blocks, marks, k, form) is { } draft && (best is null || Length(draft) > Length(best)))
                best = Repeated(blocks, marks, k, draft, form) ?? draft;
        }
        return best;
    }

    /// <summary>Whether a title stands in the item of the financial statements, whose notes bear titles like those of risks.</summary>
    static bool IsInStatements(ContentBlocks blocks, List<HeadingMark> marks, int k)
    {
        var document = blocks[marks[k].First].Document;
        while (--k >= 0 && blocks[marks[k].First].Document == document)
            if (marks[k] is { Kind: HeadingKind.OtherItem, IsListed: false, HasTitle: true })
                return blocks.Folded(marks[k].First).IndexOf("financial statements") >= 0;
        return false;
    }

    /// <summary>The section that a link of the table of contents leads to, where no heading bears the item's number or title.</summary>
    SectionDraft? FromContents(ContentBlocks blocks, List<HeadingMark> marks, RiskFactorForm form)
    {
        var candidates = 0;
        foreach (var line in marks)
        {
            if (!line.IsListed || line.Kind is not (HeadingKind.RiskItem or HeadingKind.RiskTitle) || ++candidates > MostCandidates
                || ContentsLink.Target(blocks, line) is not (>= 0 and var target) || target <= line.Last)
                continue;
            if (marks.Exists(mark => mark.First <= target + 2 && mark.Last >= target && mark.Kind is HeadingKind.RiskItem or HeadingKind.RiskTitle && !mark.IsListed))
                return null; // a heading that says so, which is a candidate already
            var k = marks.FindIndex(mark => mark.First > target);
            k = k < 0 ? marks.Count : k;
            var content = blocks[target].Content;
            var heading = content.Length <= LongestHeading ? content : new(content.Start, content.Start);
            return Follow(blocks, [.. marks[..k], new(HeadingKind.LinkTarget, target, target, heading, form.Order, true, false), .. marks[k..]], k, form);
        }
        return null;
    }

    /// <summary>
    /// The section under the same title a little further down, where the first only announces it, as the summary of a prospectus does. A title that
    /// stands there more often is a running header.
    /// </summary>
    SectionDraft? Repeated(ContentBlocks blocks, List<HeadingMark> marks, int k, SectionDraft draft, RiskFactorForm form)
    {
        if (marks[k].Kind != HeadingKind.RiskTitle)
            return null;
        var repeated = -1;
        for (var n = k + 1; n < marks.Count && marks[n].First < draft.EndBlock; n++)
            if (marks[n] is { Kind: HeadingKind.RiskTitle, IsListed: false })
            {
                if (repeated >= 0)
                    return null;
                repeated = n;
            }
        return repeated >= 0 && marks[repeated].Span.Start - draft.Span.Start < Math.Max(Shortest, Length(draft) / 5) ? Follow(blocks, marks, repeated, form) : null;
    }

    /// <summary>The section under a heading, or null where no text stands under it.</summary>
    SectionDraft? Follow(ContentBlocks blocks, List<HeadingMark> marks, int k, RiskFactorForm form)
    {
        var heading = marks[k];
        var first = heading.Span.End < blocks[heading.Last].Content.End ? heading.Last : heading.Last + 1;
        var (end, stop) = SectionEnd.Of(blocks, marks, k, form);
        while (end > first && IsDebris(blocks, end - 1))
            end--;
        if (end <= first || !HasWords(blocks, first, end))
            return null;
        var draft = new SectionDraft
        {
            Kind = SectionKind.RiskFactors,
            Heading = heading.Span.IsEmpty ? null : heading.Span,
            Span = new(heading.Span.Start, blocks[end - 1].Content.End),
            FirstBlock = heading.First,
            EndBlock = end,
            Evidence = heading.Kind switch
            {
                HeadingKind.RiskItem => "item-heading",
                HeadingKind.RiskTitle => "title-heading",
                HeadingKind.LinkTarget => "contents-link",
                _ => LegacyHeading,
            },
            Confidence = heading.Kind switch
            {
                HeadingKind.RiskItem => heading.HasTitle ? 0.98 : 0.85,
                HeadingKind.RiskTitle => 0.9,
                HeadingKind.LinkTarget => 0.8,
                _ => 0.75,
            },
            Reasons =
            [
                new("heading", heading.Kind switch
                {
                    HeadingKind.RiskItem => "The heading bears the item's number or its title, and text stands under it.",
                    HeadingKind.LinkTarget => "A link of the table of contents leads here.",
                    HeadingKind.RiskTitle => "The heading is the section's title without an item number, and risks stand under it.",
                    _ => "The heading is one that reports bore before there was an item for risk factors, and risks stand under it.",
                }, heading.Span),
                new("end", stop < blocks.Count ? "It ends before the heading of another part." : "It ends with the document.",
                    stop < blocks.Count ? blocks[stop].Content : new(blocks[end - 1].Content.End, blocks[end - 1].Content.End)),
            ],
        };
        if (heading.Kind is HeadingKind.RiskItem or HeadingKind.LinkTarget)
            return draft;
        if (heading.Kind == HeadingKind.RiskTitle)
            return Length(draft) >= Shortest || IsPointer(blocks, draft, form) ? draft : null;
        return Length(draft) >= Shortest && Density(blocks, first, end) >= RiskDensity ? draft : null;
    }

    double Density(ContentBlocks blocks, int first, int end)
    {
        double weight = 0, length = 1;
        for (var n = first; n < end; n++)
        {
            weight += cues.Risky.Weigh(blocks.Folded(n));
            length += blocks[n].Content.Length;
        }
        return weight * 1000 / length;
    }

    /// <summary>Whether a block at the end of a section is what a page leaves behind: a number, a rule, a word of navigation.</summary>
    static bool IsDebris(ContentBlocks blocks, int n) => blocks[n].Content.Length <= 40 && !blocks.Folded(n).ContainsAnyInRange('a', 'z');

    static bool HasWords(ContentBlocks blocks, int first, int end)
    {
        for (var n = first; n < end; n++)
            if (blocks.Folded(n).ContainsAnyInRange('a', 'z'))
                return true;
        return false;
    }
}
