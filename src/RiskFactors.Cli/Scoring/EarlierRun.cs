using System.Text.Json;

namespace RiskFactors.Cli.Scoring;

/// <summary>What a manifest tells of a run that was stopped or is over. Of its documents only the places of their records are kept in memory.</summary>
sealed class EarlierRun
{
    readonly string path;
    readonly Dictionary<UInt128, Record> records = [];

    /// <summary>A record of the manifest, and the next one of a document of the same path.</summary>
    sealed class Record
    {
        public long At;
        public int Length;
        public Record? Next;
    }

    EarlierRun(string path) => this.path = path;

    /// <summary>The first record, which tells how the run was begun.</summary>
    public JsonElement Run { get; private set; }

    /// <summary>What came of the documents.</summary>
    public ScoreTally Tally { get; } = new();

    /// <summary>Whether it came to its end.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>How much of the manifest is whole records, in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>How much of the output the manifest vouches for, in bytes.</summary>
    public long OutputLength { get; private set; }

    /// <summary>Reads a manifest.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isKept">Which documents <see cref="TryTake"/> gives.</param>
    /// <exception cref="UsageException">It is no manifest.</exception>
    public static EarlierRun Read(string path, Func<ManifestDocument, bool> isKept)
    {
        var last = new Dictionary<UInt128, Record>();
        return Read(path, (run, document, place) =>
        {
            if (isKept(document))
                run.Keep(document.Path, new() { At = place.At, Length = place.Length }, last);
        });
    }

    /// <summary>Reads a manifest whose documents somebody else keeps.</summary>
    /// <param name="path">The file.</param>
    /// <param name="take">Is given each document, and where its record is.</param>
    /// <exception cref="UsageException">It is no manifest.</exception>
    public static EarlierRun Read(string path, Action<ManifestDocument, EarlierDocument> take) => Read(path, (_, document, place) => take(document, place));

    static EarlierRun Read(string path, Action<EarlierRun, ManifestDocument, EarlierDocument> take)
    {
        var run = new EarlierRun(path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            run.ReadAll(file, take);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"{path} is no manifest of riskfactors score, or was changed: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
        return run;
    }

    void ReadAll(Stream file, Action<EarlierRun, ManifestDocument, EarlierDocument> take)
    {
        foreach (var (at, line, isWhole) in ByteLines.Of(file))
        {
            // What a killed run left of its last record has no line feed, and is passed over.
            if (!isWhole)
                break;
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            switch (record.GetProperty("record"u8).GetString())
            {
                case ManifestRecord.Run when record.GetProperty("schema"u8).GetString() == ManifestRecord.Schema:
                    Run = record.Clone();
                    OutputLength = record.GetProperty("header_bytes"u8).GetInt64();
                    break;
                case ManifestRecord.Document:
                    var document = ManifestDocument.Read(record);
                    Tally.Count(document);
                    Tally.Opened();
                    OutputLength = document.Lines?.End ?? 0;
                    take(this, document, new(path, at, line.Length));
                    break;
                case ManifestRecord.End:
                    IsFinished = true;
                    break;
            }
            Length = at + line.Length + 1;
        }
        if (Run.ValueKind == JsonValueKind.Undefined)
            throw new JsonException("it has no first record.");
    }

    void Keep(string document, Record record, Dictionary<UInt128, Record> last)
    {
        var key = HashKey.Of(document);
        if (last.TryGetValue(key, out var before))
            before.Next = record;
        else
            records.Add(key, record);
        last[key] = record;
    }

    /// <summary>Takes a document out of those that are kept; of an input that was named twice, each once.</summary>
    public bool TryTake(string document, out EarlierDocument earlier)
    {
        var key = HashKey.Of(document);
        if (!records.Remove(key, out var record))
        {
            earlier = default!;
            return false;
        }
        if (record.Next is { } next)
            records.Add(key, next);
        earlier = new(path, record.At, record.Length);
        return true;
    }
}

/// <summary>A document of an earlier run.</summary>
/// <param name="Manifest">The manifest that tells of it.</param>
/// <param name="At">Where its record is, in bytes.</param>
/// <param name="Length">How long that is.</param>
sealed record EarlierDocument(string Manifest, long At, int Length)
{
    public ManifestDocument Read(Stream manifest)
    {
        var bytes = new byte[Length];
        manifest.Position = At;
        manifest.ReadExactly(bytes);
        using var json = JsonDocument.Parse(bytes);
        return ManifestDocument.Read(json.RootElement);
    }
}
