using System.Text.Json;

namespace RiskFactors.Cli.Scoring;

/// <summary>What came of the documents of a run, those that were done before it was stopped included.</summary>
sealed class ScoreTally
{
    readonly SortedDictionary<string, long> statuses = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, long> errors = new(StringComparer.Ordinal);

    public long Documents { get; private set; }

    public long Failed { get; private set; }

    public long Bytes { get; private set; }

    public long Factors { get; private set; }

    bool wasOneOpened;

    /// <summary>Says that a document was there, whatever came of it.</summary>
    public void Opened() => wasOneOpened = true;

    public void Count(ManifestDocument document)
    {
        Documents++;
        Bytes += document.Bytes;
        Factors += document.Factors;
        var (counts, name) = document.ErrorCode is { } code ? (errors, code) : (statuses, document.Status!);
        counts[name] = counts.GetValueOrDefault(name) + 1;
        if (document.ErrorCode is not null)
            Failed++;
    }

    /// <summary>Whether inputs that are none are a mistake in typing (2) or what failed in a batch (3).</summary>
    public int ExitCode => Failed == 0 ? Cli.ExitCode.Success : wasOneOpened ? Cli.ExitCode.SomeInputsFailed : Cli.ExitCode.CouldNotRun;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("documents"u8, Documents);
        json.WriteNumber("failed"u8, Failed);
        json.WriteNumber("bytes"u8, Bytes);
        json.WriteNumber("factors"u8, Factors);
        Write(json, "statuses", statuses);
        Write(json, "errors", errors);
    }

    static void Write(Utf8JsonWriter json, string name, SortedDictionary<string, long> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts)
            json.WriteNumber(key, count);
        json.WriteEndObject();
    }
}
