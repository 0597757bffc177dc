using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;
using RiskFactors.Cli.Scoring;
using RiskFactors.Store;

namespace RiskFactors.Cli.Merging;

/// <summary>What files hold.</summary>
enum MergeKind
{
    JsonLines,
    Csv,
    Store,
}

/// <summary>Which files are merged, and what kind they are of.</summary>
static class MergeFiles
{
    static readonly string CsvStart = string.Join(',', FactorRow.Columns);

    /// <summary>The files that arguments mean, each once.</summary>
    /// <exception cref="UsageException">One is not there, or not finished.</exception>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> arguments)
    {
        var files = new List<string>();
        var seen = new HashSet<string>();
        var manifests = new List<string>();
        foreach (var argument in arguments)
            foreach (var file in Meant(argument))
                if (file.EndsWith(ScoreFiles.ManifestEnding, StringComparison.Ordinal))
                    manifests.Add(file);
                else if (seen.Add(Path.GetFullPath(file)))
                    files.Add(file);
        // A shell gives what stands beside a file as well: part-*.jsonl.
        foreach (var manifest in manifests)
            if (manifest[..^ScoreFiles.ManifestEnding.Length] is var output && !seen.Contains(Path.GetFullPath(output)))
                throw new UsageException($"{manifest} is a manifest; name the file that it tells of, {output}.");
        return files;
    }

    static IEnumerable<string> Meant(string argument)
    {
        if (Directory.Exists(argument))
            throw new UsageException($"{argument} is a folder; name its files, as '{Path.Combine(argument, "*.jsonl")}'.");
        var isNamed = File.Exists(argument);
        var files = InputFiles.Of(argument, FileSelection.All).ToList();
        if (files is [{ Missing: { } missing }])
            throw new UsageException(File.Exists(argument + ScoreFiles.Unfinished) ? Unfinished(argument, argument + ScoreFiles.Unfinished) : $"{argument}: {missing.Message}");
        foreach (var file in files)
            if (file.Missing is { } unreadable)
                throw new UsageException($"{file.Path}: {unreadable.Message}");
            else if (isNamed || IsResult(file.Path))
                yield return IsFinished(file.Path);
    }

    // What a pattern matches holds what stands beside outputs and stores as well.
    static bool IsResult(string path) =>
        !path.EndsWith(ScoreFiles.ManifestEnding, StringComparison.Ordinal) && !path.EndsWith(ScoreFiles.Unfinished, StringComparison.Ordinal)
        && !(Path.GetExtension(path) is ".lock" or ".holder" && File.Exists(Path.ChangeExtension(path, null)));

    static string IsFinished(string path) =>
        path.EndsWith(ScoreFiles.Unfinished, StringComparison.Ordinal) ? throw new UsageException(Unfinished(path[..^ScoreFiles.Unfinished.Length], path)) : path;

    static string Unfinished(string output, string draft) => $"{output} is not finished, there is only {draft}; the same riskfactors score with --resume finishes it.";

    /// <summary>What all of them hold.</summary>
    /// <exception cref="UsageException">Nothing that can be merged, or not the same.</exception>
    public static MergeKind KindOf(IReadOnlyList<string> files)
    {
        (string Path, MergeKind Kind)? first = null;
        foreach (var file in files)
            if (KindOf(file) is { } kind)
            {
                first ??= (file, kind);
                if (first.Value.Kind != kind)
                    throw new UsageException($"{first.Value.Path} is {Name(first.Value.Kind)} and {file} is {Name(kind)}; only files of one kind are merged.");
            }
        if (first?.Kind == MergeKind.Store && files.FirstOrDefault(file => KindOf(file) is null) is { } empty)
            throw new UsageException($"{empty} is empty, and {first.Value.Path} is a store; only files of one kind are merged.");
        return first?.Kind ?? MergeKind.JsonLines;
    }

    /// <summary>What a file holds; null where it is empty, as that of a share without documents.</summary>
    static MergeKind? KindOf(string path)
    {
        try
        {
            if (FilingStore.IsStore(path))
                return MergeKind.Store;
            Span<byte> start = stackalloc byte[CsvStart.Length];
            using var file = InputBytes.OpenFile(path);
            return start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)] switch
            {
                [] => null,
                [(byte)'{', ..] => MergeKind.JsonLines,
                var bytes when System.Text.Encoding.UTF8.GetString(bytes) == CsvStart => MergeKind.Csv,
                _ => throw new UsageException($"{path} is neither a store nor JSON lines or CSV of riskfactors score or extract."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    }

    static string Name(MergeKind kind) => kind switch
    {
        MergeKind.Store => "a store",
        MergeKind.Csv => "CSV",
        _ => "JSON lines",
    };
}
