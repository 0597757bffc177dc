namespace RiskFactors.Cli.Scoring;

/// <summary>The values of the field "record", by which the lines of a manifest are told apart. docs/score-json.md says what each line holds.</summary>
static class ManifestRecord
{
    public const string Schema = "riskfactors/manifest/1";

    /// <summary>How a run was begun; the first line.</summary>
    public const string Run = "run";

    public const string Document = "document";

    /// <summary>That the run was stopped before its end.</summary>
    public const string Stop = "stop";

    /// <summary>That a stopped run went on.</summary>
    public const string Resume = "resume";

    /// <summary>What came of the whole run; the last line.</summary>
    public const string End = "end";
}
