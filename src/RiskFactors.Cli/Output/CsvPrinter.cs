using CsvHelper;

namespace RiskFactors.Cli.Output;

/// <summary>
/// Comma-separated values (RFC 4180, UTF-8), one row a factor. A file without factors has one row with those columns empty, so that no file that was read
/// vanishes.
/// </summary>
sealed class CsvPrinter : DisclosurePrinter
{
    readonly CsvWriter writer;

    public CsvPrinter(Stream output)
    {
        writer = SafeCsv.To(output);
        writer.WriteHeader(FactorRow.Columns);
    }

    public override void Print(Disclosure disclosure, string source)
    {
        foreach (var factor in FactorRow.FactorsOf(disclosure))
        {
            FactorRow.Write(writer, disclosure, factor);
            writer.EndRecord();
        }
        writer.Flush();
    }

    public override void Close() => writer.Flush();
}
