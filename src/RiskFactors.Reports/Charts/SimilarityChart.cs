using System.Globalization;
using System.Text.Json.Nodes;
using RiskFactors.Reports.Charts.Data;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Reports.Charts;

/// <summary>How like a filing is to the one before it.</summary>
/// <param name="Filing">The later filing.</param>
/// <param name="Similarity">From 0, nothing in common, to 1, the same.</param>
public sealed record FilingSimilarity(ChartFiling Filing, double Similarity);

/// <summary>A line of a <see cref="SimilarityChart"/>.</summary>
/// <param name="Name">Whose it is, such as the issuer's name.</param>
/// <param name="Points">Its points, in any order.</param>
public sealed record SimilaritySeries(string Name, IReadOnlyList<FilingSimilarity> Points);

/// <summary>
/// The similarity of each filing to the one before it over time, with a band for comparison: the middle half of what other pairs of filings in the data have.
/// </summary>
/// <param name="Heading">What stands above and below it.</param>
/// <param name="Series">The lines; seven are told apart, more are drawn grey.</param>
/// <param name="Reference">The similarities of the reference pairs; none for no band.</param>
/// <param name="ReferenceName">What the reference pairs are, in the plural.</param>
/// <param name="Quantity">What is measured, such as "Similarity of the risk factors to those of the filing before (cosine of words)".</param>
public sealed record SimilarityChart(
    ChartHeading Heading,
    IReadOnlyList<SimilaritySeries> Series,
    IReadOnlyList<double> Reference,
    string ReferenceName = "all other pairs of filings",
    string Quantity = "Similarity of the risk factors to those of the filing before") : Chart(Heading)
{
    internal IReadOnlyList<SimilaritySeries> Shown =>
    [
        .. Series.Where(static series => series.Points.Count > 0)
            .Select(static series => series with { Points = [.. series.Points.OrderBy(static point => point.Filing.Filed).ThenBy(static point => point.Filing.Label, StringComparer.Ordinal)] }),
    ];

    internal Quartiles? Band => Quartiles.Of(Reference);

    internal override string Measure => $"{Quantity}, from 0 (nothing in common) to 1 (the same)";

    internal override string Sample
    {
        get
        {
            var days = Shown.SelectMany(static series => series.Points).Select(static point => point.Filing.Filed).ToList();
            return days.Count == 0
                ? "no pairs of filings"
                : $"{SampleText.Count(days.Count, "pair of successive filings", "pairs of successive filings")}{(Shown.Count > 1 ? $" of {Shown.Count} issuers" : "")}, {SampleText.Span(days)}; "
                    + $"{SampleText.Count(Reference.Count, "reference pair", "reference pairs")}";
        }
    }

    internal override IReadOnlyList<string> DataNotes => Reference.Count == 0 ? ["There are no other pairs of filings to compare with."] : [];

    internal string BandText => Band is { } band
        ? string.Create(CultureInfo.InvariantCulture, $"Middle half (interquartile range) of {ReferenceName}, n\u00A0=\u00A0{Reference.Count:#,0}: {band.Lower:0.00} to {band.Upper:0.00}; "
            + $"median {band.Median:0.00} dashed")
        : "";

    internal override ChartTable Table()
    {
        var table = new ChartTable("kind", "series", "filed", "filing", "similarity");
        foreach (var series in Shown)
            foreach (var point in series.Points)
                table.Add("pair", series.Name, point.Filing.Filed, point.Filing.Label, point.Similarity);
        foreach (var similarity in Reference)
            table.Add("reference", null, null, null, similarity);
        return table;
    }

    internal override JsonObject Specification()
    {
        var specification = VegaLite.Parse(
            $$$"""
            {"height": 220,
             "layer": [
              {"transform": [{"filter": "datum.kind == 'reference'"}, {"aggregate": [{"op": "q1", "field": "similarity", "as": "lower"}, {"op": "q3", "field": "similarity", "as": "upper"}]}],
               "mark": {"type": "rect", "color": "{{{Palette.Others}}}"},
               "encoding": {"y": {"field": "lower", "type": "quantitative"}, "y2": {"field": "upper"}} },
              {"transform": [{"filter": "datum.kind == 'reference'"}],
               "mark": {"type": "rule", "color": "{{{Palette.Quiet}}}", "strokeDash": [4, 3]},
               "encoding": {"y": {"aggregate": "median", "field": "similarity", "type": "quantitative"}} },
              {"transform": [{"filter": "datum.kind == 'pair'"}],
               "mark": {"type": "line", "point": true},
               "encoding": {"x": {"field": "filed", "type": "temporal", "title": null},
                "y": {"field": "similarity", "type": "quantitative", "title": null, "scale": {"zero": false}},
                "color": {"field": "series", "type": "nominal", "title": null, "scale": {}} }}]}
            """);
        var scale = specification["layer"]![2]!["encoding"]!["color"]!["scale"]!;
        scale["domain"] = VegaLite.List(Shown.Select(static series => series.Name));
        scale["range"] = VegaLite.List(Shown.Select((_, n) => SimilarityDrawing.ColorOf(n)));
        return specification;
    }

    internal override void Draw(Figure figure) => SimilarityDrawing.Draw(figure, this);
}
