namespace RiskFactors.Cli.Commands;

/// <summary>The forms in which disclosures are printed.</summary>
enum OutputFormat
{
    Table,
    Json,
    JsonLines,
    Csv,
}
