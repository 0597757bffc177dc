using System.Text.Json;

namespace RiskFactors;

/// <summary>Writes histories as JSON, the form that the command <c>riskfactors history</c> prints. Fields stand in a fixed order; filings are numbered from 1.</summary>
public static class FactorHistoryJson
{
    /// <summary>The value of the field "schema".</summary>
    public const string Schema = "riskfactors/history/1";

    /// <summary>Writes a history as an object at the writer's place.</summary>
    /// <param name="writer">Takes the object; it is not flushed.</param>
    /// <param name="history">What is written.</param>
    public static void Write(Utf8JsonWriter writer, FactorHistory history)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(history);
        writer.WriteStartObject();
        writer.WriteString("schema"u8, Schema);
        writer.WriteString("issuer"u8, history.Issuer);
        writer.WriteString("kind"u8, ContractName.Of(history.Kind));
        writer.WriteString("form_family"u8, history.FormFamily);
        writer.WriteStartArray("filings"u8);
        for (var n = 0; n < history.Filings.Count; n++)
            WriteFiling(writer, n + 1, history.Filings[n]);
        writer.WriteEndArray();
        writer.WriteStartArray("lines"u8);
        foreach (var line in history.Lines)
            WriteLine(writer, line);
        writer.WriteEndArray();
        WriteNotes(writer, history.Notes);
        writer.WriteEndObject();
    }

    static void WriteFiling(Utf8JsonWriter writer, int number, HistoryFiling filing)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number"u8, number);
        writer.WriteString("path"u8, filing.Source.Path);
        writer.WriteString("sha256"u8, filing.Source.Sha256);
        DisclosureJson.WriteFiling(writer, filing.Filing);
        writer.WriteString("status"u8, ContractName.Of(filing.Status));
        writer.WriteBoolean("followed"u8, filing.IsFollowed);
        writer.WriteNumber("factors"u8, filing.Factors);
        WriteNotes(writer, filing.Notes);
        writer.WriteEndObject();
    }

    static void WriteLine(Utf8JsonWriter writer, Lifeline line)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number"u8, line.Number);
        writer.WriteString("topic"u8, line.Latest.Topic?.Topic);
        writer.WriteBoolean("current"u8, line.IsCurrent);
        writer.WriteNumber("first"u8, line.First + 1);
        writer.WriteNumber("last"u8, line.Last + 1);
        writer.WriteNumber("last_changed"u8, line.LastChanged + 1);
        WriteNumber(writer, "parent"u8, line.Parent);
        writer.WriteBoolean("doubtful"u8, line.IsDoubtful);
        writer.WriteStartArray("steps"u8);
        string? text = null;
        foreach (var step in line.Steps)
        {
            WriteStep(writer, step, text);
            text = step.Factor?.Text ?? text;
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void WriteStep(Utf8JsonWriter writer, LifelineStep step, string? before)
    {
        writer.WriteStartObject();
        writer.WriteNumber("filing"u8, step.Filing + 1);
        writer.WriteString("event"u8, ContractName.Of(step.Event));
        writer.WriteBoolean("moved"u8, step.IsMoved);
        if (step.Similarity is { } similarity)
            DisclosureJson.WriteRounded(writer, "similarity"u8, similarity);
        else
            writer.WriteNull("similarity"u8);
        writer.WriteString("caption"u8, step.Caption is { } caption ? ContractName.Of(caption) : null);
        writer.WriteNumber("gap"u8, step.Gap);
        writer.WriteStartArray("lines"u8);
        foreach (var line in step.Lines)
            writer.WriteNumberValue(line);
        writer.WriteEndArray();
        writer.WriteBoolean("doubtful"u8, step.IsDoubtful);
        if (step.Factor is { } factor)
            WriteFactor(writer, factor, before);
        else
            writer.WriteNull("factor"u8);
        DisclosureDiffJson.WriteWords(writer, step.Words);
        writer.WriteEndObject();
    }

    // A text that is, letter by letter, that of the step before is not written again: most steps of most lines change nothing.
    static void WriteFactor(Utf8JsonWriter writer, RiskFactor factor, string? before)
    {
        writer.WriteStartObject("factor"u8);
        writer.WriteNumber("ordinal"u8, factor.Ordinal);
        writer.WriteString("group"u8, factor.Group);
        writer.WriteString("heading"u8, factor.Heading);
        writer.WriteString("text"u8, factor.Text == before ? null : factor.Text);
        writer.WriteString("topic"u8, factor.Topic?.Topic);
        if (factor.Topic is { } topic)
            DisclosureJson.WriteRounded(writer, "probability"u8, topic.Probability);
        else
            writer.WriteNull("probability"u8);
        DisclosureJson.WriteSpan(writer, factor.SourceSpan);
        writer.WriteEndObject();
    }

    static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, value);
        else
            writer.WriteNull(name);
    }

    static void WriteNotes(Utf8JsonWriter writer, IReadOnlyList<Note> notes)
    {
        writer.WriteStartArray("notes"u8);
        foreach (var note in notes)
            DisclosureJson.WriteNote(writer, note);
        writer.WriteEndArray();
    }
}
