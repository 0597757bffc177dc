using System.Globalization;
using RiskFactors.Reports.Charts;

namespace RiskFactors.Reports;

/// <summary>The charts of a history: how the risk factors of an issuer's successive filings developed. Filings that were passed over, or have no date, are not drawn.</summary>
public sealed class HistoryCharts
{
    readonly FactorHistory history;
    readonly string source;
    readonly Dictionary<int, int> places;
    readonly ILookup<int, LifelineStep> steps;
    readonly List<ChartFiling> filings;

    /// <param name="history">What is drawn.</param>
    public HistoryCharts(FactorHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        this.history = history;
        List<int> followed = [.. Enumerable.Range(0, history.Filings.Count).Where(n => history.Filings[n] is { IsFollowed: true, Date: not null })];
        filings = [.. followed.Select(n => new ChartFiling(history.Filings[n].Date!.Value, Label(history.Filings[n].Filing)))];
        places = followed.Index().ToDictionary(static entry => entry.Item, static entry => entry.Index);
        steps = history.Lines.SelectMany(static line => line.Steps).Where(step => places.ContainsKey(step.Filing)).ToLookup(step => places[step.Filing]);
        source = $"{(history.Kind == SectionKind.RiskFactors ? "Risk-factor sections" : "Safe-harbor passages")} of {Forms(history.FormFamily)} of {(history.Issuer ?? "an issuer that is not named").TrimEnd('.')}";
    }

    /// <summary>Number of filings that are drawn.</summary>
    public int Filings => filings.Count;

    /// <summary>The share of each topic over time.</summary>
    public TopicSharesChart Topics(TopicShareBands bands = TopicShareBands.Topics) => new(Heading("What the risk factors are about"), TopicsOfFilings(), bands);

    /// <summary>The number of factors, and how many were added and removed. What returns is added again; what was split or merged is neither.</summary>
    public FactorCountsChart Counts() => new(Heading("How many risk factors there are"), [.. filings.Select((filing, n) => new FilingFactors(
        filing,
        steps[n].Count(static step => step.Factor is not null),
        n == 0 ? null : steps[n].Count(static step => step.Event is LifelineEvent.Appeared or LifelineEvent.Reappeared),
        n == 0 ? null : steps[n].Count(static step => step.Event == LifelineEvent.Removed)))]);

    /// <summary>The share of each topic in each filing as shades.</summary>
    public TopicHeatMap HeatMap() => new(Heading("Topics of the risk factors, filing by filing"), TopicsOfFilings());

    /// <summary>The life of each factor.</summary>
    public LifelineChart Lifelines() => new(Heading("How long each risk factor stood"), filings, [.. history.Lines.Select(Line).Where(static line => line.Points.Count > 0)]);

    /// <summary>The topics of the first filing and the last, by change.</summary>
    public TopicRankingChart Ranking() => new(Heading("Topics that gained and lost"), Time(0), Time(filings.Count - 1));

    /// <summary>The similarity of each filing to the one before it.</summary>
    /// <param name="similarities">Of each filing that is drawn, but the first, from 0 to 1; null where it is not defined.</param>
    /// <param name="reference">Those of other pairs.</param>
    /// <param name="referenceName">What the other pairs are, in the plural.</param>
    public SimilarityChart Similarity(IReadOnlyList<double?> similarities, IReadOnlyList<double> reference, string referenceName)
    {
        ArgumentNullException.ThrowIfNull(similarities);
        var points = similarities.Select((similarity, n) => (similarity, n)).Where(static entry => entry.similarity is not null)
            .Select(entry => new FilingSimilarity(filings[entry.n + 1], entry.similarity!.Value));
        return new(
            Heading("How much of the text stays"), [new(history.Issuer ?? "The issuer", [.. points])], reference, referenceName,
            "Similarity of the passage to that of the filing before (cosine of words)");
    }

    ChartHeading Heading(string title) => new(title, source, history.Issuer);

    List<FilingTopics> TopicsOfFilings() => [.. filings.Select((filing, n) => new FilingTopics(filing, CountsOf(n)))];

    List<TopicCount> CountsOf(int filing) =>
        [.. steps[filing].Where(static step => step.Factor?.Topic is not null).CountBy(static step => step.Factor!.Topic!.Value.Topic).Select(static count => new TopicCount(TopicOf(count.Key), count.Value))];

    RankingTime Time(int filing) => new(filings[filing].Label, 1, CountsOf(filing));

    FactorLifeline Line(Lifeline line)
    {
        var points = line.Steps.Where(step => step.Factor is not null && places.ContainsKey(step.Filing))
            .Select(step => new LifelinePoint(places[step.Filing], EventOf(step), step.Similarity is { } similarity ? 1 - similarity : 0));
        return new(line.Latest.Heading ?? line.Latest.Text, line.Latest.Topic is { } topic ? TopicOf(topic.Topic).Group : "other", [.. points]);
    }

    static LifelineMark EventOf(LifelineStep step) => step.Event switch
    {
        LifelineEvent.Split => LifelineMark.Split,
        LifelineEvent.Merged => LifelineMark.Merged,
        LifelineEvent.Reworded => LifelineMark.Reworded,
        LifelineEvent.Reappeared when step.Similarity < 1 => LifelineMark.Reworded,
        _ => LifelineMark.Kept,
    };

    static ChartTopic TopicOf(string id) => TopicTaxonomy.Default.Find(id) is { } topic ? new(id, topic.Name, topic.Group) : new(id, id, "other");

    static string Label(Filing filing) =>
        string.Join(' ', new[] { filing.Form ?? filing.Exhibit, (filing.Filed ?? filing.Period)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>());

    static string Forms(string? family) => family is null ? "filings" : family == "release" ? "releases" : $"forms {family}";
}
