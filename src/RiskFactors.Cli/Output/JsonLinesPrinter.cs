using System.Buffers;
using System.Text.Json;
using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Output;

/// <summary>One JSON object a line for each input, each written whole as soon as it is known.</summary>
sealed class JsonLinesPrinter(Stream output, DisclosureDetail detail) : DisclosurePrinter
{
    readonly ArrayBufferWriter<byte> line = new(16 * 1024);

    public override void Print(Disclosure disclosure, string source) => WriteLine(writer => DisclosureJson.Write(writer, disclosure, detail));

    public override void PrintFailure(InputFailure failure) =>
        WriteLine(writer => DisclosureJson.WriteError(writer, failure.Path, failure.Code, failure.Message));

    void WriteLine(Action<Utf8JsonWriter> write)
    {
        line.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(line, DisclosureJson.WriterOptions))
            write(writer);
        line.Write("\n"u8);
        output.Write(line.WrittenSpan);
        output.Flush();
    }
}
