using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace RiskFactors.Store.Storage;

/// <summary>
/// Writes a disclosure, the path of its file apart, as bytes and reads it back equal to the last bit. A factor's text that stands in the text of its section, as it nearly
/// always does, is not written twice. The path is left out so that the same file under two names has the same bytes.
/// </summary>
static class DisclosureCodec
{
    /// <summary>First byte of what is written; another layout needs another number, and a reader for this one.</summary>
    const byte Version = 1;

    /// <summary>Brotli's fastest but one, with a window in which the text of a report fits.</summary>
    const int Quality = 1, Window = 20;

    public static PackedDisclosure Write(Disclosure disclosure)
    {
        using var raw = new MemoryStream();
        using (var writer = new BinaryWriter(raw, Encoding.Unicode, leaveOpen: true))
            new DisclosureWriter(writer).Write(disclosure);
        var bytes = raw.GetBuffer().AsSpan(0, (int)raw.Length);
        var room = new byte[1 + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        room[0] = Version;
        if (!BrotliEncoder.TryCompress(bytes, room.AsSpan(1), out var length, Quality, Window))
            throw new InvalidOperationException("What is compressed never takes more room than Brotli says.");
        return new(room[..(length + 1)], SHA256.HashData(bytes));
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> gave.</exception>
    public static Disclosure Read(PackedDisclosure disclosure, string path)
    {
        var bytes = disclosure.Body;
        if (bytes.Length == 0 || bytes[0] != Version)
            throw new InvalidDataException("The text of the filing is in a form that is not known.");
        try
        {
            var raw = new MemoryStream(bytes.Length * 4);
            using (var brotli = new BrotliStream(new MemoryStream(bytes, 1, bytes.Length - 1), CompressionMode.Decompress))
                brotli.CopyTo(raw);
            if (!SHA256.HashData(raw.GetBuffer().AsSpan(0, (int)raw.Length)).AsSpan().SequenceEqual(disclosure.Digest))
                throw new InvalidDataException("The text of the filing is not what was stored.");
            raw.Position = 0;
            return new DisclosureReader(new BinaryReader(raw, Encoding.Unicode)).Read(path);
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException or InvalidOperationException or OverflowException or OutOfMemoryException)
        {
            throw new InvalidDataException("The text of the filing is damaged.", e);
        }
    }
}

/// <summary>A disclosure as bytes.</summary>
/// <param name="Body">The bytes, compressed.</param>
/// <param name="Digest">SHA-256 of the bytes before compression: tells two disclosures apart, and damage.</param>
readonly record struct PackedDisclosure(byte[] Body, byte[] Digest);
