namespace RiskFactors.Cli;

/// <summary>What the exit status of the tool means; README.md lists the same.</summary>
static class ExitCode
{
    public const int Success = 0;
    public const int NothingFound = 1;
    public const int Different = 1;
    public const int CouldNotRun = 2;
    public const int SomeInputsFailed = 3;
    public const int Interrupted = 130;
    public const int Terminated = 143;
}
