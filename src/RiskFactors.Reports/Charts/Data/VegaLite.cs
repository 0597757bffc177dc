using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskFactors.Reports.Charts.Data;

/// <summary>A chart as a Vega-Lite specification of version 5 (https://vega.github.io/vega-lite/docs/), which holds its data and loads nothing.</summary>
static class VegaLite
{
    const double CssPixelsAMillimetre = 96 / 25.4;

    public static void Write(Chart chart, Stream output, ChartOptions options)
    {
        var width = Math.Round(options.Width.Unit switch
        {
            ChartWidthUnit.Column => options.Theme == ChartTheme.Print ? 88 * CssPixelsAMillimetre : 480,
            ChartWidthUnit.Page => options.Theme == ChartTheme.Print ? 178 * CssPixelsAMillimetre : 960,
            ChartWidthUnit.Millimetres => options.Width.Amount * CssPixelsAMillimetre,
            _ => options.Width.Amount,
        });
        var heading = chart.Heading;
        var specification = chart.Specification();
        var whole = new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v5.json",
            ["description"] = $"{chart.Measure}. n = {chart.Sample}. {string.Join(' ', [.. chart.Notes, $"Source: {heading.Source}."])}",
            ["title"] = new JsonObject
            {
                ["text"] = heading.Title,
                ["subtitle"] = new JsonArray([.. new[] { heading.Subtitle, chart.Measure, $"n = {chart.Sample}" }.OfType<string>().Select(line => JsonValue.Create(line))]),
                ["anchor"] = "start",
                ["frame"] = "group",
            },
            ["data"] = new JsonObject { ["values"] = chart.Table().ToJson() },
        };
        if (specification["vconcat"] is JsonArray views)
            foreach (var view in views)
                view!["width"] = Math.Round(width * 0.8);
        else
        {
            whole["width"] = width;
            whole["autosize"] = new JsonObject { ["type"] = "fit", ["contains"] = "padding" };
        }
        foreach (var (name, value) in specification)
            whole[name] = value?.DeepClone();
        whole["config"] = JsonNode.Parse("""{"font": "Helvetica, Arial, sans-serif", "view": {"stroke": null}, "axis": {"domainColor": "#595959", "gridColor": "#CFCFCF", "tickColor": "#595959"}}""");
        // Half of a surrogate pair is no text, and the relaxed encoder leaves the letters of a heading as they are.
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        whole.WriteTo(writer);
    }

    /// <summary>A part of a specification, told in the text that Vega-Lite's own documents use.</summary>
    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    public static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);
}
