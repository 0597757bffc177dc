namespace RiskFactors.Cli.Scoring;

/// <summary>Which of all documents a run scores, asked for each in the order of the inputs.</summary>
/// <param name="shard">The share that it takes; null for all.</param>
/// <param name="done">What it did before it was stopped; null where it begins.</param>
/// <param name="kept">The run whose successes are taken over; null where none are.</param>
sealed class ScoreSelection(Shard? shard, EarlierRun? done, EarlierRun? kept)
{
    long next;

    /// <summary>Whether a document is this run's to deliver.</summary>
    /// <param name="path">The document.</param>
    /// <param name="number">Its place among all inputs, from 0.</param>
    /// <param name="earlier">What an earlier run said of it, where that is taken over.</param>
    public bool Take(string path, out long number, out EarlierDocument? earlier)
    {
        number = next++;
        earlier = null;
        if (shard is not null && !shard.Holds(path))
            return false;
        if (done is not null && done.TryTake(path, out _))
            return false;
        if (kept is not null && kept.TryTake(path, out var known))
            earlier = known;
        return true;
    }
}
