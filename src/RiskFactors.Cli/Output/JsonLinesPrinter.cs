using System.Buffers;
using System.Text.Json;
using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Output;

/// <summary>One JSON object a line for each input, each written whole as soon as it is known.</summary>
sealed class JsonLinesPrinter(Stream output, DisclosureDetail detail) : DisclosurePrinter
{
    readonly ArrayBufferWriter<byte> line = new(16 * 1024);

    public override void Print(Disclosure disclosure, string source)
    {
        DisclosureJson.Write(line, disclosure, detail);
        EndLine();
    }

    public override void PrintFailure(InputFailure failure)
    {
        using (var writer = new Utf8JsonWriter(line, DisclosureJson.WriterOptions))
            DisclosureJson.WriteError(writer, failure.Path, failure.Code, failure.Message);
        EndLine();
    }

    void EndLine()
    {
        line.Write("\n"u8);
        output.Write(line.WrittenSpan);
        output.Flush();
        line.ResetWrittenCount();
    }
}
