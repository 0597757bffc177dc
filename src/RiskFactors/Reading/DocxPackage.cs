using System.IO.Compression;
using System.Runtime.InteropServices;

namespace RiskFactors.Reading;

/// <summary>The parts of a Word file that reading needs. Offsets of a filing read from Word count in <see cref="Document"/>.</summary>
/// <param name="Document">XML of the main document part.</param>
/// <param name="Styles">XML of the style definitions, where the file has any.</param>
sealed record DocxPackage(string Document, string? Styles)
{
    const string MainPart = "word/document.xml";

    /// <summary>Unpacks a Word file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="maxBytes">The most that a part may unpack to: a small file can hold gigabytes of nothing.</param>
    /// <param name="cancellation">Asks to give up; heeded while a part is unpacked.</param>
    /// <exception cref="FilingReadException">"not-a-docx", "truncated" or "too-large".</exception>
    public static DocxPackage Open(ReadOnlyMemory<byte> bytes, long maxBytes, CancellationToken cancellation = default)
    {
        if (!bytes.Span.StartsWith("PK"u8))
            throw new FilingReadException("not-a-docx", "The file is no Word document (.docx): it is not a zip archive.");
        try
        {
            using var archive = new ZipArchive(StreamOver(bytes), ZipArchiveMode.Read);
            var main = PartOf(archive, MainPart) is null ? NamedByRelations(archive, maxBytes, cancellation) : MainPart;
            if (main is null || Unpack(archive, main, maxBytes, cancellation) is not { } document)
                throw new FilingReadException("not-a-docx", "The zip archive is no Word document (.docx): it has no word/document.xml.");
            return new(document, Unpack(archive, main[..(main.LastIndexOf('/') + 1)] + "styles.xml", maxBytes, cancellation));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException or ArgumentException)
        {
            throw new FilingReadException("truncated", "The Word document is damaged or cut short: its zip archive cannot be unpacked.", e);
        }
    }

    static MemoryStream StreamOver(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(bytes.ToArray(), writable: false);

    // Some writers begin names with a slash, or write them with backslashes.
    static ZipArchiveEntry? PartOf(ZipArchive archive, string name) =>
        archive.GetEntry(name) ?? archive.Entries.FirstOrDefault(e => e.FullName.Replace('\\', '/').TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase));

    static string? Unpack(ZipArchive archive, string name, long maxBytes, CancellationToken cancellation)
    {
        if (PartOf(archive, name) is not { } part)
            return null;
        using var packed = part.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            // The size that the archive states is not to be trusted.
            if (unpacked.Length + read > maxBytes)
                throw new FilingReadException("too-large", $"The Word document unpacks to more than {maxBytes} bytes.");
            unpacked.Write(buffer, 0, read);
        }
        unpacked.Position = 0;
        using var text = new StreamReader(unpacked, detectEncodingFromByteOrderMarks: true);
        return text.ReadToEnd();
    }

    /// <summary>The main part of a package that does not call it what Word calls it.</summary>
    static string? NamedByRelations(ZipArchive archive, long maxBytes, CancellationToken cancellation)
    {
        if (Unpack(archive, "_rels/.rels", maxBytes, cancellation) is not { } relations)
            return null;
        var token = new MarkupTokenizer(relations, 0, relations.Length, MarkupSyntax.Xml);
        while (token.Next())
            if (token.Kind == MarkupTokenKind.StartTag && MarkupAttributes.Find(token.Attributes, "Type").EndsWith("/officeDocument"))
                return MarkupAttributes.Find(token.Attributes, "Target").TrimStart('/').ToString();
        return null;
    }
}
