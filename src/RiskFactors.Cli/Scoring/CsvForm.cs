using System.Buffers;
using CsvHelper;
using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;

namespace RiskFactors.Cli.Scoring;

/// <summary>
/// Comma-separated values: the rows of extract, and behind them the hash of the file, the error of one that failed, and the further fields of a list as JSON. Every document has at least one row.
/// </summary>
sealed class CsvForm : ResultForm
{
    static readonly string[] Columns = ["sha256", "error", "message", "fields"];

    readonly MemoryStream memory = new();
    readonly CsvWriter csv;

    public CsvForm() => csv = SafeCsv.To(memory);

    public override byte[] Header
    {
        get
        {
            csv.WriteHeader([.. FactorRow.Columns, .. Columns]);
            csv.Flush();
            var header = memory.ToArray();
            memory.SetLength(0);
            return header;
        }
    }

    public override void Render(InputDocument document, Disclosure disclosure, IBufferWriter<byte> lines)
    {
        foreach (var factor in FactorRow.FactorsOf(disclosure))
        {
            FactorRow.Write(csv, disclosure, factor);
            csv.WriteField(disclosure.Source.Sha256);
            csv.WriteField(default(string));
            csv.WriteField(default(string));
            EndRow(document);
        }
        Take(lines);
    }

    public override void Render(InputDocument document, InputFailure failure, IBufferWriter<byte> lines)
    {
        csv.WriteField(failure.Path);
        for (var n = 1; n <= FactorRow.Columns.Length; n++)
            csv.WriteField(default(string));
        csv.WriteField(failure.Code);
        csv.WriteField(failure.Message);
        EndRow(document);
        Take(lines);
    }

    void EndRow(InputDocument document)
    {
        csv.WriteField(document.Fields is { } fields ? System.Text.Encoding.UTF8.GetString(fields) : null);
        csv.EndRecord();
    }

    void Take(IBufferWriter<byte> lines)
    {
        csv.Flush();
        lines.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        memory.SetLength(0);
    }
}
