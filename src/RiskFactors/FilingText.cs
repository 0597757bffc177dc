using RiskFactors.Reading;

namespace RiskFactors;

/// <summary>
/// A filing as decoded text: its <see cref="Source"/>, the reading text that a person takes from it, and the blocks that tile both.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class FilingText
{
    readonly SourceMap map;

    internal FilingText(
        FilingSource origin,
        Filing filing,
        string source,
        string text,
        SourceMap map,
        IReadOnlyList<Block> blocks,
        IReadOnlyList<FilingDocument> documents,
        IReadOnlyList<Note> notes)
    {
        Origin = origin;
        Filing = filing;
        Source = source;
        Text = text;
        this.map = map;
        Blocks = blocks;
        Documents = documents;
        Notes = notes;
    }

    /// <summary>The file that was read.</summary>
    public FilingSource Origin { get; }

    /// <summary>What the file says of the filing.</summary>
    public Filing Filing { get; }

    /// <summary>
    /// The decoded source, byte-order mark excluded. For Word it is the XML of the main document part (word/document.xml).
    /// Every source offset of the library counts UTF-16 code units of this string.
    /// </summary>
    public string Source { get; }

    /// <summary>
    /// The reading text: mark-up, page furniture and hyphenation at line ends gone, white space collapsed to one space (never deleted),
    /// each block closed by a line feed.
    /// </summary>
    public string Text { get; }

    /// <summary>The blocks in order; they tile <see cref="Text"/> and <see cref="Source"/>.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The documents of a submission that were read, in order; one document for every other format.</summary>
    public IReadOnlyList<FilingDocument> Documents { get; }

    /// <summary>What reading noticed.</summary>
    public IReadOnlyList<Note> Notes { get; }

    /// <summary>The same text with what was found out about the filing.</summary>
    internal FilingText With(Filing filing) => new(Origin, filing, Source, Text, map, Blocks, Documents, Notes);

    /// <summary>The place in <see cref="Source"/> of a place in <see cref="Text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <see cref="Text"/>.</exception>
    public TextSpan ToSource(TextSpan span)
    {
        if (span.Start < 0 || span.End > Text.Length || span.End < span.Start)
            throw new ArgumentOutOfRangeException(nameof(span), span, $"The reading text has {Text.Length} code units.");
        return map.ToSource(span);
    }
}

/// <summary>One document of a filing.</summary>
/// <param name="Type">EDGAR's document type (8-K, EX-99.1 …), or null where the file does not say.</param>
/// <param name="Text">Place of the document in <see cref="FilingText.Text"/>.</param>
/// <param name="Source">Place of the document in <see cref="FilingText.Source"/>.</param>
public sealed record FilingDocument(string? Type, TextSpan Text, TextSpan Source);
