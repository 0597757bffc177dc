namespace RiskFactors.Cli.Scoring;

/// <summary>In which form a run talks.</summary>
enum LogFormat
{
    Text,
    Json,
}
