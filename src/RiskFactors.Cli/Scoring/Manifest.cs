using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace RiskFactors.Cli.Scoring;

/// <summary>
/// The record of a run, a line of JSON for its beginning, each document and its end. It is also the journal by which a stopped run goes on: a document is written into it after its results are on
/// the disk, so that what it names is there.
/// </summary>
sealed class Manifest : IDisposable
{
    readonly FileStream file;
    readonly TimeProvider clock;
    readonly ArrayBufferWriter<byte> pending = new();

    Manifest(FileStream file, TimeProvider clock)
    {
        this.file = file;
        this.clock = clock;
    }

    /// <summary>Begins a manifest.</summary>
    public static Manifest Begin(string path, ManifestRun run, TimeProvider clock) => Begin(path, json => run.Write(json, clock.GetUtcNow()), clock);

    /// <summary>Begins a manifest.</summary>
    /// <param name="path">The file.</param>
    /// <param name="writeRun">Writes its first record.</param>
    /// <param name="clock">Tells the time.</param>
    public static Manifest Begin(string path, Action<Utf8JsonWriter> writeRun, TimeProvider clock)
    {
        var manifest = new Manifest(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read), clock);
        manifest.Add(writeRun);
        manifest.Flush();
        return manifest;
    }

    /// <summary>Goes on with one that breaks off.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How much of it is whole.</param>
    /// <param name="clock">Tells the time.</param>
    public static Manifest GoOn(string path, long length, TimeProvider clock)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        file.SetLength(length);
        file.Position = length;
        var manifest = new Manifest(file, clock);
        manifest.AddTime(ManifestRecord.Resume);
        return manifest;
    }

    public void Add(ManifestDocument document) => Add(document.Write);

    public void AddStop() => AddTime(ManifestRecord.Stop);

    public void AddEnd(ScoreTally tally, TimeSpan time) => Add(json =>
    {
        json.WriteStartObject();
        json.WriteString("record"u8, ManifestRecord.End);
        tally.Write(json);
        json.WriteNumber("seconds"u8, Math.Round((decimal)time.TotalSeconds, 3));
        json.WriteString("time"u8, Time(clock.GetUtcNow()));
        json.WriteEndObject();
    });

    void AddTime(string record) => Add(json =>
    {
        json.WriteStartObject();
        json.WriteString("record"u8, record);
        json.WriteString("time"u8, Time(clock.GetUtcNow()));
        json.WriteEndObject();
    });

    void Add(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(pending, DisclosureJson.WriterOptions))
            write(json);
        pending.Write("\n"u8);
    }

    /// <summary>Writes what was added to the disk.</summary>
    public void Flush()
    {
        file.Write(pending.WrittenSpan);
        file.Flush(flushToDisk: true);
        pending.ResetWrittenCount();
    }

    public void Dispose() => file.Dispose();

    /// <summary>A moment as manifests write it.</summary>
    public static string Time(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
