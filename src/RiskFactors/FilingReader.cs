using System.Security.Cryptography;
using RiskFactors.Reading;

namespace RiskFactors;

/// <summary>Reads the bytes of a filing into its text.</summary>
public static class FilingReader
{
    /// <summary>Reads a filing.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="path">The file's path, as it is to be shown; its extension settles the format where the text leaves it open. "-" for standard input.</param>
    /// <param name="options">What to read of it; null for the defaults.</param>
    /// <param name="cancellationToken">Asks to give up; heeded at every tag and line.</param>
    /// <exception cref="FilingReadException">The bytes are no filing that can be read; the code says why.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the text was read.</exception>
    public static FilingText Read(ReadOnlyMemory<byte> bytes, string path, FilingReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= new FilingReadOptions();
        if (bytes.Length > options.MaxBytes)
            throw FilingReadException.TooLarge(options.MaxBytes);
        cancellationToken.ThrowIfCancellationRequested();
        return IsWord(bytes.Span) ? ReadWord(bytes, path, options, cancellationToken) : ReadText(bytes, path, options, cancellationToken);
    }

    /// <summary>A ZIP archive that names a Word document; any other is refused by the decoder.</summary>
    static bool IsWord(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) && bytes.IndexOf("word/"u8) >= 0;

    static FilingText ReadWord(ReadOnlyMemory<byte> bytes, string path, FilingReadOptions options, CancellationToken cancellation)
    {
        RefuseDocument(options);
        var package = DocxPackage.Open(bytes, options.MaxBytes, cancellation);
        var builder = new FilingTextBuilder(package.Document, options, cancellation);
        DocxReader.Read(package, builder);
        return Build(builder, bytes, path, SourceFormat.Docx);
    }

    static FilingText ReadText(ReadOnlyMemory<byte> bytes, string path, FilingReadOptions options, CancellationToken cancellation)
    {
        var notes = new List<Note>();
        var source = TextDecoder.Decode(bytes.Span, notes);
        var format = FormatDetector.Detect(source, path);
        var builder = new FilingTextBuilder(source, options, cancellation);
        builder.Notes.AddRange(notes);
        if (format != SourceFormat.Submission)
            RefuseDocument(options);
        switch (format)
        {
            case SourceFormat.Submission:
                SubmissionReader.Read(source, options.Document, builder);
                break;
            case SourceFormat.Html:
                HtmlReader.Read(source, 0, source.Length, builder);
                NoteOpenTag(source, builder.Notes);
                break;
            case SourceFormat.Markdown:
                MarkdownReader.Read(source, 0, source.Length, builder);
                break;
            default:
                PlainTextReader.Read(source, 0, source.Length, builder);
                break;
        }
        return Build(builder, bytes, path, format);
    }

    static FilingText Build(FilingTextBuilder builder, ReadOnlyMemory<byte> bytes, string path, SourceFormat format)
    {
        var origin = new FilingSource(path, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes.Length, format);
        var text = builder.Build(origin, new Filing());
        return text.With(FilingDetails.Gather(text));
    }

    static void RefuseDocument(FilingReadOptions options)
    {
        if (options.Document is { } wanted)
            throw new FilingReadException("no-such-document", $"The file is no full submission, so it has no document of type {wanted} to choose.");
    }

    /// <summary>Notes where an HTML file breaks off inside a tag: what stood behind it is lost.</summary>
    static void NoteOpenTag(string source, List<Note> notes)
    {
        var open = source.LastIndexOf('<');
        if (open >= 0 && open + 1 < source.Length && (char.IsAsciiLetter(source[open + 1]) || source[open + 1] == '/') && source.IndexOf('>', open) < 0)
            notes.Add(new(NoteSeverity.Warning, "truncated", "The file ends inside a tag; it was probably cut off.", new(open, source.Length)));
    }
}

/// <summary>What to read of a file.</summary>
public sealed record FilingReadOptions
{
    /// <summary>The document of a submission to read, by its type ("EX-99.1", "8-K"); null for the main document and its press-release exhibits.</summary>
    public string? Document { get; init; }

    /// <summary>The largest file that is read, in bytes; 256 MiB unless told.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>
    /// The most blocks that are read; two million unless told, which take less than a gigabyte of memory. The largest reports have some tens of thousands: a file
    /// with more is no filing, and is refused with the code "too-many-blocks".
    /// </summary>
    public int MaxBlocks { get; init; } = 2_000_000;

    /// <summary>
    /// The most elements of HTML, or tables of Word, that may stand open at once; one million unless told. Reading is not recursive, so that this bounds memory only.
    /// A file that is nested deeper is refused with the code "too-deep".
    /// </summary>
    public int MaxDepth { get; init; } = 1_000_000;
}
