namespace RiskFactors.Cli.Scoring;

/// <summary>
/// Lets as many large documents through at a time as memory is meant for; one that is larger than that goes alone. Small ones, which are nearly all, are not counted and take no lock.
/// </summary>
/// <param name="budget">Bytes of documents.</param>
sealed class MemoryGate(long budget)
{
    const long Small = 1 << 20;

    readonly object monitor = new();
    long used;

    public void Enter(long bytes)
    {
        if (bytes < Small)
            return;
        lock (monitor)
        {
            while (used > 0 && used + bytes > budget)
                Monitor.Wait(monitor);
            used += bytes;
        }
    }

    public void Leave(long bytes)
    {
        if (bytes < Small)
            return;
        lock (monitor)
        {
            used -= bytes;
            Monitor.PulseAll(monitor);
        }
    }
}
