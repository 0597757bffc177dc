using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RiskFactors.Cli.Scoring;

/// <summary>What stands for a text of any length where many are remembered: the first 16 bytes of its SHA-256.</summary>
static class HashKey
{
    public static UInt128 Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static UInt128 Of(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
