using System.Text.Json;
using RiskFactors.Cli.Commands;

namespace RiskFactors.Cli.Output;

/// <summary>Histories as one indented JSON array, or as one object a line.</summary>
sealed class HistoryJsonPrinter : HistoryPrinter
{
    readonly Stream output;
    readonly Utf8JsonWriter writer;
    readonly OutputFormat format;

    public HistoryJsonPrinter(Stream output, OutputFormat format)
    {
        this.output = output;
        this.format = format;
        writer = new(output, DisclosureJson.WriterOptions with { Indented = format == OutputFormat.Json, NewLine = "\n" });
        if (format == OutputFormat.Json)
            writer.WriteStartArray();
    }

    public override void Print(FactorHistory history)
    {
        FactorHistoryJson.Write(writer, history);
        writer.Flush();
        if (format != OutputFormat.JsonLines)
            return;
        output.Write("\n"u8);
        writer.Reset();
    }

    public override void Close()
    {
        if (format == OutputFormat.Json)
        {
            writer.WriteEndArray();
            writer.Flush();
            output.Write("\n"u8);
        }
        output.Flush();
    }

    public override void Dispose() => writer.Dispose();
}
