using System.Text.Json.Nodes;
using RiskFactors.Reports.Charts.Data;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Reports.Charts;

/// <summary>The share of each topic in each filing as shades: a row a topic, the largest first, a column a filing.</summary>
/// <param name="Heading">What stands above and below it.</param>
/// <param name="Filings">The filings, in any order. Those without factors have no shares and are left out.</param>
public sealed record TopicHeatMap(ChartHeading Heading, IReadOnlyList<FilingTopics> Filings) : Chart(Heading)
{
    internal IReadOnlyList<FilingTopics> Shown { get; } = [.. Filings.Where(static filing => filing.Factors > 0).OrderBy(static filing => filing.Filing.Filed).ThenBy(static filing => filing.Filing.Label, StringComparer.Ordinal)];

    internal override string Measure => "Share of each topic in the risk factors of a filing";

    internal override string Sample => Shown.Count == 0
        ? "no filings with risk factors"
        : $"{SampleText.Filings(Shown.Count)} with {SampleText.Factors(Shown.Sum(static filing => filing.Factors))}, {SampleText.Span(Shown.Select(static filing => filing.Filing.Filed))}";

    internal override IReadOnlyList<string> Notes =>
    [
        "Rows in the order of mean share. Columns are filings in the order of their dates, not spaced by time. Numbers in cells are per cent; a cell without one is below what the lightest shade tells or too small for it.",
        .. Shown.Count < Filings.Count ? new[] { $"{SampleText.Filings(Filings.Count - Shown.Count)} without risk factors left out." } : [],
    ];

    IReadOnlyList<ChartTopic> Topics =>
    [
        .. Shown.SelectMany(static filing => filing.Counts).Where(static count => count.Factors > 0).Select(static count => count.Topic).DistinctBy(static topic => topic.Id)
            .OrderByDescending(topic => Shown.Sum(filing => ShareOf(filing, topic))).ThenBy(static topic => topic.Name, StringComparer.Ordinal),
    ];

    internal override ChartTable Table()
    {
        var table = new ChartTable("filed", "filing", "topic", "topic_name", "group", "factors", "share");
        foreach (var filing in Shown)
            foreach (var topic in Topics)
                table.Add(filing.Filing.Filed, filing.Filing.Label, topic.Id, topic.Name, topic.Group, FactorsOn(filing, topic), ShareOf(filing, topic));
        return table;
    }

    internal override JsonObject Specification()
    {
        var specification = VegaLite.Parse(
            """
            {"mark": {"type": "rect", "stroke": "white", "strokeWidth": 0.5},
             "encoding": {
              "x": {"field": "filing", "type": "ordinal", "title": null, "sort": {"field": "filed"}, "axis": {"labelOverlap": true}},
              "y": {"field": "topic_name", "type": "nominal", "title": null},
              "color": {"field": "share", "type": "quantitative", "title": "Share", "scale": {"domainMin": 0}, "legend": {"format": "%"}}}}
            """);
        specification["height"] = Math.Max(60, Topics.Count * 14);
        specification["encoding"]!["y"]!["sort"] = VegaLite.List(Topics.Select(static topic => topic.Name));
        specification["encoding"]!["color"]!["scale"]!["range"] = VegaLite.List(Palette.Sequence);
        return specification;
    }

    internal override void Draw(Figure figure) => HeatMapDrawing.Draw(
        figure,
        [.. Topics.Select(static topic => topic.Name)],
        HeatMapColumns.OfDays([.. Shown.Select(static filing => filing.Filing.Filed)]),
        (row, column) => ShareOf(Shown[column], Topics[row]),
        HeatMapUnit.Share);

    static int FactorsOn(FilingTopics filing, ChartTopic topic) => filing.Counts.Where(count => count.Topic.Id == topic.Id).Sum(static count => count.Factors);

    static double ShareOf(FilingTopics filing, ChartTopic topic) => (double)FactorsOn(filing, topic) / filing.Factors;
}
