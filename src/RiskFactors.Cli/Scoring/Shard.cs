using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RiskFactors.Cli.Scoring;

/// <summary>
/// One of several shares of the inputs, which together are all of them and have none in common. Which share a document falls to depends on its path alone: the first eight bytes of the SHA-256
/// of its UTF-8, as a big-endian number, modulo the number of shares. It is the same on every machine and in every version.
/// </summary>
/// <param name="Number">One-based.</param>
/// <param name="Count">How many there are.</param>
sealed record Shard(int Number, int Count)
{
    public bool Holds(string path)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(path.Replace('\\', '/')), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)Count == (ulong)(Number - 1);
    }

    /// <exception cref="UsageException">It is none.</exception>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && number >= 1 && number <= count)
            return new(number, count);
        throw new UsageException($"--shard {text}: give the number of a share and how many there are, such as 3/16; the first is 1/16, the last 16/16.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
