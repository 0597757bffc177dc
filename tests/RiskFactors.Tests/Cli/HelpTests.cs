using System.CommandLine;
using System.Reflection;
using RiskFactors.Cli;
using RiskFactors.Cli.Commands;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>What the tool and README.md say of themselves.</summary>
public class HelpTests
{
    [Theory]
    [InlineData("help.txt")]
    [InlineData("help-extract.txt", "extract")]
    [InlineData("help-score.txt", "score")]
    [InlineData("help-merge.txt", "merge")]
    [InlineData("help-diff.txt", "diff")]
    [InlineData("help-sentences.txt", "sentences")]
    [InlineData("help-topics.txt", "topics")]
    [InlineData("help-train.txt", "train")]
    [InlineData("help-evaluate.txt", "evaluate")]
    [InlineData("help-import.txt", "import")]
    [InlineData("help-list.txt", "list")]
    [InlineData("help-show.txt", "show")]
    [InlineData("help-search.txt", "search")]
    [InlineData("help-history.txt", "history")]
    [InlineData("help-remove.txt", "remove")]
    [InlineData("help-verify.txt", "verify")]
    [InlineData("help-compact.txt", "compact")]
    [InlineData("help-panel.txt", "panel")]
    [InlineData("help-chart.txt", "chart")]
    [InlineData("help-report.txt", "report")]
    [InlineData("help-completions.txt", "completions")]
    public void Help_is_as_approved(string name, params string[] command)
    {
        var run = CliRun.Of([.. command, "--help"]);

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldBeEmpty();
        Approved.ShouldBe(name, run.Output);
    }

    [Fact]
    public void Every_command_has_its_own_help_approved() =>
        Commands.Select(command => command.Name).ShouldBe(["extract", "score", "merge", "diff", "sentences", "topics", "train", "evaluate", "import", "list", "show", "search", "history", "remove", "verify", "compact", "panel", "chart", "report", "completions"], "a new command needs a line above");

    [Fact]
    public void The_readme_names_every_command_and_option()
    {
        var readme = File.ReadAllText(Repository.Path("README.md"));
        foreach (var command in Commands)
        {
            readme.ShouldContain($"riskfactors {command.Name}");
            foreach (var option in command.Options)
                readme.ShouldContain($"`{option.Name}");
        }
    }

    [Fact]
    public void The_readme_names_every_exit_status()
    {
        var rows = File.ReadLines(Repository.Path("README.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        var statuses = typeof(ExitCode).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(f => f.IsLiteral).ToList();
        statuses.Count.ShouldBeGreaterThan(3);
        foreach (var status in statuses)
            rows.ShouldContain(row => row.StartsWith($"| {status.GetRawConstantValue()} ", StringComparison.Ordinal), $"{status.Name} has no row");
    }

    static List<Command> Commands =>
        [.. RiskFactorsCommand.Create(new CliStreams(Stream.Null, Stream.Null, TextWriter.Null, null)).Subcommands.Where(command => !command.Hidden)];
}
