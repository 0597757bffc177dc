using System.Text.Json.Nodes;
using RiskFactors.Reports.Charts.Data;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Reports.Charts;

/// <summary>What became of a factor in a filing.</summary>
public enum LifelineMark
{
    /// <summary>It stands there as before, or for the first time.</summary>
    Kept,

    /// <summary>Its words changed.</summary>
    Reworded,

    /// <summary>It was split into several.</summary>
    Split,

    /// <summary>It was merged with others.</summary>
    Merged,
}

/// <summary>A factor in one filing.</summary>
/// <param name="Filing">The index of the filing in <see cref="LifelineChart.Filings"/>.</param>
/// <param name="Event">What became of it.</param>
/// <param name="Change">How much of it was reworded, 0 to 1.</param>
public sealed record LifelinePoint(int Filing, LifelineMark Event, double Change = 0);

/// <summary>One factor followed through successive filings.</summary>
/// <param name="Label">What it is called, such as its caption; it is cut where it is too long.</param>
/// <param name="Group">The name of the group of its topic.</param>
/// <param name="Points">The filings in which it stands, ascending; one at least.</param>
public sealed record FactorLifeline(string Label, string Group, IReadOnlyList<LifelinePoint> Points);

/// <summary>The lives of risk factors: a line a factor from its first filing to its last, with marks where it was reworded, split, merged or ended.</summary>
/// <param name="Heading">What stands above and below it.</param>
/// <param name="Filings">The filings, in ascending order of their dates.</param>
/// <param name="Factors">The factors, in any order.</param>
public sealed record LifelineChart(ChartHeading Heading, IReadOnlyList<ChartFiling> Filings, IReadOnlyList<FactorLifeline> Factors) : Chart(Heading)
{
    /// <summary>By first appearance, then those first that end first: what came and went reads as a flight of stairs.</summary>
    internal IReadOnlyList<FactorLifeline> Shown =>
    [
        .. Factors.OrderBy(static factor => factor.Points[0].Filing).ThenBy(static factor => factor.Points[^1].Filing).ThenBy(static factor => factor.Label, StringComparer.Ordinal),
    ];

    internal override string Measure => "Each line is a risk factor, from the first filing to the last that it stands in";

    internal override string Sample => Filings.Count == 0
        ? "no filings"
        : $"{SampleText.Factors(Factors.Count)} in {SampleText.Filings(Filings.Count)}, {SampleText.Span(Filings.Select(static filing => filing.Filed))}";

    internal override IReadOnlyList<string> DrawingNotes =>
    [
        "In the order of first appearance. A dashed line spans filings in which the factor does not stand.",
        .. Factors.Any(static factor => factor.Points.Any(static point => point.Event == LifelineMark.Reworded)) ? new[] { "The larger the dot, the more words changed." } : [],
    ];

    internal override ChartTable Table()
    {
        var table = new ChartTable("factor", "label", "group", "filed", "filing", "event", "change");
        foreach (var (n, factor) in Shown.Index())
            foreach (var point in factor.Points)
                table.Add(n + 1, factor.Label, factor.Group, Filings[point.Filing].Filed, Filings[point.Filing].Label, NameOf(point.Event), point.Change);
        return table;
    }

    internal override JsonObject Specification()
    {
        var specification = VegaLite.Parse(
            """
            {"height": {"step": 14},
             "encoding": {
              "x": {"field": "filed", "type": "temporal", "title": null},
              "y": {"field": "factor", "type": "ordinal", "title": null, "axis": {"labelExpr": "", "ticks": false, "domain": false}},
              "color": {"field": "group", "type": "nominal", "title": null, "scale": {}}},
             "layer": [
              {"mark": {"type": "line", "strokeWidth": 1.5}, "encoding": {"detail": {"field": "factor"}}},
              {"transform": [{"filter": "datum.event != 'kept'"}], "mark": {"type": "point", "filled": true, "opacity": 1},
               "encoding": {"shape": {"field": "event", "type": "nominal", "title": null, "scale": {"domain": ["reworded", "split", "merged"], "range": ["circle", "triangle-right", "triangle-left"]}},
                "size": {"field": "change", "type": "quantitative", "title": "Change", "scale": {"domain": [0, 1], "range": [20, 90]}},
                "tooltip": [{"field": "label"}, {"field": "filing"}, {"field": "event"}, {"field": "change"}]}}]}
            """);
        specification["params"] = new JsonArray(new JsonObject { ["name"] = "labels", ["value"] = VegaLite.List(Shown.Select(static factor => factor.Label)) });
        specification["encoding"]!["y"]!["axis"]!["labelExpr"] = "labels[datum.value - 1]";
        var scale = specification["encoding"]!["color"]!["scale"]!;
        var groups = LifelineDrawing.GroupsOf(this);
        scale["domain"] = VegaLite.List(groups);
        scale["range"] = VegaLite.List(groups.Select((_, n) => LifelineDrawing.ColorOf(n)));
        return specification;
    }

    internal override void Draw(Figure figure) => LifelineDrawing.Draw(figure, this);

    static string NameOf(LifelineMark what) => what switch
    {
        LifelineMark.Kept => "kept",
        LifelineMark.Reworded => "reworded",
        LifelineMark.Split => "split",
        LifelineMark.Merged => "merged",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
