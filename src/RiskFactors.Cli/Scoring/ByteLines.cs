namespace RiskFactors.Cli.Scoring;

/// <summary>The lines of a stream as bytes, one in memory at a time.</summary>
static class ByteLines
{
    /// <returns>Of each line where it begins, its bytes without the line feed, good until the next is asked for, and whether it had one.</returns>
    public static IEnumerable<(long At, ReadOnlyMemory<byte> Line, bool IsWhole)> Of(Stream file)
    {
        var buffer = new byte[64 * 1024];
        long at = 0;
        int start = 0, end = 0, searched = 0;
        while (true)
        {
            if (buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n') is var hit and >= 0)
            {
                var length = searched + hit - start;
                yield return (at, buffer.AsMemory(start, length), true);
                at += length + 1;
                start = searched = searched + hit + 1;
                continue;
            }
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (searched, end, start) = (end - start, end - start, 0);
            if (end == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
            if (file.Read(buffer, end, buffer.Length - end) is > 0 and var read)
                end += read;
            else
                break;
        }
        if (end > 0)
            yield return (at, buffer.AsMemory(0, end), false);
    }
}
