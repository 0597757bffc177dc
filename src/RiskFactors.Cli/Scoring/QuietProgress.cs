using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;

namespace RiskFactors.Cli.Scoring;

/// <summary>For a file or a pipe: failures, and that a run was stopped.</summary>
sealed class QuietProgress(TextWriter error, ScoreTally tally) : ScoreProgress(tally)
{
    protected override TimeSpan? Every => null;

    protected override void TellFailure(InputFailure failure) => error.WriteLine($"riskfactors: {TerminalText.Of(failure.Path)}: {TerminalText.Of(failure.Message)}");

    protected override void TellState()
    {
    }

    public override void TellEnd(string outcome, string? message)
    {
        if (message is not null)
            error.WriteLine($"riskfactors: {message}");
    }
}
