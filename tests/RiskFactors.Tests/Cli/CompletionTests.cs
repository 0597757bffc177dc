using System.CommandLine;
using RiskFactors.Cli;
using RiskFactors.Cli.Commands;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>What a shell offers behind what was typed.</summary>
public sealed class CompletionTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_space_offers_every_command_that_help_lists() =>
        Offered("riskfactors ").ShouldBe(Commands.Where(command => !command.Hidden).Select(command => command.Name), ignoreOrder: true);

    [Fact]
    public void A_dash_offers_every_option_of_extract()
    {
        var options = Commands.Single(command => command.Name == "extract").Options.Select(option => option.Name).ToList();
        options.Count.ShouldBeGreaterThan(5);
        foreach (var option in options)
            Offered("riskfactors extract -").ShouldContain(option);
    }

    [Theory]
    [InlineData("riskfactors ex", "extract")]
    [InlineData("riskfactors extract --format ", "csv", "json", "jsonl", "table")]
    [InlineData("riskfactors extract --format js", "json", "jsonl")]
    [InlineData("riskfactors extract a.htm --format j", "json", "jsonl")]
    [InlineData("riskfactors extract -f c", "csv")]
    [InlineData("riskfactors extract --fo", "--format")]
    [InlineData("riskfactors panel --format p", "parquet")]
    [InlineData("riskfactors chart l", "lifelines")]
    [InlineData("riskfactors completions ", "bash", "fish", "pwsh", "zsh")]
    [InlineData("./riskfactors topics --form", "--format")]
    [InlineData("C:\\tools\\riskfactors.exe topics --form", "--format")]
    public void The_words_offered_are_those_that_the_line_can_go_on_with(string line, params string[] words) => Offered(line).ShouldBe(words);

    [Theory]
    [InlineData("riskfactors extract ")]
    [InlineData("riskfactors extract rel")]
    [InlineData("riskfactors extract a.htm ")]
    [InlineData("riskfactors extract -o ")]
    [InlineData("riskfactors list --store ")]
    [InlineData("riskfactors")]
    [InlineData("")]
    public void Where_a_file_is_typed_nothing_is_offered_and_the_shell_names_files(string line) => Offered(line).ShouldBeEmpty();

    [Fact]
    public void An_option_comes_with_what_it_means() =>
        CliRun.Of("complete", "riskfactors extract --out").Output.ShouldBe("--output\tWrite to this file instead of standard output.\n");

    [InstalledShellFact("bash")]
    public void Bash_can_read_its_script() => ShouldBeRead("bash");

    [InstalledShellFact("zsh")]
    public void Zsh_can_read_its_script() => ShouldBeRead("zsh");

    [InstalledShellFact("fish")]
    public void Fish_can_read_its_script() => ShouldBeRead("fish");

    void ShouldBeRead(string shell)
    {
        folder.Write("script", CompletionsCommand.Script(shell));

        var run = CliRun.OfShell(folder.Root, $"{shell} -n script");

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCode.Success);
    }

    [ShellFact]
    public void Bash_completes_by_the_script()
    {
        folder.Write("script", CompletionsCommand.Script("bash"));

        var run = CliRun.OfShell(
            folder.Root,
            "function tool() { $riskfactors \"$@\"; }; source ./script; COMP_LINE='tool extract --format js and more'; COMP_POINT=24; _riskfactors tool; echo \"${COMPREPLY[*]}\"");

        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe("json jsonl\n");
    }

    [Fact]
    public void A_shell_without_a_script_is_refused_with_those_that_have_one()
    {
        var run = CliRun.Of("completions", "csh");

        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain("'bash'");
    }

    static List<string> Offered(string line)
    {
        var run = CliRun.Of("complete", line);
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldBeEmpty();
        return [.. run.Lines.Select(offered => offered.Split('\t')[0])];
    }

    static IEnumerable<Command> Commands => RiskFactorsCommand.Create(new CliStreams(Stream.Null, Stream.Null, TextWriter.Null, null)).Subcommands;
}
