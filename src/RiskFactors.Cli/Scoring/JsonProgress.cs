using System.Text.Json;
using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>For a machine: a line of JSON for each failure, every ten seconds, and at the end.</summary>
sealed class JsonProgress(TextWriter error, ScoreTally tally) : ScoreProgress(tally)
{
    protected override TimeSpan? Every => TimeSpan.FromSeconds(10);

    protected override void TellFailure(InputFailure failure) => Tell("failed", json =>
    {
        json.WriteString("path"u8, failure.Path);
        json.WriteString("code"u8, failure.Code);
        json.WriteString("message"u8, failure.Message);
    });

    protected override void TellState() => Tell("progress", WriteState);

    public override void TellEnd(string outcome, string? message) => Tell(outcome, json =>
    {
        WriteState(json);
        if (message is not null)
            json.WriteString("message"u8, message);
    });

    void WriteState(Utf8JsonWriter json)
    {
        json.WriteNumber("documents"u8, Tally.Documents);
        json.WriteNumber("failed"u8, Tally.Failed);
        json.WriteNumber("factors"u8, Tally.Factors);
        json.WriteNumber("seconds"u8, Math.Round((decimal)Elapsed.TotalSeconds, 3));
        json.WriteNumber("documents_per_second"u8, Math.Round((decimal)DocumentsPerSecond, 1));
        json.WriteNumber("megabytes_per_second"u8, Math.Round((decimal)MegabytesPerSecond, 2));
    }

    void Tell(string what, Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, DisclosureJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("time"u8, Manifest.Time(DateTimeOffset.UtcNow));
            json.WriteString("event"u8, what);
            write(json);
            json.WriteEndObject();
        }
        error.WriteLine(System.Text.Encoding.UTF8.GetString(line.ToArray()));
    }
}
