using System.Text.Json.Nodes;
using RiskFactors.Reports.Charts.Data;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Reports.Charts;

/// <summary>How many risk factors a filing has, and how it differs from the one before.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Factors">The number of its factors.</param>
/// <param name="Added">How many the filing before did not have; null where there is none before.</param>
/// <param name="Removed">How many of the filing before it no longer has; null where there is none before.</param>
public sealed record FilingFactors(ChartFiling Filing, int Factors, int? Added, int? Removed);

/// <summary>The number of risk factors of each filing over time, and below how many were added and removed.</summary>
/// <param name="Heading">What stands above and below it.</param>
/// <param name="Filings">The filings, in any order.</param>
public sealed record FactorCountsChart(ChartHeading Heading, IReadOnlyList<FilingFactors> Filings) : Chart(Heading)
{
    internal IReadOnlyList<FilingFactors> Shown { get; } = [.. Filings.OrderBy(static filing => filing.Filing.Filed).ThenBy(static filing => filing.Filing.Label, StringComparer.Ordinal)];

    internal override string Measure => "Number of risk factors in a filing, and of those added and removed since the filing before";

    internal override string Sample => Shown.Count == 0
        ? "no filings"
        : $"{SampleText.Filings(Shown.Count)} with {SampleText.Factors(Shown.Sum(static filing => filing.Factors))}, {SampleText.Span(Shown.Select(static filing => filing.Filing.Filed))}; "
            + $"{SampleText.Count(Shown.Sum(static filing => filing.Added ?? 0), "addition", "additions")}, {SampleText.Count(Shown.Sum(static filing => filing.Removed ?? 0), "removal", "removals")}";

    internal override IReadOnlyList<string> Notes => Shown.Any(static filing => filing.Added is null || filing.Removed is null)
        ? ["A filing without one before it has no additions and removals."]
        : [];

    internal override ChartTable Table()
    {
        var table = new ChartTable("filed", "filing", "factors", "added", "removed");
        foreach (var filing in Shown)
            table.Add(filing.Filing.Filed, filing.Filing.Label, filing.Factors, filing.Added, filing.Removed);
        return table;
    }

    internal override JsonObject Specification() => VegaLite.Parse(
        $$$"""
        {"vconcat": [
         {"height": 140, "mark": {"type": "line", "point": true, "color": "{{{Palette.Ink}}}"},
          "encoding": {"x": {"field": "filed", "type": "temporal", "title": null}, "y": {"field": "factors", "type": "quantitative", "title": "Risk factors"}} },
         {"height": 120,
          "transform": [{"fold": ["added", "removed"], "as": ["change", "number"]}, {"filter": "isValid(datum.number)"},
           {"calculate": "datum.change == 'removed' ? -datum.number : datum.number", "as": "signed"}],
          "mark": {"type": "bar"},
          "encoding": {"x": {"field": "filed", "type": "temporal", "title": null}, "y": {"field": "signed", "type": "quantitative", "title": "Added and removed"},
           "color": {"field": "change", "type": "nominal", "title": null, "scale": {"domain": ["added", "removed"], "range": ["{{{Palette.Rise}}}", "{{{Palette.Fall}}}"]}} }}],
         "resolve": {"scale": {"x": "shared"}} }
        """);

    internal override void Draw(Figure figure) => FactorCountsDrawing.Draw(figure, this);
}
