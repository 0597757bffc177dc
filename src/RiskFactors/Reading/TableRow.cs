namespace RiskFactors.Reading;

/// <summary>
/// What a row of a table holds, as a reader finds by looking ahead to its end: whether its cells are data, or whether the table only lays out
/// text, as in the many filings whose bullets stand in a column of their own.
/// </summary>
sealed class TableRow
{
    /// <summary>A cell of several paragraphs and at least so many characters is text that a table lays out.</summary>
    const int LongCell = 200;

    /// <summary>"Item 1A." and its like are short.</summary>
    const int LongestItemLabel = 12;

    /// <summary>Marks that are a bullet only where the row leaves no doubt.</summary>
    const string WeakMarks = "-–—*o§Øüv¨+>";

    readonly List<Shape> cells = [];
    readonly char[] head = new char[24];
    int headLength;
    bool isOpen, newBlock, holdsPicture;
    Shape cell;

    public CellReading this[int cell] => cell < cells.Count ? cells[cell].Reading : CellReading.Unwrapped;

    public bool IsBlank(int cell) => cell < cells.Count && cells[cell].Length == 0;

    public void Clear()
    {
        cells.Clear();
        isOpen = false;
    }

    public void OpenCell()
    {
        CloseCell();
        (isOpen, newBlock, cell, headLength, holdsPicture) = (true, true, default, 0, false);
    }

    /// <summary>What comes next in the cell stands in a paragraph of its own.</summary>
    public void NewBlock() => newBlock = true;

    public void HoldsItem() => cell.HoldsItems = true;

    /// <summary>A font of pictures is in force at the head of the cell, or no more.</summary>
    public void Font(CssFont font)
    {
        if (headLength == 0 && font != CssFont.Unset)
            holdsPicture = font == CssFont.Wingdings;
    }

    public void Text(ReadOnlySpan<char> text)
    {
        if (!isOpen || MarkupText.IsBlank(text))
            return;
        if (newBlock)
            (cell.Blocks, newBlock) = (cell.Blocks + 1, false);
        if (headLength < head.Length)
            headLength += MarkupText.Head(text, head.AsSpan(headLength));
        cell.Length += text.Length;
    }

    public void CloseCell()
    {
        if (!isOpen)
            return;
        isOpen = false;
        var text = head.AsSpan(0, headLength);
        cell.Mark = MarkOf(text, holdsPicture);
        cell.IsItemLabel = headLength is > 5 and <= LongestItemLabel && text.StartsWith("item", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[5]);
        cells.Add(cell);
    }

    /// <summary>Ends the row and decides how each cell is read.</summary>
    public void Close()
    {
        CloseCell();
        int filled = 0, first = -1, second = -1;
        for (var n = 0; n < cells.Count; n++)
            if (cells[n].Length > 0)
            {
                if (++filled == 1)
                    first = n;
                else if (filled == 2)
                    second = n;
            }
        if (filled < 2)
            return;
        if (filled == 2 && cells[second].Mark == Mark.None && (cells[first].Mark != Mark.None || cells[first].IsItemLabel))
        {
            Set(first, CellReading.JoinsNext);
            return;
        }
        var bulleted = cells[first].Mark == Mark.Bullet;
        for (var n = first; n < cells.Count; n++)
        {
            if (bulleted && cells[n].Mark == Mark.Bullet && Following(n) is > 0 and var next && cells[next].Mark == Mark.None)
            {
                Set(n, CellReading.JoinsNext);
                n = next;
            }
            else if (!cells[n].HoldsItems && (cells[n].Blocks < 2 || cells[n].Length < LongCell))
                Set(n, CellReading.Data);
        }
    }

    /// <summary>Ends the row, which holds a table: it only lays out.</summary>
    public void CloseUnwrapped()
    {
        CloseCell();
        isOpen = false;
    }

    int Following(int cell)
    {
        while (++cell < cells.Count)
            if (cells[cell].Length > 0)
                return cell;
        return -1;
    }

    void Set(int cell, CellReading reading) => cells[cell] = cells[cell] with { Reading = reading };

    static Mark MarkOf(ReadOnlySpan<char> text, bool isPicture)
    {
        text = text.TrimEnd();
        if (text.IsEmpty)
            return Mark.None;
        if (text.Length == 1)
        {
            if (ListMark.IsBullet(text[0]) || isPicture)
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
