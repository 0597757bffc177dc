namespace RiskFactors.Reading;

/// <summary>A block while its filing is still being read: its kind, and whether its paragraph goes on after a page break, may yet change.</summary>
struct BlockDraft
{
    /// <summary>Place in the draft text of <see cref="FilingTextBuilder"/>, without any separator.</summary>
    public int TextStart, TextEnd;

    /// <summary>Where the block ends in the source; it begins where the one before it ends.</summary>
    public int SourceEnd;

    public BlockKind Kind;
    public int Level;

    /// <summary>Distance from the left margin in points, 0 where it is unknown: tells nested list items whose depth no mark-up tells.</summary>
    public int Indent;

    public BlockStyle Style;
    public BlockStyle LeadStyle;

    /// <summary>Where the run of <see cref="LeadStyle"/> ends in the draft text.</summary>
    public int LeadEnd;

    /// <summary>Number of the table, or -1.</summary>
    public int Table;

    /// <summary>Row within the table, or -1.</summary>
    public int Row;

    /// <summary>Whether a page break stands before the block (a form feed, a PAGE tag, a rule or style that breaks the page).</summary>
    public bool PageBreakBefore;

    /// <summary>Whether the paragraph is cut after this block by a page break.</summary>
    public bool Continues;

    public int Document;

    public readonly TextSpan Text => new(TextStart, TextEnd);
}
