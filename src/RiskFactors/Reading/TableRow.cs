namespace RiskFactors.Reading;

/// <summary>
/// What a row of a table holds, found by looking ahead to its end: whether its cells are data, or whether the table only lays out text, as
/// in the many filings whose bullets stand in a column of their own.
/// </summary>
sealed class TableRow
{
    /// <summary>A cell of several paragraphs and at least so many characters is text that a table lays out.</summary>
    const int LongCell = 200;

    /// <summary>Marks that are a bullet only where the row leaves no doubt.</summary>
    const string WeakMarks = "-–—*o§Øüv¨+>";

    readonly List<Shape> cells = [];
    readonly char[] head = new char[24];

    public CellReading this[int cell] => cell < cells.Count ? cells[cell].Reading : CellReading.Unwrapped;

    public bool IsBlank(int cell) => cell < cells.Count && cells[cell].Length == 0;

    /// <summary>Looks ahead from where the tokenizer stands, just inside the row.</summary>
    public void Look(string source, MarkupTokenizer ahead)
    {
        cells.Clear();
        var holdsTable = false;
        var open = false;
        var cell = new Shape();
        var headLength = 0;
        (int Start, int End) font = default;
        var newBlock = true;

        void Close()
        {
            if (!open)
                return;
            cell.Mark = MarkOf(head.AsSpan(0, headLength), source.AsSpan(font.Start, font.End - font.Start));
            cell.IsItemLabel = cell.Length <= 12 && head.AsSpan(0, headLength).StartsWith("item", StringComparison.OrdinalIgnoreCase) && headLength > 5 && char.IsAsciiDigit(head[5]);
            cells.Add(cell);
        }

        while (ahead.Next())
        {
            if (ahead.Kind == MarkupTokenKind.Text)
            {
                if (!open || MarkupText.IsBlank(source.AsSpan(ahead.Start, ahead.End - ahead.Start)))
                    continue;
                if (newBlock)
                    (cell.Blocks, newBlock) = (cell.Blocks + 1, false);
                if (headLength < head.Length)
                    headLength += MarkupText.Head(source.AsSpan(ahead.Start, ahead.End - ahead.Start), head.AsSpan(headLength));
                cell.Length += ahead.End - ahead.Start;
                continue;
            }
            if (ahead.Kind is not (MarkupTokenKind.StartTag or MarkupTokenKind.EndTag))
                continue;
            var starts = ahead.Kind == MarkupTokenKind.StartTag;
            if (ahead.Tag is HtmlTag.Td or HtmlTag.Th)
            {
                Close();
                (open, cell, headLength, newBlock, font) = (starts, default, 0, true, default);
            }
            else if (ahead.Tag == HtmlTag.Table && starts)
            {
                holdsTable = true;
                break;
            }
            else if (ahead.Tag is HtmlTag.Tr or HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot)
                break;
            else if (HtmlTags.IsBlock(ahead.Tag))
                (newBlock, cell.HoldsItems) = (true, cell.HoldsItems || ahead.Tag == HtmlTag.Li);
            else if (starts && ahead.Tag is HtmlTag.Font or HtmlTag.Span && headLength == 0)
                font = (ahead.Start, ahead.End);
        }
        Close();
        Decide(holdsTable);
    }

    void Decide(bool holdsTable)
    {
        int filled = 0, first = -1, second = -1;
        for (var n = 0; n < cells.Count; n++)
            if (cells[n].Length > 0)
            {
                if (++filled == 1)
                    first = n;
                else if (filled == 2)
                    second = n;
            }
        if (holdsTable || filled < 2)
            return;
        var joins = filled == 2 && cells[second].Mark == Mark.None && (cells[first].Mark != Mark.None || cells[first].IsItemLabel);
        if (joins)
        {
            Set(first, CellReading.JoinsNext);
            return;
        }
        var bulleted = cells[first].Mark == Mark.Bullet;
        for (var n = first; n < cells.Count; n++)
        {
            if (bulleted && cells[n].Mark == Mark.Bullet && n + 1 < cells.Count && Following(n) is > 0 and var next && cells[next].Mark == Mark.None)
            {
                Set(n, CellReading.JoinsNext);
                n = next;
            }
            else if (!cells[n].HoldsItems && (cells[n].Blocks < 2 || cells[n].Length < LongCell))
                Set(n, CellReading.Data);
        }
    }

    int Following(int cell)
    {
        while (++cell < cells.Count)
            if (cells[cell].Length > 0)
                return cell;
        return -1;
    }

    void Set(int cell, CellReading reading) => cells[cell] = cells[cell] with { Reading = reading };

    static Mark MarkOf(ReadOnlySpan<char> text, ReadOnlySpan<char> fontTag)
    {
        text = text.TrimEnd();
        if (text.IsEmpty)
            return Mark.None;
        if (text.Length == 1)
        {
            if (ListMark.IsBullet(text[0]) || fontTag.Contains("wingdings", StringComparison.OrdinalIgnoreCase))
                return Mark.Bullet;
            return WeakMarks.Contains(text[0]) ? Mark.Weak : Mark.None;
        }
        return ListMark.EnumeratorLength(text) == text.Length ? Mark.Weak : Mark.None;
    }

    enum Mark : byte
    {
        None,
        Weak,
        Bullet,
    }

    struct Shape
    {
        public int Length, Blocks;
        public bool HoldsItems, IsItemLabel;
        public Mark Mark;
        public CellReading Reading;
    }
}

/// <summary>How a cell of a table is read.</summary>
enum CellReading : byte
{
    /// <summary>What it holds stands for itself: the table only lays it out.</summary>
    Unwrapped,

    /// <summary>It is one cell of data, whatever paragraphs it has inside.</summary>
    Data,

    /// <summary>It holds the list mark, or the "Item 1A.", of the next cell that is not empty.</summary>
    JoinsNext,
}
