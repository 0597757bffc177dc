using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>
/// Counts the documents of a batch beside it, so that its progress can say how much is left. What is in a tar is not counted, since that takes reading it: then there is no total.
/// </summary>
/// <param name="walk">Makes a walk over the inputs.</param>
/// <param name="shard">The share that counts; null for all.</param>
sealed class InputCount(Func<IEnumerable<InputDocument>> walk, Shard? shard)
{
    long total = -1;

    /// <summary>How many there are; null while that is not known.</summary>
    public long? Total => Volatile.Read(ref total) is >= 0 and var known ? known : null;

    public void Start() => new Thread(Count) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "count" }.Start();

    void Count()
    {
        try
        {
            long count = 0;
            foreach (var document in walk())
            {
                if (document.Path.IndexOf(ArchiveName.Separator, StringComparison.Ordinal) is > 0 and var cut
                    && ArchiveName.KindOf(document.Path[..cut]) is ArchiveKind.Tar or ArchiveKind.TarGz)
                    return;
                if (shard?.Holds(document.Path) ?? true)
                    count++;
            }
            Volatile.Write(ref total, count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // What is wrong with the inputs is told by who scores them.
        }
    }
}
