using System.Text.Json.Nodes;
using RiskFactors.Reports.Charts.Data;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Reports.Charts;

/// <summary>The share of each topic in each filing as shades: a row a topic, the largest first, a column a filing.</summary>
/// <param name="Heading">What stands above and below it.</param>
/// <param name="Filings">The filings, in any order. Those without factors have no shares and are left out.</param>
public sealed record TopicHeatMap(ChartHeading Heading, IReadOnlyList<FilingTopics> Filings) : Chart(Heading)
{
    internal IReadOnlyList<FilingTopics> Shown => FilingTopics.WithFactors(Filings);

    internal override string Measure => "Share of each topic in the risk factors of a filing";

    internal override string Sample => SampleText.Of(Shown);

    internal override IReadOnlyList<string> DataNotes =>
        Shown.Count < Filings.Count ? [$"{SampleText.Filings(Filings.Count - Shown.Count)} without risk factors left out."] : [];

    internal override IReadOnlyList<string> DrawingNotes =>
        ["Rows in the order of mean share. Columns are filings in the order of their dates, not spaced by time. Numbers in cells, where there is room, are per cent; 0 is not printed."];

    internal override ChartTable Table()
    {
        var table = new ChartTable("filed", "filing", "topic", "topic_name", "group", "factors", "share");
        var filings = Shown;
        var topics = TopicsOf(filings);
        foreach (var filing in filings)
            foreach (var topic in topics)
                table.Add(filing.Filing.Filed, filing.Filing.Label, topic.Id, topic.Name, topic.Group, FactorsOn(filing, topic), ShareOf(filing, topic));
        return table;
    }

    internal override JsonObject Specification()
    {
        var specification = VegaLite.Parse(
            """
            {"height": {"step": 14},
             "mark": {"type": "rect", "stroke": "white", "strokeWidth": 0.5},
             "encoding": {
              "x": {"field": "filing", "type": "ordinal", "title": null, "sort": {"field": "filed"}, "axis": {"labelOverlap": true}},
              "y": {"field": "topic_name", "type": "nominal", "title": null},
              "color": {"field": "share", "type": "quantitative", "title": "Share", "scale": {"domainMin": 0}, "legend": {"format": "%"}}}}
            """);
        specification["encoding"]!["y"]!["sort"] = VegaLite.List(TopicsOf(Shown).Select(static topic => topic.Name));
        specification["encoding"]!["color"]!["scale"]!["range"] = VegaLite.List(Palette.Sequence);
        return specification;
    }

    internal override void Draw(Figure figure)
    {
        var filings = Shown;
        var topics = TopicsOf(filings);
        HeatMapDrawing.Draw(
            figure,
            [.. topics.Select(static topic => topic.Name)],
            HeatMapColumns.OfDays([.. filings.Select(static filing => filing.Filing.Filed)]),
            (row, column) => ShareOf(filings[column], topics[row]),
            HeatMapUnit.Share);
    }

    /// <summary>The topics that any filing has, the largest by mean share first.</summary>
    static List<ChartTopic> TopicsOf(IReadOnlyList<FilingTopics> filings) =>
    [
        .. filings.SelectMany(static filing => filing.Counts).Where(static count => count.Factors > 0).Select(static count => count.Topic).DistinctBy(static topic => topic.Id)
            .OrderByDescending(topic => filings.Sum(filing => ShareOf(filing, topic))).ThenBy(static topic => topic.Name, StringComparer.Ordinal),
    ];

    static int FactorsOn(FilingTopics filing, ChartTopic topic) => filing.Counts.Where(count => count.Topic.Id == topic.Id).Sum(static count => count.Factors);

    static double ShareOf(FilingTopics filing, ChartTopic topic) => (double)FactorsOn(filing, topic) / filing.Factors;
}
