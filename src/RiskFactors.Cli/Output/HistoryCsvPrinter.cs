using System.Globalization;
using CsvHelper;

namespace RiskFactors.Cli.Output;

/// <summary>Histories as comma-separated values, one row a step of a lifeline; docs/history-json.md describes the columns.</summary>
sealed class HistoryCsvPrinter : HistoryPrinter
{
    static readonly string[] Columns =
    [
        "issuer", "cik", "kind", "form_family", "line", "parent", "filing", "date", "path", "sha256", "accession", "form", "exhibit", "filed", "period",
        "event", "stands", "moved", "similarity", "caption", "gap", "lines", "doubtful", "ordinal", "group", "heading", "text", "topic", "probability", "start", "end",
    ];

    readonly CsvWriter writer;

    public HistoryCsvPrinter(Stream output)
    {
        writer = SafeCsv.To(output);
        writer.WriteHeader(Columns);
    }

    public override void Print(FactorHistory history)
    {
        foreach (var line in history.Lines)
            foreach (var step in line.Steps)
                WriteRow(history, line, step, history.Filings[step.Filing]);
        writer.Flush();
    }

    public override void Close() => writer.Flush();

    void WriteRow(FactorHistory history, Lifeline line, LifelineStep step, HistoryFiling filing)
    {
        writer.WriteField(history.Issuer);
        writer.WriteField(filing.Filing.Cik);
        writer.WriteField(ContractName.Of(history.Kind));
        writer.WriteField(history.FormFamily);
        WriteNumber(line.Number);
        WriteNumber(line.Parent);
        WriteNumber(step.Filing + 1);
        WriteDate(filing.Date);
        writer.WriteField(filing.Source.Path);
        writer.WriteField(filing.Source.Sha256);
        writer.WriteField(filing.Filing.Accession);
        writer.WriteField(filing.Filing.Form);
        writer.WriteField(filing.Filing.Exhibit);
        WriteDate(filing.Filing.Filed);
        WriteDate(filing.Filing.Period);
        writer.WriteField(ContractName.Of(step.Event));
        WriteTruth(step.Factor is not null);
        WriteTruth(step.IsMoved);
        WriteShare(step.Similarity);
        writer.WriteField(step.Caption is { } caption ? ContractName.Of(caption) : null);
        WriteNumber(step.Gap);
        writer.WriteField(string.Join(' ', step.Lines));
        WriteTruth(step.IsDoubtful);
        WriteNumber(step.Factor?.Ordinal);
        writer.WriteField(step.Factor?.Group);
        writer.WriteField(step.Factor?.Heading);
        writer.WriteField(step.Factor?.Text);
        writer.WriteField(step.Factor?.Topic?.Topic);
        WriteShare(step.Factor?.Topic?.Probability);
        WriteNumber(step.Factor?.SourceSpan.Start);
        WriteNumber(step.Factor?.SourceSpan.End);
        writer.EndRecord();
    }

    void WriteTruth(bool truth) => writer.WriteField(truth ? "true" : "false");

    void WriteShare(double? share) => writer.WriteField(share?.ToString("0.000", CultureInfo.InvariantCulture));

    void WriteNumber(int? number) => writer.WriteField(number?.ToString(CultureInfo.InvariantCulture));

    void WriteDate(DateOnly? date) => writer.WriteField(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
