using System.Globalization;
using CsvHelper;

namespace RiskFactors.Cli.Output;

/// <summary>A comparison as comma-separated values, one row a link; several factors of one side stand in one cell, ordinals with spaces, texts with line feeds between them.</summary>
static class DiffCsvPrinter
{
    static readonly string[] Columns =
    [
        "old_path", "new_path", "status", "moved", "doubtful", "similarity", "old", "new", "old_topic", "new_topic", "old_start", "old_end", "new_start", "new_end", "old_text", "new_text",
    ];

    public static void Print(DisclosureDiff diff, Stream output)
    {
        using var writer = SafeCsv.To(output);
        writer.WriteHeader(Columns);
        foreach (var link in diff.Links)
        {
            writer.WriteField(diff.Old.Source.Path);
            writer.WriteField(diff.New.Source.Path);
            writer.WriteField(ContractName.Of(link.Status));
            writer.WriteField(link.IsMoved ? "true" : "false");
            writer.WriteField(link.IsDoubtful ? "true" : "false");
            writer.WriteField(link.Similarity.ToString("0.000", CultureInfo.InvariantCulture));
            writer.WriteField(Ordinals(link.Old));
            writer.WriteField(Ordinals(link.New));
            writer.WriteField(Topic(link.Old));
            writer.WriteField(Topic(link.New));
            WritePlace(writer, link.Old);
            WritePlace(writer, link.New);
            writer.WriteField(string.Join('\n', link.Old.Select(static factor => factor.Text)));
            writer.WriteField(string.Join('\n', link.New.Select(static factor => factor.Text)));
            writer.EndRecord();
        }
        writer.Flush();
    }

    static string Ordinals(IReadOnlyList<RiskFactor> factors) => string.Join(' ', factors.Select(static factor => factor.Ordinal));

    static string? Topic(IReadOnlyList<RiskFactor> factors) => factors.Count > 0 ? factors[0].Topic?.Topic : null;

    // From the first factor to the last: parts of a split stand next to each other as a rule.
    static void WritePlace(CsvWriter writer, IReadOnlyList<RiskFactor> factors)
    {
        writer.WriteField(factors.Count > 0 ? factors[0].SourceSpan.Start.ToString(CultureInfo.InvariantCulture) : null);
        writer.WriteField(factors.Count > 0 ? factors[^1].SourceSpan.End.ToString(CultureInfo.InvariantCulture) : null);
    }
}
