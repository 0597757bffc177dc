using System.Diagnostics;

namespace RiskFactors.Cli.Scoring;

/// <summary>Where results go. A document is entered into the manifest when its results are on the disk.</summary>
/// <param name="manifest">The manifest; null where none is written.</param>
/// <param name="tally">What is counted.</param>
abstract class ScoreOutput(Manifest? manifest, ScoreTally tally) : IDisposable
{
    /// <summary>What was delivered waits no longer than this to be saved: so much work a killed process can lose.</summary>
    static readonly TimeSpan MostUnsaved = TimeSpan.FromSeconds(1);

    readonly List<ManifestDocument> unsaved = [];
    readonly Stopwatch sinceSave = Stopwatch.StartNew();

    /// <summary>Takes a document that is done.</summary>
    public void Deliver(ScoreJob job)
    {
        var document = Take(job);
        if (job.Result is not { Failure.Kind: Inputs.InputFailureKind.NotOpened })
            tally.Opened();
        tally.Count(document);
        if (manifest is not null)
            unsaved.Add(document);
    }

    /// <summary>Takes the results of a document; gives what the manifest is to say of it.</summary>
    protected abstract ManifestDocument Take(ScoreJob job);

    /// <summary>Whether what was taken should be saved before there is more.</summary>
    protected virtual bool IsFull => false;

    /// <summary>Brings to the disk what was taken.</summary>
    protected abstract void Save();

    /// <summary>Saves what has waited long enough.</summary>
    public void SaveOften()
    {
        if (IsFull || (unsaved.Count > 0 && sinceSave.Elapsed > MostUnsaved))
            SaveAll();
    }

    void SaveAll()
    {
        Save();
        foreach (var document in unsaved)
            manifest!.Add(document);
        unsaved.Clear();
        manifest?.Flush();
        sinceSave.Restart();
    }

    /// <summary>Saves what is there and enters that the run was stopped.</summary>
    public void Stop()
    {
        SaveAll();
        manifest?.AddStop();
        manifest?.Flush();
    }

    /// <summary>Saves what is there and enters the end of the run.</summary>
    public void Finish(TimeSpan time)
    {
        SaveAll();
        manifest?.AddEnd(tally, time);
        manifest?.Flush();
    }

    public virtual void Dispose() => manifest?.Dispose();
}
