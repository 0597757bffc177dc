using Parquet;
using Parquet.Schema;

namespace RiskFactors.Reports.Panel;

/// <summary>Parquet (Apache), every column nullable, days as its date type. Rows are held back by the thousand, since a column is written in one piece.</summary>
sealed class ParquetPanelWriter : PanelWriter
{
    const int RowsOfAGroup = 8192;

    readonly IReadOnlyList<PanelColumn> columns;
    readonly DataField[] fields;
    readonly ParquetSchema schema;
    readonly Stream output;
    readonly List<object?[]> rows = [];
    ParquetWriter? writer;

    public ParquetPanelWriter(IReadOnlyList<PanelColumn> columns, Stream output)
    {
        this.columns = columns;
        this.output = output;
        fields = [.. columns.Select(Field)];
        schema = new(fields);
    }

    static DataField Field(PanelColumn column) => column.Type switch
    {
        PanelType.Text => new DataField<string>(column.Name),
        PanelType.Date => new DataField<DateOnly?>(column.Name),
        PanelType.Integer => new DataField<int?>(column.Name),
        PanelType.Real => new DataField<double?>(column.Name),
        PanelType.Flag => new DataField<bool?>(column.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, null),
    };

    public override void Write(object?[] cells)
    {
        rows.Add(cells);
        if (rows.Count == RowsOfAGroup)
            WriteGroup();
    }

    // The library has no other way than its asynchronous one; here nothing else waits for the thread.
    void WriteGroup() => Task.Run(async () =>
    {
        writer ??= await ParquetWriter.CreateAsync(schema, output);
        using var group = writer.CreateRowGroup();
        for (var n = 0; n < fields.Length; n++)
            switch (columns[n].Type)
            {
                case PanelType.Text:
                    await group.WriteAsync(fields[n], Texts(n));
                    break;
                case PanelType.Date:
                    await group.WriteAsync<DateOnly>(fields[n], Values<DateOnly>(n));
                    break;
                case PanelType.Integer:
                    await group.WriteAsync<int>(fields[n], Values<int>(n));
                    break;
                case PanelType.Real:
                    await group.WriteAsync<double>(fields[n], Values<double>(n));
                    break;
                default:
                    await group.WriteAsync<bool>(fields[n], Values<bool>(n));
                    break;
            }
        group.CompleteValidate();
        rows.Clear();
    }).GetAwaiter().GetResult();

    string?[] Texts(int column) => [.. rows.Select(row => (string?)row[column])];

    ReadOnlyMemory<T?> Values<T>(int column) where T : struct => rows.Select(row => (T?)row[column]).ToArray();

    public override void Close()
    {
        if (rows.Count > 0 || writer is null)
            WriteGroup();
        Task.Run(() => writer!.DisposeAsync().AsTask()).GetAwaiter().GetResult();
        output.Flush();
    }
}
