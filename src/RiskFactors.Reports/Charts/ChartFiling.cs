namespace RiskFactors.Reports.Charts;

/// <summary>A filing as a chart knows it.</summary>
/// <param name="Filed">The day on which it was filed; its place on the axis of time.</param>
/// <param name="Label">What it is called in the data, such as its accession number or "10-K 2021".</param>
public sealed record ChartFiling(DateOnly Filed, string Label);

/// <summary>A topic as a chart knows it.</summary>
/// <param name="Id">Its identifier in the data, such as "supply-chain".</param>
/// <param name="Name">Its name in the drawing, such as "Suppliers and supply chain".</param>
/// <param name="Group">The name of the group that it belongs to.</param>
public sealed record ChartTopic(string Id, string Name, string Group);

/// <summary>How many risk factors are on a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Factors">The number of factors, 0 or more.</param>
public sealed record TopicCount(ChartTopic Topic, int Factors);

/// <summary>The topics of a filing.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Counts">Its factors by topic, each topic at most once; a topic that is left out has none.</param>
public sealed record FilingTopics(ChartFiling Filing, IReadOnlyList<TopicCount> Counts)
{
    internal int Factors => Counts.Sum(static count => count.Factors);

    /// <summary>Those that have factors, in the order of their dates.</summary>
    internal static IReadOnlyList<FilingTopics> WithFactors(IEnumerable<FilingTopics> filings) =>
        [.. filings.Where(static filing => filing.Factors > 0).OrderBy(static filing => filing.Filing.Filed).ThenBy(static filing => filing.Filing.Label, StringComparer.Ordinal)];
}
