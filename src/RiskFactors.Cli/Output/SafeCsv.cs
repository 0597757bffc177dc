using CsvHelper;

namespace RiskFactors.Cli.Output;

/// <summary>Comma-separated values (RFC 4180, UTF-8) that a spreadsheet can open without running anything.</summary>
static class SafeCsv
{
    /// <summary>
    /// A writer that puts an apostrophe before text that opens with = + - @, a formula to a spreadsheet: the text is a stranger's
    /// (https://owasp.org/www-community/attacks/CSV_Injection). The stream stays open.
    /// </summary>
    public static CsvWriter To(Stream output) => CsvWriter.Create(output, CsvWriterOptions.Default with { Injection = CsvInjection.Escape }, leaveOpen: true);
}
