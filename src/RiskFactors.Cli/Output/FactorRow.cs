using System.Globalization;
using CsvHelper;

namespace RiskFactors.Cli.Output;

/// <summary>The columns that tell of a risk factor and its filing in comma-separated values.</summary>
static class FactorRow
{
    public static readonly string[] Columns =
    [
        "path", "issuer", "cik", "ticker", "accession", "form", "exhibit", "filed", "period", "status",
        "section", "section_kind", "ordinal", "group", "heading", "text", "start", "end", "topic", "probability",
    ];

    /// <summary>The factors that have rows; one that is none where there are none.</summary>
    public static IEnumerable<RiskFactor?> FactorsOf(Disclosure disclosure) => disclosure.Factors.DefaultIfEmpty();

    /// <summary>Writes the columns of one row and leaves it open.</summary>
    public static void Write(CsvWriter writer, Disclosure disclosure, RiskFactor? factor)
    {
        var filing = disclosure.Filing;
        writer.WriteField(disclosure.Source.Path);
        writer.WriteField(filing.Issuer);
        writer.WriteField(filing.Cik);
        writer.WriteField(filing.Ticker);
        writer.WriteField(filing.Accession);
        writer.WriteField(filing.Form);
        writer.WriteField(filing.Exhibit);
        WriteDate(writer, filing.Filed);
        WriteDate(writer, filing.Period);
        writer.WriteField(ContractName.Of(disclosure.Status));
        WriteNumber(writer, factor?.Section);
        writer.WriteField(factor is null ? null : ContractName.Of(disclosure.KindOf(factor)));
        WriteNumber(writer, factor?.Ordinal);
        writer.WriteField(factor?.Group);
        writer.WriteField(factor?.Heading);
        writer.WriteField(factor?.Text);
        WriteNumber(writer, factor?.SourceSpan.Start);
        WriteNumber(writer, factor?.SourceSpan.End);
        writer.WriteField(factor?.Topic?.Topic);
        writer.WriteField(factor?.Topic?.Probability.ToString("0.000", CultureInfo.InvariantCulture));
    }

    static void WriteNumber(CsvWriter writer, int? number) => writer.WriteField(number?.ToString(CultureInfo.InvariantCulture));

    static void WriteDate(CsvWriter writer, DateOnly? date) => writer.WriteField(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
