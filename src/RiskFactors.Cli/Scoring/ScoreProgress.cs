using System.Diagnostics;
using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>Tells how a batch goes, on standard error.</summary>
abstract class ScoreProgress(ScoreTally tally)
{
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly Stopwatch sinceShown = Stopwatch.StartNew();
    readonly long before = tally.Documents;
    long documents, bytes;

    /// <summary>How many documents there are in all, or null while that is not known.</summary>
    public Func<long?> Total { get; init; } = () => null;

    protected ScoreTally Tally => tally;

    public TimeSpan Elapsed => clock.Elapsed;

    public double DocumentsPerSecond => documents / Math.Max(0.001, clock.Elapsed.TotalSeconds);

    public double MegabytesPerSecond => bytes / 1e6 / Math.Max(0.001, clock.Elapsed.TotalSeconds);

    public TimeSpan? Left => Total() is { } total && documents > 0 ? TimeSpan.FromSeconds(Math.Max(0, total - before - documents) / DocumentsPerSecond) : null;

    /// <summary>How often the state is told; null for never.</summary>
    protected abstract TimeSpan? Every { get; }

    public void Count(ScoreJob job)
    {
        if (job.Result is not { } result)
            return;
        documents++;
        bytes += result.Bytes;
        if (result.Failure is { } failure)
            TellFailure(failure);
    }

    /// <summary>Tells the state where it is time.</summary>
    public void Show()
    {
        if (Every is not { } every || sinceShown.Elapsed < every)
            return;
        sinceShown.Restart();
        TellState();
    }

    protected abstract void TellFailure(InputFailure failure);

    protected abstract void TellState();

    /// <summary>Tells the end.</summary>
    /// <param name="outcome">"finished" or "stopped".</param>
    /// <param name="message">A sentence to add, or null.</param>
    public abstract void TellEnd(string outcome, string? message);

    /// <summary>The progress for whoever reads standard error.</summary>
    public static ScoreProgress For(CliStreams streams, LogFormat format, ScoreTally tally, Func<long?> total) =>
        format == LogFormat.Json ? new JsonProgress(streams.Error, tally) { Total = total }
        : streams.ErrorScreen is { } screen ? new LiveProgress(streams.Error, screen, tally) { Total = total }
        : new QuietProgress(streams.Error, tally);
}
