using System.Text;

namespace RiskFactors.Reading;

/// <summary>Decodes the bytes of a filing, or says in one sentence why they are no text.</summary>
static class TextDecoder
{
    /// <summary>Of the first so many bytes a few may be control characters; more are no text.</summary>
    const int Probe = 4096;

    /// <summary>Signatures of files that are no filing, with the code and the sentence for each.</summary>
    static readonly (byte[] Signature, string Code, string Message)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "pdf", "The file is a PDF; only text, HTML, Markdown, Word (.docx) and full submissions are read."),
        ([0xD0, 0xCF, 0x11, 0xE0], "binary", "The file is in the old binary Office format; save it as .docx first."),
        ("{\\rtf"u8.ToArray(), "binary", "The file is in Rich Text Format; save it as .docx first."),
        ([0x1F, 0x8B], "binary", "The file is gzip-compressed; unpack it first."),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "binary", "The file is a PNG picture."),
        ([0xFF, 0xD8, 0xFF], "binary", "The file is a JPEG picture."),
        ("GIF8"u8.ToArray(), "binary", "The file is a GIF picture."),
        ("PK\u0003\u0004"u8.ToArray(), "binary", "The file is a ZIP archive without a Word document in it."),
    ];

    /// <summary>The text, byte-order mark excluded; notes how it was decoded where that is not UTF-8.</summary>
    /// <exception cref="FilingReadException">The bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, List<Note> notes)
    {
        if (bytes.IsEmpty)
            throw new FilingReadException("empty", "The file is empty.");
        foreach (var (signature, code, message) in Signatures)
            if (bytes.StartsWith(signature))
                throw new FilingReadException(code, message);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Check(Encoding.Unicode.GetString(bytes[2..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Check(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (IsBinary(bytes))
            throw new FilingReadException("binary", "The file is not text.");
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Check(Encoding.UTF8.GetString(bytes));
        notes.Add(new(NoteSeverity.Info, "windows-1252", "The file is not UTF-8; it was decoded as Windows-1252."));
        return Check(Windows1252(bytes));
    }

    static string Check(string text) =>
        text.AsSpan().IsWhiteSpace() ? throw new FilingReadException("empty", "The file holds nothing but white space.") : text;

    static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Probe)];
        if (head.Contains((byte)0))
            return true;
        var controls = 0;
        foreach (var b in head)
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A))
                controls++;
        return controls > 2 && controls * 20 > head.Length;
    }

    static string Windows1252(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (text, from) =>
    {
        for (var n = 0; n < from.Length; n++)
            text[n] = from[n] is >= 0x80 and <= 0x9F ? CharacterReference.FromC1((char)from[n]) : (char)from[n];
    });
}
