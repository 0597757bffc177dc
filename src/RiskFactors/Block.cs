namespace RiskFactors;

/// <summary>
/// A run of a filing that stands for itself on the page: a paragraph, a heading, a list item, a table cell, page furniture.
/// The blocks of a <see cref="FilingText"/> tile both its reading text and its decoded source, in order and without gaps.
/// </summary>
public readonly record struct Block
{
    /// <summary>What the block is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>
    /// Place in <see cref="FilingText.Text"/>, the closing separator included: a line feed, or a space where the paragraph goes on in
    /// the next block. Empty for <see cref="BlockKind.Furniture"/> and <see cref="BlockKind.Omitted"/>, which have no reading text.
    /// </summary>
    public required TextSpan Text { get; init; }

    /// <summary>Place in <see cref="FilingText.Source"/>, the mark-up and white space before the block included.</summary>
    public required TextSpan Source { get; init; }

    /// <summary>Depth: 1 for the outermost list or the highest heading, 0 where the block has none.</summary>
    public int Level { get; init; }

    /// <summary>Offset in the reading text at which the content after a list mark ("•", "(1)", "*") begins; the start of the block where it has no written mark.</summary>
    public int ContentStart { get; init; }

    /// <summary>Emphasis that holds for the whole block.</summary>
    public BlockStyle Style { get; init; }

    /// <summary>Emphasis of the run that opens the block, where it ends before the block does: a run-in caption.</summary>
    public BlockStyle LeadStyle { get; init; }

    /// <summary>Offset in the reading text at which the run of <see cref="LeadStyle"/> ends; the start of the block where there is none.</summary>
    public int LeadEnd { get; init; }

    /// <summary>Zero-based number of the table within the filing that a <see cref="BlockKind.TableCell"/> stands in, else -1.</summary>
    public int Table { get; init; }

    /// <summary>Zero-based row of a <see cref="BlockKind.TableCell"/> within its table, else -1.</summary>
    public int Row { get; init; }

    /// <summary>Whether the paragraph is cut here by a page break and goes on in the next block that is no furniture.</summary>
    public bool Continues { get; init; }

    /// <summary>Number of the <see cref="FilingDocument"/> that the block belongs to.</summary>
    public int Document { get; init; }

    /// <summary>Whether the block contributes to the reading text.</summary>
    public bool IsContent => Kind is not (BlockKind.Furniture or BlockKind.Omitted);

    /// <summary>The block's reading text without its closing separator.</summary>
    public TextSpan Content => Text.IsEmpty ? Text : new(Text.Start, Text.End - 1);
}

/// <summary>What a <see cref="Block"/> is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A line that announces what follows, by its mark-up (h1–h6, a Markdown #, a Word heading style); a merely bold line stays a paragraph.</summary>
    Heading,

    /// <summary>An item of a list, by its mark-up or by a mark at its head.</summary>
    ListItem,

    /// <summary>A cell of a table that is one (tables used for layout are unwrapped).</summary>
    TableCell,

    /// <summary>Page numbers, running headers and footers, page breaks: on the page, but no part of the text.</summary>
    Furniture,

    /// <summary>No part of what a person reads: file headers, hidden mark-up, documents of a submission that were not chosen.</summary>
    Omitted,
}

/// <summary>Emphasis and place on the line.</summary>
[Flags]
public enum BlockStyle
{
    /// <summary>Body text.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Underlined.</summary>
    Underline = 4,

    /// <summary>Small capitals.</summary>
    SmallCaps = 8,

    /// <summary>Every letter is a capital.</summary>
    AllCaps = 16,

    /// <summary>Centred on the line.</summary>
    Centered = 32,
}
