using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>A document on its way through a batch. Its result is set once: by the worker that has it or, where that takes too long, by whoever gives it up.</summary>
/// <param name="sequence">Its place among the documents of this run, from 0.</param>
/// <param name="number">Its place among all inputs, from 0, those of other shards and those done earlier counted.</param>
/// <param name="document">The document.</param>
sealed class ScoreJob(long sequence, long number, InputDocument document)
{
    ScoreResult? result;

    public long Sequence => sequence;

    public long Number => number;

    public InputDocument Document => document;

    /// <summary>What an earlier run said of it, where that is taken over, else null.</summary>
    public EarlierDocument? Earlier { get; init; }

    public ScoreResult? Result => Volatile.Read(ref result);

    /// <summary>Sets the result unless there is one.</summary>
    public bool TryFinish(ScoreResult value) => Interlocked.CompareExchange(ref result, value, null) is null;
}
