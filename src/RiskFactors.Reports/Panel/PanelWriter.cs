namespace RiskFactors.Reports.Panel;

/// <summary>Writes the rows of a table to a stream, one by one.</summary>
abstract class PanelWriter : IDisposable
{
    /// <param name="cells">One a column: string, DateOnly, int, double, bool or null.</param>
    public abstract void Write(object?[] cells);

    /// <summary>Writes what is held back and what ends the file; the stream stays open.</summary>
    public abstract void Close();

    public virtual void Dispose()
    {
    }

    public static PanelWriter Create(PanelFormat format, IReadOnlyList<PanelColumn> columns, Stream output) => format switch
    {
        PanelFormat.Csv => new CsvPanelWriter(columns, output),
        PanelFormat.JsonLines => new JsonLinesPanelWriter(columns, output),
        PanelFormat.Parquet => new ParquetPanelWriter(columns, output),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
