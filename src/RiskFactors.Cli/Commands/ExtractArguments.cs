namespace RiskFactors.Cli.Commands;

/// <summary>What was typed after "riskfactors extract"; null where nothing was.</summary>
sealed record ExtractArguments(
    IReadOnlyList<string> Files,
    string? Format = null,
    string? Document = null,
    DisclosureDetail Detail = DisclosureDetail.Result,
    string? MaxSize = null,
    string? Model = null,
    string? Output = null);
