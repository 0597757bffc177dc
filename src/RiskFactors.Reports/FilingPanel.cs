using RiskFactors.Reports.Panel;
using RiskFactors.Store;

namespace RiskFactors.Reports;

/// <summary>
/// The panel of a store: a wide table, "filings", with one row a filing, a long one, "factors", with one row a risk factor and filing, and the dictionary of their
/// columns. Rows stand by issuer and date.
/// </summary>
public static class FilingPanel
{
    /// <summary>The columns of both tables in their order, those of the filings first.</summary>
    public static IReadOnlyList<PanelColumn> Columns => [.. FilingColumns.Table.Columns, .. FactorColumns.Table.Columns];

    /// <summary>Writes both tables and the dictionary.</summary>
    /// <param name="store">Where the filings are. What a filing is compared with need not be among those that are meant.</param>
    /// <param name="query">Which filings; a topic picks the factors of that topic and the filings that have one.</param>
    /// <param name="format">The form of the tables; the dictionary is CSV or JSON lines.</param>
    /// <param name="open">Opens what a table is written to, given its file name, such as "factors.csv". What it returns is disposed of.</param>
    /// <returns>How much was written.</returns>
    /// <exception cref="StoreException">A filing cannot be read.</exception>
    public static PanelSummary Write(FilingStore store, FilingQuery query, PanelFormat format, Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(open);
        var (rows, factors) = (new List<object?[]>(), 0);
        using (var tall = PanelFile.Create(FactorColumns.Table, format, open))
            foreach (var row in FilingRows.Of(store, query))
            {
                rows.Add(FilingColumns.Table.Cells(row));
                foreach (var factor in row.Factors)
                    if (query.Topic is null || factor.Topic?.Topic == query.Topic)
                    {
                        tall.Write(new(row, factor));
                        factors++;
                    }
            }
        FilingColumns.Adjust(rows);
        using (var wide = PanelFile.Create(FilingColumns.Table, format, open))
            foreach (var row in rows)
                wide.WriteCells(row);
        using (var dictionary = PanelFile.Create(PanelDictionary.Table, format == PanelFormat.Parquet ? PanelFormat.Csv : format, open))
            foreach (var column in Columns)
                dictionary.Write(column);
        return new(rows.Count, factors);
    }
}

/// <summary>How much a panel holds.</summary>
/// <param name="Filings">Rows of the wide table.</param>
/// <param name="Factors">Rows of the long table.</param>
public sealed record PanelSummary(int Filings, int Factors);

/// <summary>The forms in which a panel's tables are written.</summary>
public enum PanelFormat
{
    /// <summary>Comma-separated values (RFC 4180, UTF-8). Cells that a spreadsheet would run as formulas open with an apostrophe.</summary>
    Csv,

    /// <summary>One JSON object a row and line.</summary>
    JsonLines,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}
