using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>
/// Workers that score documents side by side. They share the queues and nothing else. A document that takes longer than its time is cancelled; where it does not end then, its thread is left
/// to itself and another takes its place.
/// </summary>
/// <param name="extractor">What finds the factors; safe to share.</param>
/// <param name="options">What is scored and how far.</param>
/// <param name="form">Makes the form of a worker; null where results are not printed.</param>
/// <param name="lines">Where printed lines are kept until they are written.</param>
sealed class ScorePool(RiskFactorExtractor extractor, ScoreOptions options, Func<ResultForm>? form, LinePool lines) : IDisposable
{
    /// <summary>How long a cancelled document may take to end.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Bytes of large documents that are extracted at a time; each takes some 6 times as much memory.</summary>
    const long Budget = 16L << 20;

    readonly BlockingCollection<ScoreJob> queue = [];
    readonly BlockingCollection<ScoreJob> done = [];
    readonly List<Worker> workers = [];
    readonly MemoryGate gate = new(Budget);
    readonly ResultForm? lateForm = form?.Invoke();

    public void Start()
    {
        while (workers.Count < options.Jobs)
            workers.Add(StartWorker());
    }

    Worker StartWorker()
    {
        var worker = new Worker();
        // The stack is that of a main thread.
        new Thread(() => Work(worker), 8 << 20) { IsBackground = true, Name = "score" }.Start();
        return worker;
    }

    public void Add(ScoreJob job) => queue.Add(job);

    /// <summary>Hands on a document that needs no work.</summary>
    public void Pass(ScoreJob job) => done.Add(job);

    public void CompleteAdding() => queue.CompleteAdding();

    /// <summary>The next document that is done, in whatever order; null where none is within the time.</summary>
    public ScoreJob? Next(TimeSpan wait) => done.TryTake(out var job, wait) ? job : null;

    /// <summary>Gives up documents that were cancelled and did not end.</summary>
    public void GiveUpLate()
    {
        for (var n = 0; n < workers.Count; n++)
            if (workers[n].Current is { } task && task.Started.Elapsed > options.Timeout + Grace && TryFinish(task, Rendered(task.Job, TimedOut(task, null), lateForm)))
                workers[n] = StartWorker();
    }

    void Work(Worker worker)
    {
        var bytes = new InputBytes(options.Reading.MaxBytes);
        var own = form?.Invoke();
        foreach (var job in queue.GetConsumingEnumerable())
            if (!Score(job, bytes, own, worker))
                return;
    }

    /// <summary>Scores a document; false where it was given up meanwhile, and with it this worker.</summary>
    bool Score(ScoreJob job, InputBytes bytes, ResultForm? form, Worker worker)
    {
        ReadOnlyMemory<byte> content = default;
        Running? task = null;
        ScoreResult result;
        var started = Stopwatch.StartNew();
        try
        {
            content = job.Document.Content ?? bytes.Read(job.Document);
            gate.Enter(content.Length);
            started.Restart();
            worker.Current = task = new(job, content.Length, started);
            using var cancel = new CancellationTokenSource(options.Timeout);
            var filing = FilingReader.Read(content, job.Document.Path, options.Reading);
            var disclosure = extractor.Extract(filing);
            result = new(disclosure, null, disclosure.Source.Sha256, content.Length, started.Elapsed);
        }
        catch (OperationCanceledException) when (task is not null)
        {
            result = TimedOut(task, HashOf(content));
        }
        catch (Exception e)
        {
            result = new(null, InputFailure.Of(new(job.Document.Path), e), task is null ? null : HashOf(content), content.Length, started.Elapsed);
        }
        if (task is null)
        {
            // Nothing could be read, so there is nothing to give up.
            if (job.TryFinish(Rendered(job, result, form)))
                done.Add(job);
            return true;
        }
        var isInTime = TryFinish(task, Rendered(job, result, form));
        worker.Current = null;
        return isInTime;
    }

    bool TryFinish(Running task, ScoreResult result)
    {
        if (!task.Job.TryFinish(result))
        {
            if (result.Lines is { } unused)
                lines.Return(unused);
            return false;
        }
        gate.Leave(task.Bytes);
        done.Add(task.Job);
        return true;
    }

    ScoreResult TimedOut(Running task, string? sha256)
    {
        var failure = new InputFailure(task.Job.Document.Path, InputFailureKind.Refused, "timeout", $"It took longer than {options.Timeout.TotalSeconds:0.###} seconds, the most that one document may.");
        return new(null, failure, sha256, task.Bytes, task.Started.Elapsed);
    }

    ScoreResult Rendered(ScoreJob job, ScoreResult result, ResultForm? form)
    {
        if (form is null)
            return result;
        var rendered = lines.Take();
        if (result.Disclosure is { } disclosure)
            form.Render(job.Document, disclosure, rendered);
        else
            form.Render(job.Document, result.Failure!, rendered);
        return result with { Lines = rendered };
    }

    static string HashOf(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.Span));

    // Workers end by themselves when the queue does; one that was given up ends with the process.
    public void Dispose() => queue.CompleteAdding();

    /// <summary>A thread and what it works at.</summary>
    sealed class Worker
    {
        volatile Running? current;

        public Running? Current
        {
            get => current;
            set => current = value;
        }
    }

    sealed record Running(ScoreJob Job, long Bytes, Stopwatch Started);
}
