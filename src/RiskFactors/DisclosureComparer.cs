using RiskFactors.Comparison;

namespace RiskFactors;

/// <summary>Says what became of the risk factors of one filing in another.</summary>
public static class DisclosureComparer
{
    /// <summary>
    /// Compares two disclosures: sections of like kind with each other, their factors one by one and then as parts of what was split or merged, and the
    /// sentences around them.
    /// </summary>
    /// <param name="old">The earlier disclosure.</param>
    /// <param name="new">The later disclosure.</param>
    /// <returns>The comparison. Nothing is of like kind where <see cref="DisclosureDiff.Compared"/> is empty.</returns>
    public static DisclosureDiff Compare(Disclosure old, Disclosure @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var sections = new ComparedSections(old, @new);
        var (was, now) = (sections.FactorsOf(old), sections.FactorsOf(@new));
        var doubt = new Doubt(old, @new);
        // Kinds apart: a report's forward-looking statement names the risks that its Item 1A tells at length.
        var links = new List<FactorLink>();
        foreach (var kind in InOrderOfTheNew(sections.Kinds, now, @new))
            links.AddRange(new Links(OfKind(was, old, kind), OfKind(now, @new, kind), doubt).Make());
        return new()
        {
            Old = old,
            New = @new,
            Compared = sections.Kinds,
            OldFactors = was,
            NewFactors = now,
            Links = links,
            Passage = PassageComparison.Of(old, @new, sections),
            Notes = [.. sections.Notes()],
            Statistics = Statistics.Of(links),
        };
    }

    static List<RiskFactor> OfKind(List<RiskFactor> factors, Disclosure side, SectionKind kind) =>
        [.. factors.Where(factor => side.KindOf(factor) == kind)];

    static IReadOnlyList<SectionKind> InOrderOfTheNew(IReadOnlyList<SectionKind> kinds, List<RiskFactor> factors, Disclosure side)
    {
        if (kinds.Count < 2)
            return kinds;
        var (first, second) = (PlaceOf(kinds[0]), PlaceOf(kinds[1]));
        return second >= 0 && (first < 0 || second < first) ? [kinds[1], kinds[0]] : kinds;

        int PlaceOf(SectionKind kind) => factors.FindIndex(factor => side.KindOf(factor) == kind);
    }
}
