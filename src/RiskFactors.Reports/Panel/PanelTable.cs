namespace RiskFactors.Reports.Panel;

/// <summary>A table's columns, each with the way to its cell. What a column means is told by <see cref="PanelDictionary"/>; one without an entry there is a bug.</summary>
sealed class PanelTable<TRow>(string name)
{
    readonly List<Func<TRow, object?>> cells = [];
    readonly List<PanelColumn> columns = [];

    public string Name => name;

    public IReadOnlyList<PanelColumn> Columns => columns;

    public void Add(string column, Func<TRow, object?> cell) => Add(PanelDictionary.Find(name, column), cell);

    public void Add(PanelColumn column, Func<TRow, object?> cell)
    {
        columns.Add(column);
        cells.Add(cell);
    }

    /// <summary>The cells of a row: string, DateOnly, int, double, bool or null.</summary>
    public object?[] Cells(TRow row)
    {
        var values = new object?[cells.Count];
        for (var n = 0; n < values.Length; n++)
            values[n] = cells[n](row);
        return values;
    }
}
