using System.Diagnostics;
using RiskFactors.Cli.Scoring;
using RiskFactors.Store;

namespace RiskFactors.Cli.Merging;

/// <summary>Joins stores, and the manifests of the runs that filled them where these are the shares of one.</summary>
/// <param name="warn">Takes what is to be known of the result.</param>
sealed class StoresMerge(Action<string> warn) : IDisposable
{
    const int MostWarned = 10;

    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly List<MergeEntry> entries = [];
    readonly List<ManifestInput> manifests = [];

    /// <param name="stores">The stores.</param>
    /// <param name="output">The store to make.</param>
    /// <exception cref="UsageException">They do not belong together.</exception>
    /// <exception cref="StoreException">One cannot be read, or the other not be written.</exception>
    public MergeTally Merge(IReadOnlyList<string> stores, string output)
    {
        var target = ScoreFiles.Of(null, output, null);
        MergedManifest.CheckNotBegun(target);
        OpenManifests(stores);
        var merged = FilingStore.Merge(stores, output, new());
        foreach (var key in merged.Replaced.Take(MostWarned))
            warn($"{key} has several contents; the one that was imported last stands, the others are its earlier versions.");
        if (merged.Replaced.Count > MostWarned)
            warn($"{merged.Replaced.Count - MostWarned} further filings have several contents.");
        // An earlier manifest of that name would tell of a store that is no more.
        File.Delete(target.Manifest!);
        return new(stores.Count, merged.Filings, manifests.Count > 0 ? WriteManifest(target, output) : 0, merged.Duplicates);
    }

    /// <summary>Opens the manifests where they are of the shares of one run. A store may hold more than its last run, and then its manifest does not tell of it.</summary>
    void OpenManifests(IReadOnlyList<string> stores)
    {
        foreach (var store in stores)
            if (File.Exists(ManifestInput.ManifestOf(store) + ScoreFiles.Unfinished))
                throw new UsageException($"{store} is not finished; the same riskfactors score with --resume finishes it.");
        if (!stores.All(store => File.Exists(ManifestInput.ManifestOf(store))))
            return;
        for (var n = 0; n < stores.Count; n++)
            manifests.Add(ManifestInput.OfStore(stores[n], n, entries));
        if (manifests.Exists(manifest => ShardSet.ShardOf(manifest) is null))
        {
            Dispose();
            return;
        }
        ShardSet.CheckSettings(manifests);
        foreach (var warning in ShardSet.Warnings(ShardSet.Of(manifests)!, manifests))
            warn(warning);
    }

    /// <summary>Writes the manifest; gives how many documents failed.</summary>
    int WriteManifest(ScoreFiles target, string output)
    {
        var selection = MergeSelection.Of(entries, Repeats.AreInputs, MergeEntry.ByNumber);
        var tally = new ScoreTally();
        using (var manifest = MergedManifest.Begin(target, output, manifests))
        {
            foreach (var place in selection.Kept)
            {
                var document = manifests[entries[place].File].Read(entries[place]);
                tally.Count(document);
                manifest.Add(document);
            }
            manifest.AddEnd(tally, clock.Elapsed);
            manifest.Flush();
        }
        target.Publish();
        return (int)tally.Failed;
    }

    public void Dispose()
    {
        manifests.ForEach(manifest => manifest.Dispose());
        manifests.Clear();
    }
}
