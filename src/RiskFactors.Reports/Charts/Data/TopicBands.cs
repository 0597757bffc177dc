namespace RiskFactors.Reports.Charts.Data;

/// <summary>One band of a stack of shares.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Topics">The identifiers of the topics that it sums.</param>
/// <param name="Shares">Its share of each filing, 0 to 1.</param>
sealed record TopicBand(string Name, IReadOnlySet<string> Topics, IReadOnlyList<double> Shares);

/// <summary>Sums topics to as many bands as a reader tells apart.</summary>
static class TopicBands
{
    /// <summary>With more topics than <see cref="Most"/>, the largest that many but one have a band of their own.</summary>
    public const int Most = 8;

    /// <summary>The bands, the largest first, what is left over last.</summary>
    public static IReadOnlyList<TopicBand> Of(IReadOnlyList<FilingTopics> filings, TopicShareBands by)
    {
        var topics = filings.SelectMany(static filing => filing.Counts).Where(static count => count.Factors > 0).Select(static count => count.Topic).DistinctBy(static topic => topic.Id).ToList();
        var bands = topics.GroupBy(topic => by == TopicShareBands.Groups ? topic.Group : topic.Name)
            .Select(group => Band(group.Key, [.. group.Select(static topic => topic.Id)], filings))
            .OrderByDescending(static band => band.Shares.Sum()).ThenBy(static band => band.Name, StringComparer.Ordinal).ToList();
        if (bands.Count <= Most)
            return bands;
        var others = bands.Skip(Most - 1).SelectMany(static band => band.Topics).ToHashSet();
        return [.. bands.Take(Most - 1), Band(by == TopicShareBands.Groups ? "All other groups" : $"All other topics ({others.Count})", others, filings)];
    }

    static TopicBand Band(string name, HashSet<string> topics, IReadOnlyList<FilingTopics> filings) =>
        new(name, topics, [.. filings.Select(filing => (double)filing.Counts.Where(count => topics.Contains(count.Topic.Id)).Sum(static count => count.Factors) / filing.Factors)]);
}
