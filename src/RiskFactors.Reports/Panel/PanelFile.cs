namespace RiskFactors.Reports.Panel;

/// <summary>A table and what it is written to.</summary>
sealed class PanelFile<TRow>(PanelTable<TRow> table, PanelWriter writer, Stream output) : IDisposable
{
    public void Write(TRow row) => writer.Write(table.Cells(row));

    /// <summary>Writes a row whose cells were made before.</summary>
    public void WriteCells(object?[] cells) => writer.Write(cells);

    public void Dispose()
    {
        writer.Close();
        writer.Dispose();
        output.Dispose();
    }
}

static class PanelFile
{
    public static PanelFile<TRow> Create<TRow>(PanelTable<TRow> table, PanelFormat format, Func<string, Stream> open)
    {
        var output = open($"{table.Name}.{Extension(format)}");
        return new(table, PanelWriter.Create(format, table.Columns, output), output);
    }

    static string Extension(PanelFormat format) => format switch
    {
        PanelFormat.Csv => "csv",
        PanelFormat.JsonLines => "jsonl",
        PanelFormat.Parquet => "parquet",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
