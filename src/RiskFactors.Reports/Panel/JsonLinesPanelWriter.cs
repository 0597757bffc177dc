using System.Globalization;
using System.Text.Json;

namespace RiskFactors.Reports.Panel;

/// <summary>One JSON object a row and line. Numbers are written in full, an empty cell is null.</summary>
sealed class JsonLinesPanelWriter : PanelWriter
{
    readonly JsonEncodedText[] names;
    readonly Stream output;
    readonly Utf8JsonWriter json;

    public JsonLinesPanelWriter(IReadOnlyList<PanelColumn> columns, Stream output)
    {
        names = [.. columns.Select(column => JsonEncodedText.Encode(column.Name))];
        this.output = output;
        json = new(output, DisclosureJson.WriterOptions);
    }

    public override void Write(object?[] cells)
    {
        json.WriteStartObject();
        for (var n = 0; n < cells.Length; n++)
            switch (cells[n])
            {
                case null:
                    json.WriteNull(names[n]);
                    break;
                case string text:
                    json.WriteString(names[n], text);
                    break;
                case DateOnly date:
                    json.WriteString(names[n], date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                case bool flag:
                    json.WriteBoolean(names[n], flag);
                    break;
                case int number:
                    json.WriteNumber(names[n], number);
                    break;
                case double number:
                    json.WriteNumber(names[n], number);
                    break;
                default:
                    throw new ArgumentException($"{cells[n]!.GetType()} is no cell of a panel.");
            }
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        output.Write("\n"u8);
    }

    public override void Close() => output.Flush();

    public override void Dispose() => json.Dispose();
}
