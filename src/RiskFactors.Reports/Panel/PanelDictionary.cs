using System.Collections.Frozen;

namespace RiskFactors.Reports.Panel;

/// <summary>What each column means, read from panel-columns.tsv. Where a name stands for many columns, "{topic}" or "{group}" in it is the identifier of one.</summary>
static class PanelDictionary
{
    static readonly Lazy<FrozenDictionary<(string, string), PanelColumn>> Rows = new(Read);

    public static PanelColumn Find(string table, string column) =>
        Rows.Value.TryGetValue((table, column), out var row) ? row : throw new InvalidOperationException($"panel-columns.tsv has no row {table}, {column}.");

    /// <summary>The columns of topics or groups: the row of the pattern, with what it is about put in.</summary>
    public static PanelColumn Find(string table, string pattern, string id, string label)
    {
        var row = Find(table, pattern);
        var braces = pattern[pattern.IndexOf('{')..];
        return row with { Name = pattern.Replace(braces, ColumnName(id), StringComparison.Ordinal), Description = row.Description.Replace(braces, label, StringComparison.Ordinal) };
    }

    /// <summary>The column of a measure, as the library defines it.</summary>
    public static PanelColumn OfMeasure(string table, MeasureDefinition measure)
    {
        var isCount = measure.Unit is "words" or "sentences";
        return new(table, measure.Name, isCount ? PanelType.Integer : PanelType.Real, $"{measure.Unit}; {measure.Range}", $"{measure.Label}. {measure.Caveat}", measure.Formula, measure.Source == "-" ? "" : measure.Source);
    }

    /// <summary>The dictionary as a table of its own.</summary>
    public static PanelTable<PanelColumn> Table { get; } = CreateTable();

    static PanelTable<PanelColumn> CreateTable()
    {
        var table = new PanelTable<PanelColumn>("dictionary");
        table.Add("table", static column => column.Table);
        table.Add("name", static column => column.Name);
        table.Add("type", static column => column.Type.ToString().ToLowerInvariant());
        table.Add("unit", static column => Told(column.Unit));
        table.Add("description", static column => column.Description);
        table.Add("formula", static column => Told(column.Formula));
        table.Add("reference", static column => Told(column.Reference));
        return table;
    }

    static string? Told(string text) => text.Length > 0 ? text : null;

    /// <summary>Every row of the file.</summary>
    public static IEnumerable<PanelColumn> All => Rows.Value.Values;

    static string ColumnName(string id) => id.Replace('-', '_');

    static FrozenDictionary<(string, string), PanelColumn> Read() => DataTable.Rows("panel-columns.tsv", typeof(PanelDictionary).Assembly)
        .SelectMany(static row => row[0].Split(' ').Select(table => new PanelColumn(table, row[1], Enum.Parse<PanelType>(row[2]), row[3], row[4], row[5], row[6])))
        .ToFrozenDictionary(static row => (row.Table, row.Name));
}
