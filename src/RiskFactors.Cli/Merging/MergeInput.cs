using RiskFactors.Cli.Scoring;

namespace RiskFactors.Cli.Merging;

/// <summary>One of the files that are merged.</summary>
/// <param name="path">The file as it was named.</param>
abstract class MergeInput(string path) : IDisposable
{
    public string Path => path;

    /// <summary>What stands before the lines of all documents; null where the file is empty.</summary>
    public byte[]? Header { get; protected init; }

    /// <summary>The path of a document.</summary>
    public abstract string PathOf(MergeEntry entry);

    /// <summary>Writes the lines of a document; gives what the manifest says of it, or null where there is none.</summary>
    public abstract ManifestDocument? Copy(MergeEntry entry, Stream output);

    public abstract void Dispose();
}

/// <summary>A file with a manifest, which tells where the documents are without reading them.</summary>
sealed class ManifestInput : MergeInput
{
    readonly string manifest;
    readonly EarlierOutput files;

    ManifestInput(string path, string manifest, EarlierRun run, EarlierOutput files)
        : base(path)
    {
        this.manifest = manifest;
        this.files = files;
        Run = run;
    }

    public EarlierRun Run { get; }

    public static string ManifestOf(string path) => path + ScoreFiles.ManifestEnding;

    /// <param name="path">The output.</param>
    /// <param name="file">Its number.</param>
    /// <param name="entries">Takes its documents.</param>
    /// <exception cref="UsageException">The manifest does not say what is there.</exception>
    public static ManifestInput Of(string path, int file, List<MergeEntry> entries)
    {
        var input = Read(path, path, file, entries);
        var length = new FileInfo(path).Length;
        if (input.Run.OutputLength == length)
            return input;
        input.Dispose();
        throw new UsageException($"{path} has {length} bytes, and its manifest tells of {input.Run.OutputLength}; it was changed. Without {ManifestOf(path)} it is merged as it is.");
    }

    /// <summary>A store's.</summary>
    public static ManifestInput OfStore(string path, int file, List<MergeEntry> entries) => Read(path, null, file, entries);

    static ManifestInput Read(string path, string? output, int file, List<MergeEntry> entries)
    {
        var manifest = ManifestOf(path);
        var run = EarlierRun.Read(manifest, (document, place) => entries.Add(new()
        {
            Path = HashKey.Of(document.Path),
            Content = document.Sha256 is { } sha && document.ErrorCode is null ? HashKey.Of(sha) : 0,
            Number = document.Number,
            At = place.At,
            Length = place.Length,
            File = file,
            IsFailed = document.ErrorCode is not null,
        }));
        if (!run.IsFinished)
            throw new UsageException($"{manifest} breaks off; the run was not finished. riskfactors score with --resume finishes it.");
        var files = new EarlierOutput(output, manifest);
        return new(path, manifest, run, files) { Header = output is null ? null : HeaderOf(output, run) };
    }

    static byte[] HeaderOf(string output, EarlierRun run)
    {
        var header = new byte[run.Run.GetProperty("header_bytes"u8).GetInt32()];
        using var file = Inputs.InputBytes.OpenFile(output);
        file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        return header;
    }

    EarlierDocument Place(MergeEntry entry) => new(manifest, entry.At, (int)entry.Length);

    public override string PathOf(MergeEntry entry) => files.Read(Place(entry)).Path;

    /// <summary>What the manifest says of a document.</summary>
    public ManifestDocument Read(MergeEntry entry) => files.Read(Place(entry));

    public override ManifestDocument Copy(MergeEntry entry, Stream output) => files.Copy(Place(entry), output);

    public override void Dispose() => files.Dispose();
}
