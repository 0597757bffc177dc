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
        Factors = [.. disclosure.Factors.Where(factor => disclosure.Sections[factor.Section].Kind == Kind)];
        var text = Kind is { } its ? MeasuredText.Of(disclosure, its) : MeasuredText.Of("");
        Text = samples.Measure(text, Kind);
        if (before is not null && Kind is { } kind && DisclosureComparer.Compare(before, disclosure) is var diff && diff.Compared.Contains(kind))
        {
            Similarity = samples.Measure(MeasuredText.Of(before, kind), text, kind);
            Legend = diff.Passage.Legend;
            Links = [.. diff.Links.Where(link => KindOf(link, diff) == kind)];
            foreach (var link in Links)
                foreach (var factor in link.New)
                    linkOf[factor.Ordinal] = link;
        }
    }

    readonly Dictionary<int, FactorLink> linkOf = [];

    public StoredFiling Filing { get; }

    public PriorFiling? Prior { get; }

    /// <summary>The kind of section that the row is about: risk factors where the filing has them, else the safe-harbor passage; null where it has neither.</summary>
    public SectionKind? Kind { get; }

    public IReadOnlyList<Section> Sections { get; }

    public IReadOnlyList<RiskFactor> Factors { get; }

    /// <summary>What became of the factors since the prior filing; null where there is none to compare with.</summary>
    public IReadOnlyList<FactorLink>? Links { get; }

    public LegendDiff? Legend { get; }

    /// <summary>What is measured of the sections' text.</summary>
    public TextMeasures Text { get; }

    /// <summary>What is measured of it against the prior filing's.</summary>
    public SimilarityMeasures Similarity { get; } = SimilarityMeasures.None;

    public FactorLink? LinkOf(RiskFactor factor) => linkOf.GetValueOrDefault(factor.Ordinal);

    /// <summary>Number of links of a status; null where nothing was compared.</summary>
    public int? Count(ChangeStatus status) => Links?.Count(link => link.Status == status);

    public int Count(string topic) => Factors.Count(factor => factor.Topic?.Topic == topic);

    public static SectionKind? MainKind(Disclosure disclosure) =>
        disclosure.Sections.Any(section => section.Kind == SectionKind.RiskFactors) ? SectionKind.RiskFactors
        : disclosure.Sections.Count > 0 ? SectionKind.SafeHarbor : null;

    static SectionKind KindOf(FactorLink link, DisclosureDiff diff) =>
        link.New.Count > 0 ? diff.New.Sections[link.New[0].Section].Kind : diff.Old.Sections[link.Old[0].Section].Kind;
}
