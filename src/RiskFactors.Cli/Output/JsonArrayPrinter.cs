using System.Text.Json;
using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Output;

/// <summary>One indented JSON array of all inputs, written as it grows.</summary>
sealed class JsonArrayPrinter : DisclosurePrinter
{
    readonly Stream output;
    readonly Utf8JsonWriter writer;
    readonly DisclosureDetail detail;

    public JsonArrayPrinter(Stream output, DisclosureDetail detail)
    {
        this.output = output;
        this.detail = detail;
        writer = new Utf8JsonWriter(output, DisclosureJson.WriterOptions with { Indented = true, NewLine = "\n" });
        writer.WriteStartArray();
    }

    public override void Print(Disclosure disclosure, string source)
    {
        DisclosureJson.Write(writer, disclosure, detail);
        writer.Flush();
    }

    public override void PrintFailure(InputFailure failure)
    {
        DisclosureJson.WriteError(writer, failure.Path, failure.Code, failure.Message);
        writer.Flush();
    }

    public override void Close()
    {
        writer.WriteEndArray();
        writer.Flush();
        output.Write("\n"u8);
        output.Flush();
    }
}
