using System.Text.Json;

namespace RiskFactors.Cli.Scoring;

/// <summary>What a manifest says of one document.</summary>
sealed record ManifestDocument
{
    /// <summary>Its place among all inputs, from 0.</summary>
    public required long Number { get; init; }

    public required string Path { get; init; }

    /// <summary>SHA-256 of its bytes; null where they could not be read.</summary>
    public string? Sha256 { get; init; }

    public long Bytes { get; init; }

    /// <summary>What was found, as the contract names it; null where the document failed.</summary>
    public string? Status { get; init; }

    public int Factors { get; init; }

    /// <summary>The code of its error, null where it did not fail.</summary>
    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public double Milliseconds { get; init; }

    /// <summary>Where its lines are in the output, half-open, in bytes; null where they go to a store.</summary>
    public (long Start, long End)? Lines { get; init; }

    public static ManifestDocument Of(ScoreJob job, ScoreResult result) => new()
    {
        Number = job.Number,
        Path = job.Document.Path,
        Sha256 = result.Sha256,
        Bytes = result.Bytes,
        Status = result.Disclosure is { } disclosure ? ContractName.Of(disclosure.Status) : null,
        Factors = result.Disclosure?.Factors.Count ?? 0,
        ErrorCode = result.Failure?.Code,
        ErrorMessage = result.Failure?.Message,
        Milliseconds = Math.Round(result.Time.TotalMilliseconds, 1),
    };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("record"u8, ManifestRecord.Document);
        json.WriteNumber("number"u8, Number);
        json.WriteString("path"u8, Path);
        json.WriteString("sha256"u8, Sha256);
        json.WriteNumber("bytes"u8, Bytes);
        json.WriteString("status"u8, Status);
        json.WriteNumber("factors"u8, Factors);
        if (ErrorCode is not null)
        {
            json.WriteStartObject("error"u8);
            json.WriteString("code"u8, ErrorCode);
            json.WriteString("message"u8, ErrorMessage);
            json.WriteEndObject();
        }
        json.WriteNumber("milliseconds"u8, (decimal)Milliseconds);
        if (Lines is { } lines)
        {
            json.WriteNumber("start"u8, lines.Start);
            json.WriteNumber("end"u8, lines.End);
        }
        json.WriteEndObject();
    }

    public static ManifestDocument Read(JsonElement record)
    {
        var isFailed = record.TryGetProperty("error"u8, out var error);
        return new()
        {
            Number = record.GetProperty("number"u8).GetInt64(),
            Path = record.GetProperty("path"u8).GetString()!,
            Sha256 = record.GetProperty("sha256"u8).GetString(),
            Bytes = record.GetProperty("bytes"u8).GetInt64(),
            Status = record.GetProperty("status"u8).GetString(),
            Factors = record.GetProperty("factors"u8).GetInt32(),
            ErrorCode = isFailed ? error.GetProperty("code"u8).GetString() : null,
            ErrorMessage = isFailed ? error.GetProperty("message"u8).GetString() : null,
            Milliseconds = record.GetProperty("milliseconds"u8).GetDouble(),
            Lines = record.TryGetProperty("start"u8, out var start) ? (start.GetInt64(), record.GetProperty("end"u8).GetInt64()) : null,
        };
    }
}
