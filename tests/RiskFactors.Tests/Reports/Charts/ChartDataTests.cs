using System.Text;
using System.Text.Json;
using RiskFactors.Reports.Charts;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reports.Charts;

public class ChartDataTests
{
    [Theory]
    [InlineData("shares")]
    [InlineData("counts")]
    [InlineData("issuers")]
    [InlineData("similarity")]
    [InlineData("lifelines")]
    [InlineData("ranking")]
    public void The_csv_is_as_approved(string kind) => Approved.ShouldBe($"chart-{kind}.csv", Text(kind, 3, ChartFormat.Csv));

    [Theory]
    [InlineData("shares")]
    [InlineData("counts")]
    public void The_vega_lite_specification_is_as_approved(string kind) => Approved.ShouldBe($"chart-{kind}.vl.json", Text(kind, 3, ChartFormat.VegaLite));

    [Theory]
    [MemberData(nameof(SampleCharts.All), MemberType = typeof(SampleCharts))]
    public void A_vega_lite_specification_holds_schema_title_marks_and_the_rows_of_the_csv(string kind, int filings)
    {
        using var json = JsonDocument.Parse(Text(kind, filings, ChartFormat.VegaLite));
        var root = json.RootElement;

        root.GetProperty("$schema").GetString().ShouldBe("https://vega.github.io/schema/vega-lite/v5.json");
        root.GetProperty("title").GetProperty("text").GetString().ShouldBe("What Amperline says of its risks");
        var views = root.TryGetProperty("vconcat", out var parts) || root.TryGetProperty("layer", out parts) ? parts.EnumerateArray().ToArray() : [root];
        foreach (var view in views)
        {
            view.TryGetProperty("mark", out _).ShouldBeTrue();
            view.TryGetProperty("encoding", out _).ShouldBeTrue();
        }
        var rows = root.GetProperty("data").GetProperty("values").EnumerateArray().ToList();
        rows.Count.ShouldBe(Text(kind, filings, ChartFormat.Csv).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        foreach (var field in Fields(root))
            (rows[0].TryGetProperty(field, out _) || Computed.Contains(field)).ShouldBeTrue($"no row has the field {field}");
    }

    [Fact]
    public void A_label_that_is_a_formula_is_made_harmless_in_csv()
    {
        var chart = new FactorCountsChart(new("t", "s"), [new(new(new(2024, 1, 1), "=1+1"), 3, null, null)]);

        Encoding.UTF8.GetString(ChartDrawingTests.Written(chart, ChartFormat.Csv)).ShouldContain("'=1+1");
    }

    /// <summary>Fields that a specification computes of others.</summary>
    static readonly string[] Computed = ["signed", "change", "number", "lower", "upper"];

    static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(static member => member.Name != "data")
            .SelectMany(static member => member.Name == "field" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Fields(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => [],
    };

    static string Text(string kind, int filings, ChartFormat format) =>
        Encoding.UTF8.GetString(ChartDrawingTests.Written(SampleCharts.Of(kind, filings), format)).ReplaceLineEndings("\n");
}
