using System.Buffers;
using System.Collections.Concurrent;

namespace RiskFactors.Cli.Scoring;

/// <summary>Buffers for printed lines, which are used again for other documents once they are written.</summary>
sealed class LinePool
{
    /// <summary>A buffer that grew beyond this for one document is not kept for another.</summary>
    const int MostKept = 1 << 20;

    readonly ConcurrentBag<ArrayBufferWriter<byte>> spare = [];

    public ArrayBufferWriter<byte> Take() => spare.TryTake(out var lines) ? lines : new(32 * 1024);

    public void Return(ArrayBufferWriter<byte> lines)
    {
        if (lines.Capacity > MostKept)
            return;
        lines.ResetWrittenCount();
        spare.Add(lines);
    }
}
