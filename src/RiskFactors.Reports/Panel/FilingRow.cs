using RiskFactors.Store;

namespace RiskFactors.Reports.Panel;

/// <summary>What the panel's columns are computed from: a filing, the one before it, and what became of its factors.</summary>
sealed class FilingRow
{
    public FilingRow(StoredFiling filing, Disclosure disclosure, PriorFiling? prior, Disclosure? before, PanelSamples samples)
    {
        Filing = filing;
        Prior = prior;
        Kind = MainKind(disclosure);
        Sections = [.. disclosure.Sections.Where(section => section.Kind == Kind)];
        Factors = [.. disclosure.Factors.Where(factor => disclosure.KindOf(factor) == Kind)];
        factorsOf = Factors.Where(static factor => factor.Topic is not null).CountBy(static factor => factor.Topic!.Value.Topic).ToDictionary();
        var text = Kind is { } its ? MeasuredText.Of(disclosure, its) : MeasuredText.Of("");
        var similarity = SimilarityMeasures.None;
        if (before is not null && Kind is { } kind && DisclosureComparer.Compare(before, disclosure) is var diff && diff.Compared.Contains(kind))
        {
            similarity = samples.Measure(MeasuredText.Of(before, kind), text, kind).With(diff.Passage.Legend);
            Legend = diff.Passage.Legend;
            // A filing that lists none is no end of any.
            Links = Factors.Count > 0 ? [.. diff.Links.Where(link => diff.KindOf(link) == kind)] : null;
            foreach (var link in Links ?? [])
                foreach (var factor in link.New)
                    linkOf[factor.Ordinal] = link;
        }
        Measures = samples.Measure(text, Kind).Values().Concat(similarity.Values()).ToDictionary();
    }

    readonly Dictionary<int, FactorLink> linkOf = [];
    readonly Dictionary<string, int> factorsOf;

    public StoredFiling Filing { get; }

    public PriorFiling? Prior { get; }

    /// <summary>The kind of section that the row is about: risk factors where the filing has them, else the safe-harbor passage; null where it has neither.</summary>
    public SectionKind? Kind { get; }

    public IReadOnlyList<Section> Sections { get; }

    public IReadOnlyList<RiskFactor> Factors { get; }

    /// <summary>What became of the factors since the prior filing; null where there is none to compare with.</summary>
    public IReadOnlyList<FactorLink>? Links { get; }

    public LegendDiff? Legend { get; }

    /// <summary>What is measured of the sections' text, by itself and against the prior filing's, by the names of <see cref="MeasureDefinition"/>.</summary>
    public Dictionary<string, double?> Measures { get; }

    public FactorLink? LinkOf(RiskFactor factor) => linkOf.GetValueOrDefault(factor.Ordinal);

    /// <summary>Number of links of a status; null where nothing was compared.</summary>
    public int? Count(ChangeStatus status) => Links?.Count(link => link.Status == status);

    /// <summary>Number of factors of a topic.</summary>
    public int Count(string topic) => factorsOf.GetValueOrDefault(topic);

    public static SectionKind? MainKind(Disclosure disclosure) =>
        disclosure.Sections.Any(section => section.Kind == SectionKind.RiskFactors) ? SectionKind.RiskFactors
        : disclosure.Sections.Count > 0 ? SectionKind.SafeHarbor : null;
}
