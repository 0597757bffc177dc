using System.Globalization;
using CsvHelper;

namespace RiskFactors.Reports.Panel;

/// <summary>Comma-separated values (RFC 4180, UTF-8). An empty cell is one that is not known or not defined.</summary>
sealed class CsvPanelWriter : PanelWriter
{
    readonly CsvWriter writer;

    public CsvPanelWriter(IReadOnlyList<PanelColumn> columns, Stream output)
    {
        // A cell that opens with = + - @ is a formula to a spreadsheet, and the text is a stranger's: https://owasp.org/www-community/attacks/CSV_Injection.
        writer = CsvWriter.Create(output, CsvWriterOptions.Default with { Injection = CsvInjection.Escape }, leaveOpen: true);
        writer.WriteHeader([.. columns.Select(column => column.Name)]);
    }

    public override void Write(object?[] cells)
    {
        foreach (var cell in cells)
            writer.WriteField(Text(cell));
        writer.EndRecord();
    }

    public override void Close() => writer.Flush();

    static string? Text(object? cell) => cell switch
    {
        null => null,
        string text => text,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{cell.GetType()} is no cell of a panel."),
    };
}
