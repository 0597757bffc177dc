namespace RiskFactors.Reports;

/// <summary>One paragraph of a redline.</summary>
/// <param name="Operation">Whether the paragraph as a whole was deleted or inserted.</param>
/// <param name="Words">Its runs.</param>
readonly record struct RedlineLine(WordOperation Operation, IReadOnlyList<WordChange> Words);

/// <summary>
/// Puts the factors of both sides into one column, so that what is not inserted reads as the old list and what is not deleted as the new one. Factors that
/// stand in the same order on both sides are one paragraph; between them come first what is only old, then what is only new.
/// </summary>
static class RedlineOrder
{
    public static List<RedlineLine> Of(DisclosureDiff diff)
    {
        var lines = new List<RedlineLine>();
        foreach (var links in diff.Links.GroupBy(link => KindOf(diff, link)))
            Add(lines, [.. links]);
        return lines;
    }

    static SectionKind KindOf(DisclosureDiff diff, FactorLink link) =>
        link.Old.Count > 0 ? diff.Old.Sections[link.Old[0].Section].Kind : diff.New.Sections[link.New[0].Section].Kind;

    static void Add(List<RedlineLine> lines, List<FactorLink> links)
    {
        var anchors = links.Where(static link => link is { IsMoved: false, Old.Count: 1, New.Count: 1 }).OrderBy(static link => link.New[0].Ordinal).ToList();
        var old = new Queue<RiskFactor>(links.Except(anchors).SelectMany(static link => link.Old).OrderBy(static factor => factor.Ordinal));
        var @new = new Queue<RiskFactor>(links.Except(anchors).SelectMany(static link => link.New).OrderBy(static factor => factor.Ordinal));
        foreach (var anchor in anchors)
        {
            AddUntil(lines, old, anchor.Old[0].Ordinal, WordOperation.Delete);
            AddUntil(lines, @new, anchor.New[0].Ordinal, WordOperation.Insert);
            lines.Add(new(WordOperation.Equal, anchor.Words));
        }
        AddUntil(lines, old, int.MaxValue, WordOperation.Delete);
        AddUntil(lines, @new, int.MaxValue, WordOperation.Insert);
    }

    static void AddUntil(List<RedlineLine> lines, Queue<RiskFactor> factors, int ordinal, WordOperation operation)
    {
        while (factors.TryPeek(out var factor) && factor.Ordinal < ordinal)
            lines.Add(new(operation, [new WordChange(operation, factors.Dequeue().Text)]));
    }
}
