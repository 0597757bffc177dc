using System.Reflection;
using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;
using RiskFactors.Cli.Scoring;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors score" as it is meant: which documents, where the results go, and what of an earlier run is taken over.</summary>
sealed class ScoreRun
{
    readonly CliStreams streams;
    readonly ScoreArguments typed;
    readonly ScoreOptions options;
    readonly ArchiveLimits archives;
    readonly FileSelection wanted;
    readonly Shard? shard;
    readonly TopicModel model;
    readonly ScoreFiles files;
    readonly Func<ResultForm>? form;
    readonly string format;
    readonly byte[] columns;
    readonly ManifestRun header;

    ScoreRun(ScoreArguments typed, CliStreams streams)
    {
        this.streams = streams;
        this.typed = typed;
        var maxBytes = TypedSize.Parse(typed.MaxSize);
        options = new(typed.Jobs, TimeSpan.FromSeconds(typed.Timeout), new() { Document = typed.Document, MaxBytes = maxBytes }, typed.Order);
        archives = new(typed.MaxExpansion, typed.MaxDepth, maxBytes);
        wanted = FileSelection.FilingsAndArchives(typed.Include, typed.Exclude);
        shard = typed.Shard is { } share ? Shard.Parse(share) : null;
        model = TopicOptions.ReadModel(typed.Model);
        format = typed.Store is not null ? "store" : typed.Format ?? (Path.GetExtension(typed.Output) == ".csv" ? "csv" : "jsonl");
        form = format switch
        {
            "store" => null,
            "csv" => () => new CsvForm(),
            _ => () => new JsonForm(typed.Detail),
        };
        columns = form?.Invoke().Header ?? [];
        files = ScoreFiles.Of(typed.Output, typed.Store, typed.Manifest);
        header = new(Settings(), typed.Inputs, Lists, Destination, columns.Length, options, archives);
    }

    public static ScoreRun Of(ScoreArguments typed, CliStreams streams)
    {
        if (typed.Inputs.Count == 0 && typed.FilesFrom is null)
            throw new UsageException("score needs an INPUT or --files-from.");
        if (typed.FilesFrom is { } list && list != InputFile.StandardInput && !File.Exists(list))
            throw new UsageException($"--files-from {list}: there is no such file.");
        if (typed.FilesFrom == InputFile.StandardInput && typed.Inputs.Contains(InputFile.StandardInput))
            throw new UsageException("--files-from -: standard input is an INPUT already.");
        if (typed.Store is not null && (typed.Output ?? typed.Format) is not null)
            throw new UsageException("--store: results go to the store or are printed, not both; leave out --output and --format.");
        if (typed.Store is not null && typed.Detail == DisclosureDetail.Explained)
            throw new UsageException("--explain: the store has no place for it.");
        if (typed.Continuation != Continuation.None && (typed.Output ?? typed.Store) is null)
            throw new UsageException($"{(typed.Continuation.HasFlag(Continuation.Resume) ? "--resume" : "--rerun-failed")}: there is nothing to go on with on standard output; name a file with -o, or a store.");
        foreach (var written in new[] { typed.Output, typed.Manifest, typed.Store }.OfType<string>())
            if (typed.Inputs.Append(typed.FilesFrom).Any(input => File.Exists(input) && Path.GetFullPath(input) == Path.GetFullPath(written)))
                throw new UsageException($"{written}: this is also an input, which writing would destroy.");
        var run = new ScoreRun(typed, streams);
        if (run.format == "csv" && typed.Detail == DisclosureDetail.Explained)
            throw new UsageException("--explain: CSV has no column for it; use --format jsonl.");
        return run;
    }

    public int Run()
    {
        EarlierRun? stopped = null, kept = null;
        // On standard output there is nothing to go on with, whatever a manifest says.
        if (files.IsUnfinished && Destination is not null)
        {
            if (!typed.Continuation.HasFlag(Continuation.Resume))
                throw new UsageException($"{files.ManifestDraft} is of a run that was stopped, or that goes on. --resume goes on with it; delete it to begin anew.");
            stopped = Compared(EarlierRun.Read(files.ManifestDraft!, _ => true), files.ManifestDraft!);
        }
        else if (typed.Continuation == Continuation.Resume && IsFinished)
        {
            var over = Compared(EarlierRun.Read(files.Manifest!, _ => false), files.Manifest!);
            streams.Error.WriteLine($"riskfactors: {Destination} is finished: {over.Tally.Documents} documents, {over.Tally.Failed} failed.");
            return over.Tally.ExitCode;
        }
        if (typed.Continuation.HasFlag(Continuation.RerunFailed))
            kept = Kept();
        if (stopped is { IsFinished: true })
        {
            // All was done but for the names.
            files.Publish();
            return stopped.Tally.ExitCode;
        }
        return Score(stopped, kept);
    }

    /// <summary>Whether a finished run is there with what it made. A store is made for the first filing only, so a run of none has left no store.</summary>
    bool IsFinished => File.Exists(files.Manifest)
        && (File.Exists(Destination) || (typed.Store is not null && EarlierRun.Read(files.Manifest, _ => false).Tally is var tally && tally.Documents == tally.Failed));

    EarlierRun? Kept()
    {
        if (!IsFinished)
            return files.IsUnfinished ? null : throw new UsageException($"--rerun-failed: there is no finished run of {Destination}; that takes it and {files.Manifest}.");
        return Compared(EarlierRun.Read(files.Manifest!, document => document.ErrorCode is null), files.Manifest!);
    }

    EarlierRun Compared(EarlierRun run, string path) =>
        header.DifferenceTo(run.Run) is { } difference
            ? throw new UsageException($"{path} is of another run: {difference}. Use another output, or delete it to begin anew.")
            : run;

    int Score(EarlierRun? stopped, EarlierRun? kept)
    {
        var tally = stopped?.Tally ?? new ScoreTally();
        using var stopping = streams.Stopping();
        using var output = OpenOutput(stopped, kept is null ? null : new EarlierOutput(files.Output, files.Manifest!), tally, out var lines);
        using var pool = new ScorePool(new(model, typed.Detail), options, form, lines);
        var count = new InputCount(Walk, shard);
        var progress = ScoreProgress.For(streams, typed.LogFormat, tally, () => count.Total);
        if (streams.ErrorScreen is not null && !ReadsStandardInput)
            count.Start();
        var isWhole = new ScoreBatch(pool, new(shard, stopped, kept), options, output, progress, stopping.Token).Run(Walk());
        if (!isWhole)
        {
            output.Stop();
            progress.TellEnd("stopped", Stopped(tally));
            return stopping.ExitCode;
        }
        output.Finish(progress.Elapsed);
        output.Dispose();
        files.Publish();
        progress.TellEnd("finished", null);
        return tally.ExitCode;
    }

    /// <summary>The file or store that results go to; null for standard output.</summary>
    string? Destination => typed.Output ?? typed.Store;

    string[] Lists => typed.FilesFrom is { } list ? [list] : [];

    string Stopped(ScoreTally tally) => Destination is null
        ? $"stopped after {tally.Documents} documents."
        : $"stopped after {tally.Documents} documents; the same command with --resume goes on from there.";

    bool ReadsStandardInput => typed.FilesFrom == InputFile.StandardInput || typed.Inputs.Contains(InputFile.StandardInput);

    IEnumerable<InputDocument> Walk() => new DocumentWalk(wanted, archives, streams.Input).Documents(typed.Inputs, Lists);

    ScoreOutput OpenOutput(EarlierRun? stopped, EarlierOutput? earlier, ScoreTally tally, out LinePool lines)
    {
        lines = new();
        if (typed.Store is { } store)
            return new StoreOutput(store, new() { Access = StoreAccess.Create, Wait = typed.Wait }, typed.Document, earlier, OpenManifest(stopped), tally);
        if (files.OutputDraft is not { } draft)
        {
            var manifest = OpenManifest(stopped);
            streams.Output.Write(columns);
            return new LinesOutput(streams.Output, columns.Length, lines, earlier, manifest, tally);
        }
        if (stopped is not null)
        {
            var file = OutputFile.GoOn(draft, stopped.OutputLength);
            return new LinesOutput(file, stopped.OutputLength, lines, earlier, OpenManifest(stopped), tally);
        }
        var output = OutputFile.Open(draft)!;
        output.Write(columns);
        return new LinesOutput(output, columns.Length, lines, earlier, OpenManifest(null), tally);
    }

    Manifest? OpenManifest(EarlierRun? stopped)
    {
        if (files.ManifestDraft is not { } draft)
            return null;
        try
        {
            return stopped is null ? Manifest.Begin(draft, header, TimeProvider.System) : Manifest.GoOn(draft, stopped.Length, TimeProvider.System);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{draft}: {e.Message}");
        }
    }

    /// <summary>What the results depend on beside the inputs.</summary>
    List<(string Name, string? Value)> Settings() =>
    [
        ("version", typeof(ScoreRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion),
        ("model", model.Name),
        ("model_data", model.DataHash),
        ("format", format),
        ("detail", typed.Detail == DisclosureDetail.Explained ? "explained" : "result"),
        ("document", typed.Document),
        ("shard", shard?.ToString()),
    ];
}
