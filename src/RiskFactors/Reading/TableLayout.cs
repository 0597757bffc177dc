namespace RiskFactors.Reading;

/// <summary>The open tables of a document: where each stands in its rows, and how the open cell is read.</summary>
sealed class TableLayout(FilingTextBuilder builder)
{
    /// <summary>What an empty cell before the first filled one counts as, in points, where it has no width.</summary>
    const int Column = 18;

    /// <summary>Points beyond which empty cells indent no further.</summary>
    const int Widest = 100_000;

    readonly List<Table> open = [];

    public int Depth { get; private set; }

    /// <summary>How the text that comes next is read.</summary>
    public CellReading Reading { get; private set; }

    /// <summary>Points by which empty cells indent the open cell.</summary>
    public int Indent => Depth > 0 ? open[Depth - 1].Indent : 0;

    /// <summary>Number of the open table, given when its first cell of data is met.</summary>
    public int Number
    {
        get
        {
            var table = open[Depth - 1];
            if (table.Number < 0)
                table.Number = builder.Tables++;
            return table.Number;
        }
    }

    public int Row => open[Depth - 1].RowNumber;

    public bool IsInRow => Depth > 0 && open[Depth - 1].InRow;

    public void Open()
    {
        if (Depth >= builder.MaxDepth)
            throw FilingReadException.TooDeep(builder.MaxDepth);
        if (Depth == open.Count)
            open.Add(new());
        var table = open[Depth++];
        (table.Number, table.RowNumber, table.InRow, table.Indent, table.OuterReading) = (-1, -1, false, 0, Reading);
        Reading = CellReading.Unwrapped;
    }

    public void Close()
    {
        if (Depth > 0)
            Reading = open[--Depth].OuterReading;
    }

    /// <summary>Opens a row of the innermost table and gives what is to be filled by looking ahead.</summary>
    public TableRow OpenRow()
    {
        var table = open[Depth - 1];
        (table.InRow, table.Cell, table.Indent) = (true, -1, 0);
        table.RowNumber++;
        table.Cells.Clear();
        return table.Cells;
    }

    public void CloseRow()
    {
        if (Depth > 0)
            open[Depth - 1].InRow = false;
        Reading = CellReading.Unwrapped;
    }

    /// <summary>Opens the next cell of the row.</summary>
    /// <param name="width">In points, 0 where it is not known.</param>
    public void OpenCell(int width)
    {
        var table = open[Depth - 1];
        table.Cell++;
        Reading = table.Cells[table.Cell];
        if (table.Cells.IsBlank(table.Cell))
            table.Indent = Math.Min(table.Indent + (width > 0 ? width : Column), Widest);
    }

    public void CloseCell() => Reading = CellReading.Unwrapped;

    sealed class Table
    {
        public readonly TableRow Cells = new();
        public int Number, RowNumber, Cell, Indent;
        public bool InRow;
        public CellReading OuterReading;
    }
}
