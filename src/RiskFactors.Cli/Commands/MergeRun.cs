using System.Globalization;
using RiskFactors.Cli.Merging;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors merge" as it is meant: which files, and into what.</summary>
sealed class MergeRun(CliStreams streams, string output)
{
    public int Run(IReadOnlyList<string> arguments)
    {
        var files = MergeFiles.Of(arguments);
        var place = Path.GetFullPath(output);
        if (files.Any(file => Path.GetFullPath(file) == place))
            throw new UsageException($"--output {output}: this is one of the files that are merged; name another.");
        if (Directory.Exists(output))
            throw new UsageException($"--output {output}: this is a folder.");
        var kind = MergeFiles.KindOf(files);
        TellEnd(kind == MergeKind.Store ? MergeStores(files) : MergeLines(files, kind));
        return ExitCode.Success;
    }

    MergeTally MergeLines(IReadOnlyList<string> files, MergeKind kind)
    {
        using var merge = new LinesMerge(Warn);
        return merge.Merge(files, kind, output);
    }

    MergeTally MergeStores(IReadOnlyList<string> stores)
    {
        using var merge = new StoresMerge(Warn);
        return merge.Merge(stores, output);
    }

    void Warn(string warning) => streams.Error.WriteLine($"riskfactors: warning: {warning}");

    void TellEnd(MergeTally tally)
    {
        if (streams.ErrorScreen is not null)
            streams.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{tally.Files:N0} files, {tally.Documents:N0} documents, {tally.Failed:N0} failed; {tally.LeftOut:N0} duplicates left out"));
    }
}
