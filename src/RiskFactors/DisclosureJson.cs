using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskFactors;

/// <summary>
/// Writes disclosures as JSON, the form that the command <c>riskfactors extract</c> prints. Fields stand in a fixed order; offsets are half-open
/// UTF-16 code units of the decoded source. Fields may be added to a schema; none is renamed or dropped without a new number.
/// </summary>
public static class DisclosureJson
{
    /// <summary>The value of every object's field "schema".</summary>
    public const string Schema = "riskfactors/disclosure/1";

    /// <summary>
    /// Settings for a writer whose output people read: typographic quotes and other letters stand as they are instead of as \u escapes. The text is
    /// therefore not safe to paste into HTML without escaping.
    /// </summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one disclosure as one line of JSON without a line feed.</summary>
    /// <param name="output">Takes the UTF-8 bytes.</param>
    /// <param name="disclosure">What is written.</param>
    /// <param name="detail">How much of it is written.</param>
    public static void Write(IBufferWriter<byte> output, Disclosure disclosure, DisclosureDetail detail = DisclosureDetail.Result)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, WriterOptions);
        Write(writer, disclosure, detail);
    }

    /// <summary>Writes one disclosure as an object at the writer's place.</summary>
    /// <param name="writer">Takes the object; it is not flushed.</param>
    /// <param name="disclosure">What is written.</param>
    /// <param name="detail">How much of it is written.</param>
    public static void Write(Utf8JsonWriter writer, Disclosure disclosure, DisclosureDetail detail = DisclosureDetail.Result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(disclosure);
        writer.WriteStartObject();
        writer.WriteString("schema"u8, Schema);
        WriteSource(writer, disclosure.Source);
        WriteFiling(writer, disclosure.Filing);
        writer.WriteString("status"u8, ContractName.Of(disclosure.Status));
        writer.WriteStartArray("sections"u8);
        foreach (var section in disclosure.Sections)
            WriteSection(writer, section, detail);
        writer.WriteEndArray();
        writer.WriteStartArray("factors"u8);
        foreach (var factor in disclosure.Factors)
            WriteFactor(writer, factor, detail);
        writer.WriteEndArray();
        writer.WriteStartArray("notes"u8);
        foreach (var note in disclosure.Notes)
            WriteNote(writer, note);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes what stands in place of a disclosure where a file could not be read: its schema, its source and the error.</summary>
    /// <param name="writer">Takes the object; it is not flushed.</param>
    /// <param name="path">The file as the caller named it.</param>
    /// <param name="code">Stable identifier of the reason in kebab case, such as <see cref="FilingReadException.Code"/>.</param>
    /// <param name="message">The reason in one sentence.</param>
    public static void WriteError(Utf8JsonWriter writer, string path, string code, string message)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("schema"u8, Schema);
        writer.WriteStartObject("source"u8);
        writer.WriteString("path"u8, path);
        writer.WriteEndObject();
        writer.WriteStartObject("error"u8);
        writer.WriteString("code"u8, code);
        writer.WriteString("message"u8, message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    static void WriteSource(Utf8JsonWriter writer, FilingSource source)
    {
        writer.WriteStartObject("source"u8);
        writer.WriteString("path"u8, source.Path);
        writer.WriteString("sha256"u8, source.Sha256);
        writer.WriteNumber("bytes"u8, source.Bytes);
        writer.WriteString("format"u8, ContractName.Of(source.Format));
        writer.WriteEndObject();
    }

    internal static void WriteFiling(Utf8JsonWriter writer, Filing filing)
    {
        writer.WriteStartObject("filing"u8);
        writer.WriteString("issuer"u8, filing.Issuer);
        writer.WriteString("cik"u8, filing.Cik);
        writer.WriteString("ticker"u8, filing.Ticker);
        writer.WriteString("accession"u8, filing.Accession);
        writer.WriteString("form"u8, filing.Form);
        writer.WriteString("exhibit"u8, filing.Exhibit);
        WriteDate(writer, "filed"u8, filing.Filed);
        WriteDate(writer, "period"u8, filing.Period);
        writer.WriteEndObject();
    }

    static void WriteSection(Utf8JsonWriter writer, Section section, DisclosureDetail detail)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, ContractName.Of(section.Kind));
        writer.WriteString("heading"u8, section.Heading);
        WriteSpan(writer, section.SourceSpan);
        writer.WriteString("text"u8, section.Text);
        writer.WriteString("evidence"u8, section.Evidence);
        // Two decimals say as much as a confidence knows, and keep a diff of two runs quiet.
        writer.WriteNumber("confidence"u8, Math.Round((decimal)section.Confidence, 2));
        if (detail == DisclosureDetail.Explained)
        {
            writer.WriteStartArray("reasons"u8);
            foreach (var reason in section.Reasons)
            {
                writer.WriteStartObject();
                writer.WriteString("code"u8, reason.Code);
                writer.WriteString("message"u8, reason.Message);
                WriteSpan(writer, reason.SourceSpan);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    static void WriteFactor(Utf8JsonWriter writer, RiskFactor factor, DisclosureDetail detail)
    {
        writer.WriteStartObject();
        writer.WriteNumber("ordinal"u8, factor.Ordinal);
        writer.WriteNumber("section"u8, factor.Section);
        writer.WriteString("group"u8, factor.Group);
        writer.WriteString("heading"u8, factor.Heading);
        writer.WriteString("text"u8, factor.Text);
        WriteSpan(writer, factor.SourceSpan);
        if (factor.Topic is { } topic)
            WriteTopic(writer, topic);
        else
        {
            writer.WriteNull("topic"u8);
            writer.WriteNull("probability"u8);
        }
        writer.WriteStartArray("topics"u8);
        foreach (var likely in factor.Topics)
        {
            writer.WriteStartObject();
            WriteTopic(writer, likely);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (detail == DisclosureDetail.Explained)
        {
            writer.WriteString("evidence"u8, factor.Evidence);
            if (factor.TopicExplanation is { } explanation)
                WriteExplanation(writer, explanation);
        }
        writer.WriteEndObject();
    }

    static void WriteTopic(Utf8JsonWriter writer, TopicProbability likely)
    {
        writer.WriteString("topic"u8, likely.Topic);
        WriteRounded(writer, "probability"u8, likely.Probability);
    }

    static void WriteExplanation(Utf8JsonWriter writer, TopicExplanation explanation)
    {
        writer.WriteStartObject("because"u8);
        writer.WriteStartObject("runner_up"u8);
        WriteTopic(writer, explanation.RunnerUp);
        writer.WriteEndObject();
        WriteRounded(writer, "start"u8, explanation.Start);
        writer.WriteStartArray("phrases"u8);
        foreach (var phrase in explanation.Phrases)
        {
            writer.WriteStartObject();
            writer.WriteString("text"u8, phrase.Text);
            WriteRounded(writer, "log_odds"u8, phrase.LogOdds);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // More digits than a figure is good for would only make the difference of two runs hard to read.
    internal static void WriteRounded(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double number) => writer.WriteNumber(name, Math.Round((decimal)number, 3));

    internal static void WriteNote(Utf8JsonWriter writer, Note note)
    {
        writer.WriteStartObject();
        writer.WriteString("severity"u8, ContractName.Of(note.Severity));
        writer.WriteString("code"u8, note.Code);
        writer.WriteString("message"u8, note.Message);
        if (note.Span is { } span)
            WriteSpan(writer, span);
        else
        {
            writer.WriteNull("start"u8);
            writer.WriteNull("end"u8);
        }
        writer.WriteEndObject();
    }

    internal static void WriteSpan(Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteNumber("start"u8, span.Start);
        writer.WriteNumber("end"u8, span.End);
    }

    static void WriteDate(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? date)
    {
        if (date is { } day)
            writer.WriteString(name, day.ToString("yyyy-MM-dd", null));
        else
            writer.WriteNull(name);
    }
}

/// <summary>How much of a disclosure is written.</summary>
public enum DisclosureDetail
{
    /// <summary>The result.</summary>
    Result,

    /// <summary>The result, and why: the sections' reasons, the factors' evidence, and what their topics rest on.</summary>
    Explained,
}
