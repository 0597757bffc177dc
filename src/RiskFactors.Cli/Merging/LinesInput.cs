using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Scoring;

namespace RiskFactors.Cli.Merging;

/// <summary>A file without a manifest, which was read to learn where its documents are.</summary>
/// <param name="path">The file.</param>
abstract class LinesInput(string path) : MergeInput(path)
{
    readonly FileStream file = InputBytes.OpenFile(path);
    readonly byte[] buffer = new byte[64 * 1024];

    /// <summary>What ends a line.</summary>
    protected abstract byte[] LineEnd { get; }

    protected byte[] Bytes(long at, long length)
    {
        var bytes = new byte[length];
        file.Position = at;
        file.ReadExactly(bytes);
        return bytes;
    }

    public override ManifestDocument? Copy(MergeEntry entry, Stream output)
    {
        file.Position = entry.At;
        byte last = 0;
        for (var left = entry.Length; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0)
                throw new UsageException($"{Path} became shorter while it was read.");
            output.Write(buffer, 0, read);
            last = buffer[read - 1];
            left -= read;
        }
        // The last line of a file need not have an end, but another document follows.
        if (last != (byte)'\n')
            output.Write(LineEnd);
        return null;
    }

    public override void Dispose() => file.Dispose();
}
