namespace RiskFactors.Reading;

/// <summary>
/// Where blocks begin and end in a document of mark-up: what a paragraph's end means inside a cell of data, after a lone bullet or after two
/// line breaks, and what kind of block it is that ends. HTML and Word differ in syntax, not in this.
/// </summary>
sealed class BlockFlow(FilingTextBuilder builder)
{
    /// <summary>A heading longer than this is a paragraph in a heading's type size.</summary>
    const int LongestHeading = 400;

    /// <summary>Lines longer than this were not broken to fit a page: the line break at their end was meant.</summary>
    const int LongestWrappedLine = 120;

    readonly OpenBlock block = new(builder);
    bool joins;             // the open block holds the mark of the cell that comes next
    int lineBreaks, lineBreakEnd, leadingSpaces, indent;
    int lineStart, lineEnd; // of the last line that a line break ended, in the open block's text
    int newLines;           // of preformatted text since its last word

    public TableLayout Tables { get; } = new(builder);

    /// <summary>Level of the heading that stands open, or 0.</summary>
    public int HeadingLevel { get; set; }

    /// <summary>Level of the list item that stands open, or 0.</summary>
    public int ItemLevel { get; set; }

    /// <summary>Whether the next block is the first of its list item.</summary>
    public bool ItemOpens { get; set; }

    /// <summary>Whether a term of a definition list stands open, or a box beside which the text goes on: where it holds but a mark, what follows is the item.</summary>
    public bool IsTerm { get; set; }

    public bool IsEmpty => block.IsEmpty;

    /// <summary>Appends a run that may hold references and white space; its margin is the distance from the left in points.</summary>
    public void Text(int start, int end, BlockStyle style, int margin)
    {
        var text = builder.Source.AsSpan(start, end - start);
        if (MarkupText.IsBlank(text))
        {
            if (IsEmpty)
                leadingSpaces += MarkupText.HardSpaces(text);
            else
                builder.Space(start, end);
            return;
        }
        if (lineBreaks == 1 && !IsEmpty && Tables.Reading == CellReading.Unwrapped && BeginsParagraph(text, style))
            Close(lineBreakEnd);
        BeginText(text, margin);
        block.Append(start, end, style);
    }

    /// <summary>Appends text whose line ends count: a blank line parts paragraphs, and so does a list mark at the head of a line.</summary>
    public void Preformatted(int start, int end, BlockStyle style, int margin)
    {
        while (start < end)
        {
            var next = builder.Source.AsSpan(start, end - start).IndexOf('\n');
            var lineEnd = next < 0 ? end : start + next;
            var line = builder.Source.AsSpan(start, lineEnd - start);
            if (!MarkupText.IsBlank(line))
            {
                // Inside a cell of data the line ends have left a space already.
                if (Tables.Reading == CellReading.Unwrapped && (newLines > 1 || (newLines == 1 && MarkupText.BeginsWithMark(line))))
                    Close(start);
                newLines = 0;
                Text(start, lineEnd, style, margin);
            }
            if (next < 0)
                return;
            builder.Space(lineEnd, lineEnd + 1);
            newLines++;
            start = lineEnd + 1;
        }
    }

    /// <summary>Appends what source[start..end) means.</summary>
    public void Text(ReadOnlySpan<char> decoded, int start, int end, BlockStyle style, int margin)
    {
        BeginText(decoded, margin);
        block.Append(decoded, start, end, style);
    }

    void BeginText(ReadOnlySpan<char> text, int margin)
    {
        if (IsEmpty)
            // A hard space is about three points wide.
            (indent, lineEnd) = (margin + Tables.Indent + 3 * (leadingSpaces + MarkupText.HardSpaces(text)), 0);
        (lineBreaks, joins) = (0, false);
    }

    /// <summary>
    /// Whether the text after a single line break begins a paragraph: a list mark, an indentation, body text after a line that is all emphasis,
    /// or what follows the end of a sentence on a line that no page is wide enough for.
    /// </summary>
    bool BeginsParagraph(ReadOnlySpan<char> text, BlockStyle style) =>
        MarkupText.BeginsWithMark(text) || leadingSpaces + MarkupText.HardSpaces(text) >= 3
        || (lineEnd - lineStart > LongestWrappedLine && builder.OpenText[lineEnd - 1] is '.' or ':' or ';' or '!' or '?' or '”' or '"' or ')')
        || ((style & (BlockStyle.Bold | BlockStyle.Underline | BlockStyle.Italic)) == 0 && block.IsEmphasised);

    /// <summary>A line ends at the tag: white space, or the end of the paragraph where a line break stands before it already.</summary>
    public void LineBreak(int tagStart, int tagEnd)
    {
        leadingSpaces = 0;
        if (IsEmpty)
            return;
        if (++lineBreaks > 1)
            Boundary(tagStart, tagEnd, tagEnd);
        else
        {
            builder.Space(tagStart, tagEnd);
            (lineBreakEnd, lineStart, lineEnd) = (tagEnd, lineEnd, builder.OpenLength);
        }
    }

    /// <summary>A block ends at the tag, unless it is one cell of data, or holds only the mark of what follows.</summary>
    public void Boundary(int tagStart, int tagEnd, int sourceEnd)
    {
        leadingSpaces = 0;
        if (IsEmpty)
            return;
        if (IsTerm)
            JoinMark();
        if (Tables.Reading != CellReading.Unwrapped || joins || block.IsBulletOnly)
            builder.Space(tagStart, tagEnd);
        else
            Close(sourceEnd);
    }

    /// <summary>What comes next stands beside what is open, not below it: a mark belongs to it.</summary>
    public void JoinMark() => joins |= block.IsMarkOnly;

    /// <summary>A cell ends at the tag.</summary>
    public void EndCell(int tagStart, int tagEnd, int sourceEnd)
    {
        joins |= Tables.Reading == CellReading.JoinsNext && !IsEmpty;
        if (joins)
            builder.Space(tagStart, tagEnd);
        else
            Close(sourceEnd);
        Tables.CloseCell();
        leadingSpaces = 0;
    }

    public void EndRow(int sourceEnd)
    {
        Close(sourceEnd);
        Tables.CloseRow();
    }

    public void PageBreak()
    {
        if (IsEmpty)
            builder.PageBreak();
    }

    /// <summary>Ends the open block, whatever it holds.</summary>
    public void Close(int sourceEnd)
    {
        (lineBreaks, joins) = (0, false);
        if (IsEmpty)
            return;
        var draft = new BlockDraft { Kind = BlockKind.Paragraph, Table = -1, Row = -1, Indent = indent };
        if (Tables.Reading == CellReading.Data)
            (draft.Kind, draft.Table, draft.Row) = (BlockKind.TableCell, Tables.Number, Tables.Row);
        else if (HeadingLevel > 0 && builder.OpenLength <= LongestHeading)
            (draft.Kind, draft.Level) = (BlockKind.Heading, HeadingLevel);
        else if (ItemLevel > 0)
        {
            // A further paragraph of an item keeps the depth, but is no item of its own.
            (draft.Kind, draft.Level) = (ItemOpens ? BlockKind.ListItem : BlockKind.Paragraph, ItemLevel);
            ItemOpens = false;
        }
        block.Close(draft, sourceEnd);
    }
}
