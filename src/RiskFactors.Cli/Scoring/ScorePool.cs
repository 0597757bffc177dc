using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
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
    readonly BlockingCollection<ScoreJob?> done = [];
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

    /// <summary>Says that no more documents come; whoever waits for the next one that is done is woken, since there may be none.</summary>
    public void CompleteAdding()
    {
        queue.CompleteAdding();
        done.Add(null);
    }

    /// <summary>The next document that is done, in whatever order; null where none is within the time, or no more come.</summary>
    public ScoreJob? Next(TimeSpan wait) => done.TryTake(out var job, wait) ? job : null;

    /// <summary>Cancels documents whose time is over, and gives up those that did not end then, or cannot be read to their end. It is to be called often: timers would be late on a busy machine.</summary>
    public void GiveUpLate()
    {
        for (var n = 0; n < workers.Count; n++)
        {
            if (workers[n].Current is not { } task || task.Elapsed is var elapsed && elapsed <= options.Timeout)
                continue;
            task.Cancel();
            if (elapsed > options.Timeout + Grace && TryFinish(task, Rendered(task.Job, new(null, TimeoutOf(task.Job.Document), null, 0, elapsed), lateForm)))
                workers[n] = StartWorker();
        }
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
        var task = new Running(job);
        worker.Current = task;
        ScoreResult result;
        try
        {
            result = Rendered(job, Extract(task, bytes), form);
        }
        catch (Exception e)
        {
            result = Rendered(job, Failed(task, InputFailure.Of(new(job.Document.Path), e)), form);
        }
        var isInTime = TryFinish(task, result);
        worker.Current = null;
        return isInTime;
    }

    ScoreResult Extract(Running task, InputBytes bytes)
    {
        var document = task.Job.Document;
        ReadOnlyMemory<byte> content = document.Content ?? bytes.Read(document);
        task.Content = content;
        // Waiting for memory is not the document's time.
        task.Wait();
        gate.Enter(content.Length);
        task.Weight = content.Length;
        task.Start();
        try
        {
            var filing = FilingReader.Read(content, document.Path, options.Reading, task.Cancelled);
            var disclosure = extractor.Extract(filing, task.Cancelled);
            return new(disclosure, null, disclosure.Source.Sha256, content.Length, task.Elapsed);
        }
        catch (OperationCanceledException)
        {
            return Failed(task, TimeoutOf(document));
        }
    }

    bool TryFinish(Running task, ScoreResult result)
    {
        if (!task.Job.TryFinish(result))
        {
            if (result.Lines is { } unused)
                lines.Return(unused);
            return false;
        }
        gate.Leave(task.Weight);
        done.Add(task.Job);
        return true;
    }

    InputFailure TimeoutOf(InputDocument document) =>
        new(document.Path, InputFailureKind.Refused, "timeout", string.Create(CultureInfo.InvariantCulture, $"It took longer than {options.Timeout.TotalSeconds:0.###} seconds, the most that one document may."));

    /// <summary>The result of a document that failed, with the hash of what could be read of it.</summary>
    static ScoreResult Failed(Running task, InputFailure failure) =>
        task.Content is { } content
            ? new(null, failure, Convert.ToHexStringLower(SHA256.HashData(content.Span)), content.Length, task.Elapsed)
            : new(null, failure, null, 0, task.Elapsed);

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

    /// <summary>A document that a worker has.</summary>
    sealed class Running(ScoreJob job)
    {
        readonly CancellationTokenSource cancel = new();

        public ScoreJob Job => job;

        public CancellationToken Cancelled => cancel.Token;

        public void Cancel() => cancel.Cancel();

        // A Stopwatch that one thread starts while another reads it may tell any time at all.
        long started = Stopwatch.GetTimestamp();

        /// <summary>How long it has taken; nothing while it waits.</summary>
        public TimeSpan Elapsed => Volatile.Read(ref started) is not 0 and var since ? Stopwatch.GetElapsedTime(since) : TimeSpan.Zero;

        public void Wait() => Volatile.Write(ref started, 0);

        public void Start() => Volatile.Write(ref started, Stopwatch.GetTimestamp());

        /// <summary>Its bytes, once they are read; null before, and where they cannot be.</summary>
        public ReadOnlyMemory<byte>? Content { get; set; }

        /// <summary>What it takes at the gate.</summary>
        public long Weight { get; set; }
    }
}
