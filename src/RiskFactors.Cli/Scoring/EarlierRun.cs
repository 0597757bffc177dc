using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
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
        var run = new EarlierRun(path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            run.ReadAll(file, isKept);
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

    void ReadAll(Stream file, Func<ManifestDocument, bool> isKept)
    {
        var last = new Dictionary<UInt128, Record>();
        foreach (var (at, line) in Lines(file))
        {
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
                    if (isKept(document))
                        Keep(document.Path, new() { At = at, Length = line.Length }, last);
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

    // What a killed run left of its last record has no line feed, and is passed over.
    static IEnumerable<(long At, ReadOnlyMemory<byte> Line)> Lines(Stream file)
    {
        var buffer = new byte[64 * 1024];
        long at = 0;
        int start = 0, end = 0, searched = 0;
        while (true)
        {
            if (buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n') is var hit and >= 0)
            {
                var length = searched + hit - start;
                yield return (at, buffer.AsMemory(start, length));
                at += length + 1;
                start = searched = searched + hit + 1;
                continue;
            }
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (searched, end, start) = (end - start, end - start, 0);
            if (end == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
            if (file.Read(buffer, end, buffer.Length - end) is > 0 and var read)
                end += read;
            else
                yield break;
        }
    }

    void Keep(string document, Record record, Dictionary<UInt128, Record> last)
    {
        var key = Key(document);
        if (last.TryGetValue(key, out var before))
            before.Next = record;
        else
            records.Add(key, record);
        last[key] = record;
    }

    static UInt128 Key(string document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(document), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>Takes a document out of those that are kept; of an input that was named twice, each once.</summary>
    public bool TryTake(string document, out EarlierDocument earlier)
    {
        var key = Key(document);
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
