using RiskFactors.Cli.Scoring;

namespace RiskFactors.Cli.Commands;

/// <summary>What was typed after "riskfactors score"; null or empty where nothing was.</summary>
sealed record ScoreArguments
{
    public IReadOnlyList<string> Inputs { get; init; } = [];

    public string? FilesFrom { get; init; }

    public IReadOnlyList<string> Include { get; init; } = [];

    public IReadOnlyList<string> Exclude { get; init; } = [];

    public string? Format { get; init; }

    public string? Output { get; init; }

    public string? Store { get; init; }

    public TimeSpan Wait { get; init; }

    public string? Manifest { get; init; }

    public ResultOrder Order { get; init; }

    public Continuation Continuation { get; init; }

    public int Jobs { get; init; } = Environment.ProcessorCount;

    public string? Shard { get; init; }

    public double Timeout { get; init; } = 60;

    public string MaxSize { get; init; } = "64MB";

    public int MaxExpansion { get; init; } = 100;

    public int MaxDepth { get; init; } = 3;

    public string? Document { get; init; }

    public DisclosureDetail Detail { get; init; }

    public string? Model { get; init; }

    public LogFormat LogFormat { get; init; }
}

/// <summary>What a run does with an earlier one of the same output.</summary>
[Flags]
enum Continuation
{
    /// <summary>Begins anew.</summary>
    None = 0,

    /// <summary>Goes on where it was stopped.</summary>
    Resume = 1,

    /// <summary>Takes over what succeeded.</summary>
    RerunFailed = 2,
}
