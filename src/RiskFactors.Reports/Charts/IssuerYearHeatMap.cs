using System.Text.Json.Nodes;
using RiskFactors.Reports.Charts.Data;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Reports.Charts;

/// <summary>A number of an issuer and year.</summary>
/// <param name="Issuer">The issuer's name.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The number, 0 or more.</param>
public sealed record IssuerYear(string Issuer, int Year, double Value);

/// <summary>What the numbers of a heat map are.</summary>
public enum HeatMapUnit
{
    /// <summary>Whole numbers, such as factors.</summary>
    Count,

    /// <summary>Shares from 0 to 1, printed as per cent.</summary>
    Share,
}

/// <summary>A number by issuer and year as shades: a row an issuer, a column a year. What is missing stays empty and is not 0.</summary>
/// <param name="Heading">What stands above and below it.</param>
/// <param name="Cells">The numbers, each issuer and year at most once.</param>
/// <param name="Quantity">What is measured, such as "Risk factors in the annual report".</param>
/// <param name="Unit">What the numbers are.</param>
public sealed record IssuerYearHeatMap(ChartHeading Heading, IReadOnlyList<IssuerYear> Cells, string Quantity, HeatMapUnit Unit = HeatMapUnit.Count) : Chart(Heading)
{
    internal override string Measure => $"{Quantity}, by issuer and year";

    internal override string Sample => $"{SampleText.Count(Cells.Count, "issuer-year", "issuer-years")} of {SampleText.Count(Issuers.Count, "issuer", "issuers")}"
        + (Cells.Count == 0 ? "" : Years[0] == Years[^1] ? $", {Years[0]}" : $", {Years[0]} to {Years[^1]}");

    internal override IReadOnlyList<string> Notes => Cells.Count < Issuers.Count * Years.Count
        ? ["Issuers in alphabetical order. A cross marks a year without a filing."]
        : ["Issuers in alphabetical order."];

    IReadOnlyList<string> Issuers => [.. Cells.Select(static cell => cell.Issuer).Distinct().Order(StringComparer.OrdinalIgnoreCase)];

    IReadOnlyList<int> Years => Cells.Count == 0 ? [] : [.. Enumerable.Range(Cells.Min(static cell => cell.Year), Cells.Max(static cell => cell.Year) - Cells.Min(static cell => cell.Year) + 1)];

    internal override ChartTable Table()
    {
        var table = new ChartTable("issuer", "year", "value");
        foreach (var cell in Cells.OrderBy(static cell => cell.Issuer, StringComparer.OrdinalIgnoreCase).ThenBy(static cell => cell.Year))
            table.Add(cell.Issuer, cell.Year, cell.Value);
        return table;
    }

    internal override JsonObject Specification()
    {
        var specification = VegaLite.Parse(
            """
            {"mark": {"type": "rect", "stroke": "white", "strokeWidth": 0.5},
             "encoding": {
              "x": {"field": "year", "type": "ordinal", "title": null, "axis": {"labelOverlap": true}},
              "y": {"field": "issuer", "type": "nominal", "title": null},
              "color": {"field": "value", "type": "quantitative", "scale": {"domainMin": 0}, "legend": {}}}}
            """);
        specification["height"] = Math.Max(60, Issuers.Count * 14);
        var encoding = specification["encoding"]!;
        encoding["y"]!["sort"] = VegaLite.List(Issuers);
        encoding["color"]!["title"] = Unit == HeatMapUnit.Share ? "Share" : "Number";
        encoding["color"]!["legend"]!["format"] = Unit == HeatMapUnit.Share ? "%" : ",d";
        encoding["color"]!["scale"]!["range"] = VegaLite.List(Palette.Sequence);
        return specification;
    }

    internal override void Draw(Figure figure)
    {
        var (issuers, years) = (Issuers, Years);
        var values = Cells.ToDictionary(static cell => (cell.Issuer, cell.Year), static cell => cell.Value);
        HeatMapDrawing.Draw(figure, issuers, HeatMapColumns.OfYears(years), (row, column) => values.TryGetValue((issuers[row], years[column]), out var value) ? value : null, Unit);
    }
}
