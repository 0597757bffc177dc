namespace RiskFactors.Cli.Inputs;

/// <summary>
/// A stream of what is being unpacked that refuses to go on where it has become far more than was packed. Filings become 5 to 30 times as long; a zip bomb a thousand times.
/// </summary>
/// <param name="unpacked">What is read.</param>
/// <param name="packed">How many packed bytes were taken for it so far; of what is not known until the end, all.</param>
/// <param name="limits">The limit.</param>
sealed class ExpansionStream(Stream unpacked, Func<long> packed, ArchiveLimits limits) : ReadingStream
{
    /// <summary>Below this nothing is refused: the proportion of little says little.</summary>
    const long Harmless = 1 << 20;

    long total;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        total += read;
        if (total > Harmless && total > limits.Expansion * packed())
            throw ArchiveFailure.ExpandsTooMuch(limits.Expansion);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
