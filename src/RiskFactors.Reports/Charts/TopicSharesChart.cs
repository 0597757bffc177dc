using System.Text.Json.Nodes;
using RiskFactors.Reports.Charts.Data;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Reports.Charts;

/// <summary>What the bands of a <see cref="TopicSharesChart"/> are.</summary>
public enum TopicShareBands
{
    /// <summary>The topics; where there are more than eight, the seven largest and one band for all others.</summary>
    Topics,

    /// <summary>The groups that the topics belong to.</summary>
    Groups,
}

/// <summary>The share of each topic in the risk factors of each filing over time, stacked to 100 per cent.</summary>
/// <param name="Heading">What stands above and below it.</param>
/// <param name="Filings">The filings, in any order. Those without factors have no shares and are left out.</param>
/// <param name="Bands">What the bands are.</param>
public sealed record TopicSharesChart(ChartHeading Heading, IReadOnlyList<FilingTopics> Filings, TopicShareBands Bands = TopicShareBands.Topics) : Chart(Heading)
{
    internal IReadOnlyList<FilingTopics> Shown => FilingTopics.WithFactors(Filings);

    internal IReadOnlyList<TopicBand> Stack => TopicBands.Of(Shown, Bands);

    internal override string Measure => $"Share of each {(Bands == TopicShareBands.Groups ? "group of topics" : "topic")} in the risk factors of a filing";

    internal override string Sample => SampleText.Of(Shown);

    internal override IReadOnlyList<string> DataNotes
    {
        get
        {
            var (shown, notes) = (Shown.Count, new List<string>());
            if (Bands == TopicShareBands.Topics && Stack is [.., { Topics.Count: > 1 }])
                notes.Add("The largest seven topics by mean share are shown, all others together.");
            if (shown < Filings.Count)
                notes.Add($"{SampleText.Filings(Filings.Count - shown)} without risk factors left out.");
            return notes;
        }
    }

    internal override IReadOnlyList<string> DrawingNotes =>
    [
        .. Shown.Count > 1 ? new[] { "Ticks above the plot mark the filings; shares between them are interpolated." } : [],
        "Percentages at the right are those of the last filing.",
    ];

    internal override ChartTable Table()
    {
        var table = new ChartTable("filed", "filing", "topic", "topic_name", "group", "factors", "share", "band", "band_order");
        var filings = Shown;
        var topics = filings.SelectMany(static filing => filing.Counts).Select(static count => count.Topic).DistinctBy(static topic => topic.Id)
            .OrderBy(static topic => topic.Id, StringComparer.Ordinal).ToList();
        var stack = Stack;
        foreach (var filing in filings)
            foreach (var topic in topics)
            {
                var band = stack.Index().FirstOrDefault(entry => entry.Item.Topics.Contains(topic.Id));
                if (band.Item is null)
                    continue;
                var factors = filing.Counts.Where(count => count.Topic.Id == topic.Id).Sum(static count => count.Factors);
                table.Add(filing.Filing.Filed, filing.Filing.Label, topic.Id, topic.Name, topic.Group, factors, (double)factors / filing.Factors, band.Item.Name, band.Index + 1);
            }
        return table;
    }

    internal override JsonObject Specification()
    {
        var bands = Stack;
        var specification = VegaLite.Parse(
            """
            {"height": 260,
             "mark": {"type": "area", "stroke": "white", "strokeWidth": 0.5},
             "encoding": {
              "x": {"field": "filed", "type": "temporal", "title": null},
              "y": {"aggregate": "sum", "field": "share", "type": "quantitative", "stack": "normalize", "title": null, "axis": {"format": "%"}},
              "color": {"field": "band", "type": "nominal", "title": null, "scale": {}, "legend": {"symbolType": "square"}},
              "order": {"aggregate": "min", "field": "band_order", "type": "quantitative"}}}
            """);
        var scale = specification["encoding"]!["color"]!["scale"]!;
        scale["domain"] = VegaLite.List(bands.Select(static band => band.Name));
        scale["range"] = VegaLite.List(bands.Select((_, n) => TopicSharesDrawing.ColorOf(n)));
        return specification;
    }

    internal override void Draw(Figure figure) => TopicSharesDrawing.Draw(figure, this);
}
