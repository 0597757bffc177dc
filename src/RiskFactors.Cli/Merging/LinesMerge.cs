using RiskFactors.Cli.Output;
using RiskFactors.Cli.Scoring;

namespace RiskFactors.Cli.Merging;

/// <summary>Joins JSON lines or CSV. All files are read to learn which documents they hold before anything is written; the lines themselves are copied from file to file.</summary>
/// <param name="warn">Takes what is to be known of the result.</param>
sealed class LinesMerge(Action<string> warn) : IDisposable
{
    /// <summary>Documents between two saves of what was written.</summary>
    const int Batch = 4096;

    const int MostWarned = 10;

    readonly List<MergeEntry> entries = [];
    readonly List<MergeInput> inputs = [];

    /// <summary>Whether the files have their manifests, so that there is one of the result.</summary>
    bool IsTold => inputs.TrueForAll(input => input is ManifestInput);

    List<ManifestInput> Told => [.. inputs.OfType<ManifestInput>()];

    /// <summary>Merges files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="kind">What they hold.</param>
    /// <param name="output">The file to make.</param>
    /// <exception cref="UsageException">They do not belong together, or are no results; nothing was written.</exception>
    public MergeTally Merge(IReadOnlyList<string> files, MergeKind kind, string output)
    {
        var target = ScoreFiles.Of(output, null, null);
        MergedManifest.CheckNotBegun(target);
        Open(files, kind);
        CheckHeaders();
        var shards = IsTold ? ShardSet.Of(Told) : null;
        var selection = MergeSelection.Of(entries, IsTold ? Repeats.AreInputs : Repeats.AreDuplicates, shards is null ? MergeEntry.ByFile : MergeEntry.ByNumber);
        foreach (var warning in shards is null ? [] : ShardSet.Warnings(shards, Told))
            warn(warning);
        Warn(selection);
        try
        {
            Write(selection, target, output, shards);
        }
        catch
        {
            File.Delete(target.OutputDraft!);
            if (IsTold)
                File.Delete(target.ManifestDraft!);
            throw;
        }
        // An earlier manifest of that name would vouch for what is no more.
        if (!IsTold)
            File.Delete(target.Manifest!);
        (IsTold ? target : target with { Manifest = null }).Publish();
        return new(files.Count, selection.Kept.Count, selection.Kept.Count(place => entries[place].IsFailed), entries.Count - selection.Kept.Count);
    }

    void Open(IReadOnlyList<string> files, MergeKind kind)
    {
        try
        {
            var untold = files.FirstOrDefault(file => !File.Exists(ManifestInput.ManifestOf(file)));
            if (untold is null)
            {
                for (var n = 0; n < files.Count; n++)
                    inputs.Add(ManifestInput.Of(files[n], n, entries));
                ShardSet.CheckSettings(Told);
                return;
            }
            CheckSettings(files.Where(file => File.Exists(ManifestInput.ManifestOf(file))), untold);
            for (var n = 0; n < files.Count; n++)
                inputs.Add(kind == MergeKind.Csv ? CsvInput.Of(files[n], n, entries) : JsonLinesInput.Of(files[n], n, entries));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <summary>Of some files the manifests are there: they must not contradict one another, but tell nothing of the order.</summary>
    void CheckSettings(IEnumerable<string> files, string untold)
    {
        List<ManifestInput> told = [.. files.Select((file, n) => ManifestInput.OfStore(file, n, []))];
        told.ForEach(input => input.Dispose());
        if (told.Count == 0)
            return;
        ShardSet.CheckSettings(told);
        warn($"{untold} has no manifest; the results stand in the order of the files, and there is no manifest of them.");
    }

    void CheckHeaders()
    {
        MergeInput? first = null;
        foreach (var input in inputs)
            if (input.Header is { } header && !header.AsSpan().SequenceEqual((first ??= input).Header))
                throw new UsageException($"{input.Path} has other columns than {first.Path}. Nothing was merged.");
    }

    void Warn(MergeSelection selection)
    {
        foreach (var (one, other) in selection.Contradicting.Take(MostWarned))
        {
            var (first, second) = (inputs[entries[one].File], inputs[entries[other].File]);
            var where = first == second ? $"in {first.Path}" : $"in {first.Path} and {second.Path}";
            warn($"{TerminalText.Of(first.PathOf(entries[one]))} has two contents, {where}; both are kept.");
        }
        if (selection.Contradicting.Count > MostWarned)
            warn($"{selection.Contradicting.Count - MostWarned} further documents have two contents; both are kept.");
    }

    void Write(MergeSelection selection, ScoreFiles target, string output, IReadOnlyList<Shard>? shards)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var lines = (FileStream)OutputFile.Open(target.OutputDraft)!;
        using var manifest = IsTold ? MergedManifest.Begin(target, output, Told) : null;
        var tally = new ScoreTally();
        lines.Write(inputs.Find(input => input.Header is not null)?.Header);
        for (var n = 0; n < selection.Kept.Count; n++)
        {
            var entry = entries[selection.Kept[n]];
            var start = lines.Position;
            if (inputs[entry.File].Copy(entry, lines) is { } document)
            {
                tally.Count(document);
                // Runs of their own begin to count anew; shares of one do not.
                manifest!.Add(document with { Number = shards is null ? n : document.Number, Lines = (start, lines.Position) });
            }
            if ((n + 1) % Batch == 0)
                Save();
        }
        manifest?.AddEnd(tally, clock.Elapsed);
        Save();

        void Save()
        {
            lines.Flush(flushToDisk: true);
            manifest?.Flush();
        }
    }

    public void Dispose() => inputs.ForEach(input => input.Dispose());
}

/// <summary>What came of a merge.</summary>
/// <param name="Files">How many files were merged.</param>
/// <param name="Documents">How many documents the result has.</param>
/// <param name="Failed">How many of them failed.</param>
/// <param name="LeftOut">How many were left out because they are there already.</param>
sealed record MergeTally(int Files, int Documents, int Failed, int LeftOut);
