using System.Text.Json;

namespace RiskFactors.Cli.Scoring;

/// <summary>How a run was begun: what it needs to be understood and to be done again.</summary>
/// <param name="Settings">What the results depend on beside the inputs; a run goes on only with the same.</param>
/// <param name="Inputs">The inputs as they were typed.</param>
/// <param name="Lists">The lists as they were typed.</param>
/// <param name="Destination">The output file or store; null for standard output.</param>
/// <param name="HeaderBytes">How many bytes stand in the output before the lines of all documents.</param>
/// <param name="Options">The limits, which decide what fails.</param>
/// <param name="Archives">The limits of archives.</param>
sealed record ManifestRun(
    IReadOnlyList<(string Name, string? Value)> Settings,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Lists,
    string? Destination,
    int HeaderBytes,
    ScoreOptions Options,
    Inputs.ArchiveLimits Archives)
{
    public void Write(Utf8JsonWriter json, DateTimeOffset started)
    {
        json.WriteStartObject();
        json.WriteString("schema"u8, ManifestRecord.Schema);
        json.WriteString("record"u8, ManifestRecord.Run);
        json.WriteStartObject("settings"u8);
        foreach (var (name, value) in Settings)
            json.WriteString(name, value);
        json.WriteEndObject();
        WriteStrings(json, "inputs", Inputs);
        WriteStrings(json, "lists", Lists);
        json.WriteString("output"u8, Destination);
        json.WriteNumber("header_bytes"u8, HeaderBytes);
        json.WriteString("order"u8, Options.Order == ResultOrder.Input ? "input" : "done");
        json.WriteNumber("jobs"u8, Options.Jobs);
        json.WriteStartObject("limits"u8);
        json.WriteNumber("max_size"u8, Options.Reading.MaxBytes);
        json.WriteNumber("timeout"u8, (decimal)Options.Timeout.TotalSeconds);
        json.WriteNumber("max_expansion"u8, Archives.Expansion);
        json.WriteNumber("max_depth"u8, Archives.Depth);
        json.WriteEndObject();
        json.WriteString("started"u8, Manifest.Time(started));
        json.WriteEndObject();
    }

    /// <summary>What of the settings another run had otherwise, in words; null where they are the same.</summary>
    /// <param name="run">The other run's first record.</param>
    public string? DifferenceTo(JsonElement run)
    {
        var settings = run.GetProperty("settings"u8);
        foreach (var (name, value) in Settings)
            if (!settings.TryGetProperty(name, out var other) || other.GetString() != value)
                return $"its {name} was {other.ToString() switch { "" => "not set", var text => text }}, now it is {value ?? "not set"}";
        return null;
    }

    static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
