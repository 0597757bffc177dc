using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>What only a process of its own can show; everything else runs within the tests.</summary>
public sealed class ProcessTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_tool_extracts_in_its_working_folder()
    {
        folder.Write("filings/release.txt", Releases.WithThreeFactors);

        var run = CliRun.OfProcess(folder.Root, "extract", "filings");

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldBeEmpty();
        JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement.GetProperty("source").GetProperty("path").GetString()
            .ShouldBe("filings/release.txt");
    }

    [Fact]
    public void Patterns_are_relative_to_the_working_folder()
    {
        folder.Write("a/one.txt", Releases.WithThreeFactors);
        folder.Write("two.txt", Releases.WithThreeFactors);

        var paths = CliRun.OfProcess(folder.Root, "extract", "**/*.txt").Lines
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetProperty("path").GetString());
        paths.ShouldBe(["a/one.txt", "two.txt"]);
    }

    [Fact]
    public void The_version_is_the_assemblys() =>
        CliRun.OfProcess(folder.Root, "--version").Output.ShouldStartWith(typeof(CliProgram).Assembly.GetName().Version!.ToString(3));

    [ShellFact]
    public void A_reader_that_has_seen_enough_ends_the_run_quietly()
    {
        // Far more output than a pipe holds, so that the tool is still writing when head leaves.
        for (var n = 0; n < 400; n++)
            folder.Write($"{n:000}.txt", Releases.WithThreeFactors);

        var run = CliRun.OfShell(folder.Root, "$riskfactors extract . | head -n 1 | wc -l");

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.Trim().ShouldBe("1");
    }

    [ShellFact]
    public void Runs_that_append_to_one_file_do_not_overwrite_each_other()
    {
        folder.Write("a.txt", Releases.WithThreeFactors);

        CliRun.OfShell(folder.Root, "($riskfactors extract a.txt; $riskfactors extract a.txt) > out.jsonl").ExitCode.ShouldBe(ExitCode.Success);

        var lines = File.ReadAllLines(folder.Path("out.jsonl"));
        lines.Length.ShouldBe(2);
        lines[0].ShouldBe(lines[1]);
    }
}
