using System.Text.Json.Nodes;
using RiskFactors.Reports.Charts.Data;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Reports.Charts;

/// <summary>One of the two times that a <see cref="TopicRankingChart"/> compares.</summary>
/// <param name="Label">What it is called, such as "2015 to 2017".</param>
/// <param name="Filings">The number of filings in it.</param>
/// <param name="Counts">Their factors by topic, each topic at most once.</param>
public sealed record RankingTime(string Label, int Filings, IReadOnlyList<TopicCount> Counts)
{
    internal int Factors => Counts.Sum(static count => count.Factors);
}

/// <summary>The share of each topic then and now, the topic that gained most first.</summary>
/// <param name="Heading">What stands above and below it.</param>
/// <param name="Then">The earlier time.</param>
/// <param name="Now">The later time.</param>
public sealed record TopicRankingChart(ChartHeading Heading, RankingTime Then, RankingTime Now) : Chart(Heading)
{
    internal IReadOnlyList<TopicShift> Shifts =>
    [
        .. Then.Counts.Concat(Now.Counts).Where(static count => count.Factors > 0).Select(static count => count.Topic).DistinctBy(static topic => topic.Id)
            .Select(topic => new TopicShift(topic, ShareOf(Then, topic), ShareOf(Now, topic)))
            .OrderByDescending(static shift => shift.Change).ThenBy(static shift => shift.Topic.Name, StringComparer.Ordinal),
    ];

    internal override string Measure => $"Share of each topic in the risk factors, {Then.Label} and {Now.Label}; change in percentage points";

    internal override string Sample => $"{TextOf(Then)} and {TextOf(Now)}";

    internal override IReadOnlyList<string> Notes => ["Sorted by change."];

    internal override ChartTable Table()
    {
        var table = new ChartTable("topic", "topic_name", "group", "rank", "time", "filings", "factors", "share");
        foreach (var (n, shift) in Shifts.Index())
            foreach (var time in new[] { Then, Now })
                table.Add(shift.Topic.Id, shift.Topic.Name, shift.Topic.Group, n + 1, time.Label, time.Filings, FactorsOn(time, shift.Topic), ShareOf(time, shift.Topic));
        return table;
    }

    internal override JsonObject Specification()
    {
        var specification = VegaLite.Parse(
            $$$"""
            {"encoding": {
              "x": {"field": "share", "type": "quantitative", "title": null, "axis": {"format": "%"}},
              "y": {"field": "topic_name", "type": "nominal", "title": null, "axis": {"labelLimit": 260}} },
             "layer": [
              {"mark": {"type": "line", "color": "{{{Palette.Quiet}}}"}, "encoding": {"detail": {"field": "topic"}} },
              {"mark": {"type": "point", "filled": true, "opacity": 1, "size": 50, "stroke": "{{{Palette.Ink}}}", "strokeWidth": 1},
               "encoding": {"color": {"field": "time", "type": "nominal", "title": null, "scale": {}} }}]}
            """);
        specification["height"] = Math.Max(60, Shifts.Count * 14);
        specification["encoding"]!["y"]!["sort"] = VegaLite.List(Shifts.Select(static shift => shift.Topic.Name));
        var scale = specification["layer"]![1]!["encoding"]!["color"]!["scale"]!;
        scale["domain"] = VegaLite.List([Then.Label, Now.Label]);
        scale["range"] = VegaLite.List([Palette.Paper, Palette.Rise]);
        return specification;
    }

    internal override void Draw(Figure figure) => TopicRankingDrawing.Draw(figure, this);

    static string TextOf(RankingTime time) => $"{SampleText.Filings(time.Filings)} with {SampleText.Factors(time.Factors)} ({time.Label})";

    static int FactorsOn(RankingTime time, ChartTopic topic) => time.Counts.Where(count => count.Topic.Id == topic.Id).Sum(static count => count.Factors);

    static double ShareOf(RankingTime time, ChartTopic topic) => time.Factors == 0 ? 0 : (double)FactorsOn(time, topic) / time.Factors;
}

/// <summary>The shares of a topic then and now, 0 to 1.</summary>
sealed record TopicShift(ChartTopic Topic, double Then, double Now)
{
    public double Change => Now - Then;
}
