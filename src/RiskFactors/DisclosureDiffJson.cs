using System.Text.Json;

namespace RiskFactors;

/// <summary>Writes comparisons as JSON, the form that the command <c>riskfactors diff</c> prints. Fields stand in a fixed order.</summary>
public static class DisclosureDiffJson
{
    /// <summary>The value of the field "schema".</summary>
    public const string Schema = "riskfactors/diff/1";

    /// <summary>Writes a comparison as an object at the writer's place.</summary>
    /// <param name="writer">Takes the object; it is not flushed.</param>
    /// <param name="diff">What is written.</param>
    public static void Write(Utf8JsonWriter writer, DisclosureDiff diff)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(diff);
        writer.WriteStartObject();
        writer.WriteString("schema"u8, Schema);
        WriteSide(writer, "old"u8, diff.Old);
        WriteSide(writer, "new"u8, diff.New);
        writer.WriteStartArray("compared"u8);
        foreach (var kind in diff.Compared)
            writer.WriteStringValue(ContractName.Of(kind));
        writer.WriteEndArray();
        WriteFactors(writer, "old_factors"u8, diff.OldFactors);
        WriteFactors(writer, "new_factors"u8, diff.NewFactors);
        writer.WriteStartArray("links"u8);
        foreach (var link in diff.Links)
            WriteLink(writer, link);
        writer.WriteEndArray();
        WritePassage(writer, diff.Passage);
        WriteStatistics(writer, diff.Statistics);
        writer.WriteStartArray("notes"u8);
        foreach (var note in diff.Notes)
            DisclosureJson.WriteNote(writer, note);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void WriteSide(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Disclosure side)
    {
        writer.WriteStartObject(name);
        writer.WriteString("path"u8, side.Source.Path);
        writer.WriteString("sha256"u8, side.Source.Sha256);
        DisclosureJson.WriteFiling(writer, side.Filing);
        writer.WriteString("status"u8, ContractName.Of(side.Status));
        writer.WriteEndObject();
    }

    static void WriteFactors(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<RiskFactor> factors)
    {
        writer.WriteStartArray(name);
        foreach (var factor in factors)
        {
            writer.WriteStartObject();
            writer.WriteNumber("ordinal"u8, factor.Ordinal);
            writer.WriteString("group"u8, factor.Group);
            writer.WriteString("heading"u8, factor.Heading);
            writer.WriteString("text"u8, factor.Text);
            writer.WriteString("topic"u8, factor.Topic?.Topic);
            DisclosureJson.WriteSpan(writer, factor.SourceSpan);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    static void WriteLink(Utf8JsonWriter writer, FactorLink link)
    {
        writer.WriteStartObject();
        writer.WriteString("status"u8, ContractName.Of(link.Status));
        writer.WriteBoolean("moved"u8, link.IsMoved);
        WriteOrdinals(writer, "old"u8, link.Old);
        WriteOrdinals(writer, "new"u8, link.New);
        DisclosureJson.WriteRounded(writer, "similarity"u8, link.Similarity);
        writer.WriteString("caption"u8, link.Caption is { } caption ? ContractName.Of(caption) : null);
        writer.WriteBoolean("doubtful"u8, link.IsDoubtful);
        WriteWords(writer, link.Words);
        writer.WriteEndObject();
    }

    static void WriteOrdinals(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<RiskFactor> factors)
    {
        writer.WriteStartArray(name);
        foreach (var factor in factors)
            writer.WriteNumberValue(factor.Ordinal);
        writer.WriteEndArray();
    }

    internal static void WriteWords(Utf8JsonWriter writer, IReadOnlyList<WordChange> words)
    {
        writer.WriteStartArray("words"u8);
        foreach (var change in words)
        {
            writer.WriteStartObject();
            writer.WriteString("op"u8, ContractName.Of(change.Operation));
            writer.WriteString("text"u8, change.Text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    static void WritePassage(Utf8JsonWriter writer, PassageDiff passage)
    {
        writer.WriteStartObject("passage"u8);
        writer.WriteStartObject("legend"u8);
        WriteStrings(writer, "kept"u8, passage.Legend.Kept);
        WriteStrings(writer, "gained"u8, passage.Legend.Gained);
        WriteStrings(writer, "lost"u8, passage.Legend.Lost);
        writer.WriteEndObject();
        writer.WriteStartArray("rest"u8);
        foreach (var change in passage.Rest)
        {
            writer.WriteStartObject();
            writer.WriteString("status"u8, ContractName.Of(change.Status));
            writer.WriteString("old"u8, change.Old);
            writer.WriteString("new"u8, change.New);
            WriteWords(writer, change.Words);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void WriteStrings(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    static void WriteStatistics(Utf8JsonWriter writer, DiffStatistics statistics)
    {
        writer.WriteStartObject("statistics"u8);
        writer.WriteNumber("unchanged"u8, statistics.Unchanged);
        writer.WriteNumber("moved"u8, statistics.Moved);
        writer.WriteNumber("reworded"u8, statistics.Reworded);
        writer.WriteNumber("split"u8, statistics.Split);
        writer.WriteNumber("merged"u8, statistics.Merged);
        writer.WriteNumber("added"u8, statistics.Added);
        writer.WriteNumber("removed"u8, statistics.Removed);
        writer.WriteStartObject("similarity"u8);
        DisclosureJson.WriteRounded(writer, "factors"u8, statistics.Similarity.Factors);
        DisclosureJson.WriteRounded(writer, "words"u8, statistics.Similarity.Words);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
