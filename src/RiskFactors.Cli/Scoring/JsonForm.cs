using System.Buffers;
using System.Text.Json;
using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>JSON lines: what extract prints, and the field "fields" where a list said more of a document.</summary>
sealed class JsonForm(DisclosureDetail detail) : ResultForm
{
    readonly ArrayBufferWriter<byte> scratch = new();

    public override void Render(InputDocument document, Disclosure disclosure, IBufferWriter<byte> lines) =>
        End(document, lines, to => DisclosureJson.Write(to, disclosure, detail));

    public override void Render(InputDocument document, InputFailure failure, IBufferWriter<byte> lines) =>
        End(document, lines, to =>
        {
            using var writer = new Utf8JsonWriter(to, DisclosureJson.WriterOptions);
            DisclosureJson.WriteError(writer, failure.Path, failure.Code, failure.Message);
        });

    void End(InputDocument document, IBufferWriter<byte> lines, Action<IBufferWriter<byte>> write)
    {
        if (document.Fields is { } fields)
        {
            scratch.ResetWrittenCount();
            write(scratch);
            // The fields are JSON already; they take the place of the brace that closes the object.
            lines.Write(scratch.WrittenSpan[..^1]);
            lines.Write(",\"fields\":"u8);
            lines.Write(fields);
            lines.Write("}"u8);
        }
        else
            write(lines);
        lines.Write("\n"u8);
    }
}
