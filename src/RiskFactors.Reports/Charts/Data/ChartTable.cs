using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;

namespace RiskFactors.Reports.Charts.Data;

/// <summary>
/// The data of a chart, one observation a row; both its CSV and its Vega-Lite specification hold this. Cells are strings, whole numbers, numbers with at most four
/// decimals, dates, or null where there is nothing. No number is negative: what guards a spreadsheet against formulas would make text of it.
/// </summary>
sealed class ChartTable(params string[] columns)
{
    readonly List<object?[]> rows = [];

    public IReadOnlyList<object?[]> Rows => rows;

    public void Add(params object?[] cells) =>
        rows.Add(cells.Length == columns.Length ? cells : throw new ArgumentException($"A row has {columns.Length} cells.", nameof(cells)));

    public void WriteCsv(Stream output)
    {
        using var writer = SafeCsv.To(output);
        writer.WriteHeader(columns);
        foreach (var row in rows)
        {
            foreach (var cell in row)
                writer.WriteField(cell switch
                {
                    null => null,
                    string text => text,
                    DateOnly date => Iso(date),
                    double number => Rounded(number).ToString("0.####", CultureInfo.InvariantCulture),
                    IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                    _ => throw new ArgumentException($"A cell cannot be a {cell.GetType().Name}."),
                });
            writer.EndRecord();
        }
        writer.Flush();
    }

    public JsonArray ToJson()
    {
        var values = new JsonArray();
        foreach (var row in rows)
        {
            var value = new JsonObject();
            for (var n = 0; n < columns.Length; n++)
                value[columns[n]] = row[n] switch
                {
                    null => null,
                    DateOnly date => Iso(date),
                    double number => Rounded(number),
                    int number => number,
                    var text => text.ToString(),
                };
            values.Add(value);
        }
        return values;
    }

    static double Rounded(double number) => Math.Round(number, 4, MidpointRounding.AwayFromZero);

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
