using System.Text.Json;
using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Scoring;

namespace RiskFactors.Cli.Merging;

/// <summary>JSON lines without a manifest, one a document. Of each line no more is read than tells which document it is of.</summary>
sealed class JsonLinesInput : LinesInput
{
    JsonLinesInput(string path)
        : base(path) => Header = [];

    protected override byte[] LineEnd => "\n"u8.ToArray();

    /// <param name="path">The file.</param>
    /// <param name="file">Its number.</param>
    /// <param name="entries">Takes its documents.</param>
    /// <exception cref="UsageException">A line is no result.</exception>
    public static JsonLinesInput Of(string path, int file, List<MergeEntry> entries)
    {
        long number = 0;
        using var stream = InputBytes.OpenFile(path);
        foreach (var (at, line, isWhole) in ByteLines.Of(stream))
        {
            var source = Source(line.Span, $"{path}, line {number + 1}");
            entries.Add(new()
            {
                Path = HashKey.Of(source.Path),
                Content = source.Sha256 is { } sha ? HashKey.Of(sha) : 0,
                Number = number++,
                At = at,
                Length = line.Length + (isWhole ? 1 : 0),
                File = file,
                IsFailed = source.Sha256 is null,
            });
        }
        return new(path);
    }

    public override string PathOf(MergeEntry entry) => Source(Bytes(entry.At, entry.Length), Path).Path;

    /// <summary>The document that a line is of; of one that failed without a hash.</summary>
    static (string Path, string? Sha256) Source(ReadOnlySpan<byte> line, string place)
    {
        try
        {
            // What follows is not read, but a line that was cut off does not end as an object does.
            if (line.TrimEnd(" \t\r\n"u8) is [.., (byte)'}'] && Source(new Utf8JsonReader(line)) is { } source)
                return source;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The sentence below says what a line should be.
        }
        throw new UsageException($"{place}: this is no result of riskfactors score or extract, or was cut off.");
    }

    static (string Path, string? Sha256)? Source(Utf8JsonReader json)
    {
        string? path = null, sha256 = null;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject || !Names(ref json, "schema"u8) || json.GetString() != DisclosureJson.Schema)
            return null;
        if (!Names(ref json, "source"u8) || json.TokenType != JsonTokenType.StartObject)
            return null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isPath = json.ValueTextEquals("path"u8);
            var isHash = json.ValueTextEquals("sha256"u8);
            json.Read();
            if (isPath)
                path = json.GetString();
            else if (isHash)
                sha256 = json.GetString();
            else
                json.Skip();
        }
        if (path is null || !json.Read() || json.TokenType != JsonTokenType.PropertyName)
            return null;
        return json.ValueTextEquals("error"u8) ? (path, null) : sha256 is null ? null : (path, sha256);
    }

    static bool Names(ref Utf8JsonReader json, ReadOnlySpan<byte> property) =>
        json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(property) && json.Read();
}
