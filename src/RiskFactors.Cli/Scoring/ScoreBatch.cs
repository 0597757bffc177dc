using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>
/// Takes documents one after another, has them scored side by side, and delivers the results in the order that is wanted. No more documents are on their way than a few for each worker, so that
/// memory does not grow with their number.
/// </summary>
/// <param name="pool">Scores them.</param>
/// <param name="selection">Which of them are scored.</param>
/// <param name="options">How they are scored.</param>
/// <param name="output">Takes the results.</param>
/// <param name="progress">Is told of them.</param>
/// <param name="stop">Asks to finish what is in hand and take no more.</param>
sealed class ScoreBatch(ScorePool pool, ScoreSelection selection, ScoreOptions options, ScoreOutput output, ScoreProgress progress, CancellationToken stop)
{
    /// <summary>How often the clock is looked at while nothing is done.</summary>
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>Bytes of documents out of archives that may wait for a worker, beside small ones.</summary>
    const long WaitingBytes = 32L << 20;

    readonly object issuing = new();
    readonly SemaphoreSlim room = new(options.Jobs * 16);
    readonly MemoryGate waiting = new(WaitingBytes);
    readonly InputBytes passing = new(options.Reading.MaxBytes);
    readonly SortedDictionary<long, ScoreJob> early = [];
    long issued, delivered;
    bool isAllIssued;
    Exception? failure;

    /// <summary>Scores all documents; false where it was asked to stop before the end.</summary>
    public bool Run(IEnumerable<InputDocument> documents)
    {
        pool.Start();
        new Thread(() => Issue(documents)) { IsBackground = true, Name = "inputs" }.Start();
        while (!IsOver())
        {
            if (pool.Next(Tick) is { } job)
                Deliver(job);
            pool.GiveUpLate();
            output.SaveOften();
            progress.Show();
        }
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return !stop.IsCancellationRequested || isAllIssued;
    }

    bool IsOver()
    {
        // Nothing is issued once the stop was asked for, so that what is counted here is all.
        lock (issuing)
            return (isAllIssued || stop.IsCancellationRequested) && delivered == issued;
    }

    void Issue(IEnumerable<InputDocument> documents)
    {
        try
        {
            foreach (var document in documents)
                if (selection.Take(document.Path, out var number, out var earlier) && !Issue(document, number, earlier))
                    return;
            lock (issuing)
                isAllIssued = true;
        }
        catch (Exception e)
        {
            lock (issuing)
                (failure, isAllIssued) = (e, true);
        }
        finally
        {
            pool.CompleteAdding();
        }
    }

    /// <summary>Sends a document on its way; false where there is to be no other.</summary>
    bool Issue(InputDocument document, long number, EarlierDocument? earlier)
    {
        try
        {
            room.Wait(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        if (earlier is not null)
            document = document with { Content = null };
        else if (document.Place == InputPlace.Passing)
            document = InMemory(document);
        waiting.Enter(document.Content?.Length ?? 0);
        lock (issuing)
        {
            if (stop.IsCancellationRequested)
                return false;
            var job = new ScoreJob(issued++, number, document) { Earlier = earlier };
            if (earlier is null)
                pool.Add(job);
            else
                pool.Pass(job);
        }
        return true;
    }

    /// <summary>Reads a document out of an archive before the archive goes on.</summary>
    InputDocument InMemory(InputDocument document)
    {
        try
        {
            return document with { Place = InputPlace.Standing, Content = passing.Read(document).ToArray() };
        }
        catch (Exception e) when (e is InputNotOpenedException or FilingReadException)
        {
            return InputDocument.Failed(document.Path, e) with { Fields = document.Fields };
        }
    }

    void Deliver(ScoreJob job)
    {
        waiting.Leave(job.Document.Content?.Length ?? 0);
        if (options.Order == ResultOrder.Done)
        {
            Hand(job);
            return;
        }
        early.Add(job.Sequence, job);
        while (early.Remove(delivered, out var next))
            Hand(next);
    }

    void Hand(ScoreJob job)
    {
        output.Deliver(job);
        progress.Count(job);
        delivered++;
        room.Release();
    }
}
