using RiskFactors.Cli.Inputs;
using RiskFactors.Store;

namespace RiskFactors.Cli.Scoring;

/// <summary>Results in a store, which is held while a batch is written and no longer. A filing that is there already with the same content changes nothing, so that what was saved twice is there once.</summary>
/// <param name="path">The store.</param>
/// <param name="options">How it is opened.</param>
/// <param name="document">The document of the submission that alone was read, or null.</param>
/// <param name="earlier">The manifest of the run that documents are taken over from; null where none are.</param>
/// <param name="manifest">The manifest; null where none is written.</param>
/// <param name="tally">What is counted.</param>
sealed class StoreOutput(string path, StoreOptions options, string? document, EarlierOutput? earlier, Manifest? manifest, ScoreTally tally) : ScoreOutput(manifest, tally)
{
    const int BatchFilings = 200, BatchFactors = 5000;

    readonly List<ImportItem> batch = [];
    int factors;

    protected override bool IsFull => batch.Count >= BatchFilings || factors >= BatchFactors;

    protected override ManifestDocument Take(ScoreJob job)
    {
        if (job.Earlier is { } known)
            return earlier!.Read(known) with { Number = job.Number };
        var result = job.Result!;
        if (result.Disclosure is { } disclosure)
        {
            factors += disclosure.Factors.Count;
            batch.Add(new(disclosure, Location(job.Document), null, document));
        }
        return ManifestDocument.Of(job, result);
    }

    /// <summary>Where the file is; that of a text in a list is nowhere.</summary>
    static string? Location(InputDocument document) => document.IsText ? null : Path.GetFullPath(document.Path);

    protected override void Save()
    {
        if (batch.Count == 0)
            return;
        using (var store = FilingStore.Open(path, options))
        {
            foreach (var item in batch)
                store.Import(item);
            store.Flush();
        }
        batch.Clear();
        factors = 0;
    }

    public override void Dispose()
    {
        base.Dispose();
        earlier?.Dispose();
    }
}
