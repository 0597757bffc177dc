using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Commands;

/// <summary>What came of the inputs of one run, and the exit status that follows from it.</summary>
sealed class ExtractTally
{
    int sections;
    int factors;
    int failed;
    int missing;
    bool found;

    public int Files { get; private set; }

    public void Count(Disclosure disclosure)
    {
        Files++;
        sections += disclosure.Sections.Count;
        factors += disclosure.Factors.Count;
        // A passage that only points elsewhere, or says why it is empty, has been found.
        found |= disclosure.Status != DisclosureStatus.NotFound || disclosure.Sections.Count > 0;
    }

    public void Count(InputFailure failure)
    {
        Files++;
        failed++;
        if (failure.Kind == InputFailureKind.NotOpened)
            missing++;
    }

    public int ExitCode =>
        missing == Files ? Cli.ExitCode.CouldNotRun
        : failed > 0 ? Cli.ExitCode.SomeInputsFailed
        : found ? Cli.ExitCode.Success
        : Cli.ExitCode.NothingFound;

    public override string ToString() =>
        $"{Some(Files, "file")}, {Some(sections, "section")}, {Some(factors, "factor")}, {failed} failed";

    static string Some(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
