using System.Globalization;
using CsvHelper;

namespace RiskFactors.Cli.Output;

/// <summary>
/// Comma-separated values (RFC 4180, UTF-8), one row a factor. A file without factors has one row with those columns empty, so that no file that was read
/// vanishes.
/// </summary>
sealed class CsvPrinter : DisclosurePrinter
{
    static readonly string[] Columns =
    [
        "path", "issuer", "cik", "ticker", "accession", "form", "exhibit", "filed", "period", "status",
        "section", "section_kind", "ordinal", "group", "heading", "text", "start", "end", "topic", "probability",
    ];

    readonly CsvWriter writer;

    public CsvPrinter(Stream output)
    {
        writer = SafeCsv.To(output);
        writer.WriteHeader(Columns);
    }

    public override void Print(Disclosure disclosure, string source)
    {
        foreach (var factor in disclosure.Factors)
            WriteRow(disclosure, factor);
        if (disclosure.Factors.Count == 0)
            WriteRow(disclosure, null);
        writer.Flush();
    }

    public override void Close() => writer.Flush();

    void WriteRow(Disclosure disclosure, RiskFactor? factor)
    {
        var filing = disclosure.Filing;
        writer.WriteField(disclosure.Source.Path);
        writer.WriteField(filing.Issuer);
        writer.WriteField(filing.Cik);
        writer.WriteField(filing.Ticker);
        writer.WriteField(filing.Accession);
        writer.WriteField(filing.Form);
        writer.WriteField(filing.Exhibit);
        WriteDate(filing.Filed);
        WriteDate(filing.Period);
        writer.WriteField(ContractName.Of(disclosure.Status));
        WriteNumber(factor?.Section);
        writer.WriteField(factor is null ? null : ContractName.Of(disclosure.KindOf(factor)));
        WriteNumber(factor?.Ordinal);
        writer.WriteField(factor?.Group);
        writer.WriteField(factor?.Heading);
        writer.WriteField(factor?.Text);
        WriteNumber(factor?.SourceSpan.Start);
        WriteNumber(factor?.SourceSpan.End);
        writer.WriteField(factor?.Topic?.Topic);
        writer.WriteField(factor?.Topic?.Probability.ToString("0.000", CultureInfo.InvariantCulture));
        writer.EndRecord();
    }

    void WriteNumber(int? number) => writer.WriteField(number?.ToString(CultureInfo.InvariantCulture));

    void WriteDate(DateOnly? date) => writer.WriteField(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
