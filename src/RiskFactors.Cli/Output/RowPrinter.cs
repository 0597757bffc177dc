using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using RiskFactors.Cli.Commands;

namespace RiskFactors.Cli.Output;

/// <summary>Prints rows of named columns as a table, JSON, JSON lines or CSV. The first three write a row when it is given; a table is written at the end.</summary>
sealed class RowPrinter : IDisposable
{
    readonly Stream output;
    readonly OutputFormat format;
    readonly string[] columns;
    readonly int width;
    readonly CsvWriter? csv;
    readonly Utf8JsonWriter? json;
    readonly List<string[]> table = [];

    RowPrinter(CliStreams streams, OutputFormat format, string[] columns)
    {
        output = streams.Output;
        width = streams.Screen?.Width ?? Screen.DefaultWidth;
        this.format = format;
        this.columns = columns;
        if (format == OutputFormat.Csv)
        {
            csv = SafeCsv.To(output);
            csv.WriteHeader(columns);
        }
        else if (format != OutputFormat.Table)
            json = new(output, DisclosureJson.WriterOptions with { Indented = format == OutputFormat.Json, NewLine = "\n" });
        if (format == OutputFormat.Json)
            json!.WriteStartArray();
    }

    public static RowPrinter Create(CliStreams streams, OutputFormat format, string[] columns) => new(streams, format, columns);

    public void Print(params ReadOnlySpan<object?> cells)
    {
        if (json is not null)
            PrintJson(cells);
        else if (csv is not null)
        {
            foreach (var cell in cells)
                csv.WriteField(Text(cell));
            csv.EndRecord();
            csv.Flush();
        }
        else
        {
            var row = new string[cells.Length];
            for (var n = 0; n < cells.Length; n++)
                row[n] = TerminalText.Of(Text(cells[n]) ?? "");
            table.Add(row);
        }
    }

    void PrintJson(ReadOnlySpan<object?> cells)
    {
        json!.WriteStartObject();
        for (var n = 0; n < cells.Length; n++)
            switch (cells[n])
            {
                case int number:
                    json.WriteNumber(columns[n], number);
                    break;
                case long number:
                    json.WriteNumber(columns[n], number);
                    break;
                case double number:
                    json.WriteNumber(columns[n], (decimal)number);
                    break;
                default:
                    json.WriteString(columns[n], Text(cells[n]));
                    break;
            }
        json.WriteEndObject();
        json.Flush();
        if (format == OutputFormat.JsonLines)
        {
            output.Write("\n"u8);
            output.Flush();
            json.Reset();
        }
    }

    public void Close()
    {
        if (format == OutputFormat.Json)
        {
            json!.WriteEndArray();
            json.Flush();
            output.Write("\n"u8);
        }
        csv?.Flush();
        if (table.Count > 0)
            PrintTable();
        output.Flush();
    }

    // The last column, which is text, takes what the screen has left.
    void PrintTable()
    {
        var widths = columns.Select((column, n) => Math.Max(column.Length, table.Max(row => row[n].Length))).ToArray();
        var left = width - widths[..^1].Sum(w => Math.Min(w, 24) + 2);
        var page = new StringBuilder();
        foreach (var row in table.Prepend(columns))
        {
            var line = new StringBuilder();
            for (var n = 0; n < row.Length; n++)
                line.Append(n == row.Length - 1 ? Cut(row[n], Math.Max(20, left)) : Cut(row[n], 24).PadRight(Math.Min(widths[n], 24) + 2));
            page.Append(line.ToString().TrimEnd()).Append('\n');
        }
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    static string? Text(object? cell) => cell switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };

    public void Dispose()
    {
    }
}
