using System.Globalization;
using CsvHelper;

namespace RiskFactors.Reports.Panel;

/// <summary>Comma-separated values (RFC 4180, UTF-8). An empty cell is one that is not known or not defined.</summary>
sealed class CsvPanelWriter : PanelWriter
{
    readonly CsvWriter writer;

    public CsvPanelWriter(IReadOnlyList<PanelColumn> columns, Stream output)
    {
        writer = SafeCsv.To(output);
        writer.WriteHeader([.. columns.Select(column => column.Name)]);
    }

    public override void Write(object?[] cells)
    {
        foreach (var cell in cells)
            WriteCell(cell);
        writer.EndRecord();
    }

    // Numbers go through as numbers: one below 0 opens with a sign too, and is no formula.
    void WriteCell(object? cell)
    {
        switch (cell)
        {
            case null:
                writer.WriteField((string?)null);
                break;
            case string text:
                writer.WriteField(text);
                break;
            case DateOnly date:
                writer.WriteField(date, "yyyy-MM-dd");
                break;
            case bool flag:
                writer.WriteField(flag ? "1" : "0");
                break;
            case int number:
                writer.WriteField(number, default, CultureInfo.InvariantCulture);
                break;
            case double number:
                writer.WriteField(number, "0.######", CultureInfo.InvariantCulture);
                break;
            default:
                throw new ArgumentException($"{cell.GetType()} is no cell of a panel.");
        }
    }

    public override void Close() => writer.Flush();
}
