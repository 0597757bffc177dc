using System.Text.Json;

namespace RiskFactors.Cli.Output;

/// <summary>A comparison as one indented JSON object.</summary>
static class DiffJsonPrinter
{
    public static void Print(DisclosureDiff diff, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, DisclosureJson.WriterOptions with { Indented = true, NewLine = "\n" }))
            DisclosureDiffJson.Write(writer, diff);
        output.Write("\n"u8);
        output.Flush();
    }
}
