using System.CommandLine;
using System.CommandLine.Completions;

namespace RiskFactors.Cli.Commands;

/// <summary>
/// "riskfactors completions" as it is typed, and the hidden "riskfactors complete", which its scripts ask. The scripts know no command and no option, so a
/// script of an older version offers what the installed one takes.
/// </summary>
static class CompletionsCommand
{
    static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static IEnumerable<Command> Create(CliStreams streams) => [Completions(), Complete(streams)];

    static Command Completions()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh.", HelpName = "SHELL" };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new Command("completions", "Print a script that completes commands, options and their values in a shell.") { shell };
        command.SetAction(typed =>
        {
            typed.InvocationConfiguration.Output.Write(Script(typed.GetValue(shell)!));
            return ExitCode.Success;
        });
        return command;
    }

    static Command Complete(CliStreams streams)
    {
        var line = new Argument<string>("LINE") { Description = "What was typed, up to the cursor." };
        var command = new Command("complete", "Print what a line can go on with, one word a line, each with a tab and what it means.") { line };
        command.Hidden = true;
        command.SetAction(typed =>
        {
            foreach (var item in Offered(RiskFactorsCommand.Create(streams), typed.GetValue(line)!))
                typed.InvocationConfiguration.Output.Write($"{item.Label}\t{item.Detail}\n");
            return ExitCode.Success;
        });
        return command;
    }

    public static string Script(string shell)
    {
        using var script = new StreamReader(typeof(CompletionsCommand).Assembly.GetManifestResourceStream($"completions.{shell}")!);
        return script.ReadToEnd();
    }

    /// <summary>
    /// The words that the last one of a line, empty behind a space, may become. Options are offered to a dash only: where nothing is offered the shell goes on
    /// with names of files, which is what most arguments are.
    /// </summary>
    static IEnumerable<CompletionItem> Offered(Command root, string line)
    {
        // The command may be called by a path or another name.
        var rest = line.IndexOf(' ');
        if (rest < 0)
            return [];
        line = RiskFactorsCommand.Name + line[rest..];
        var word = line[(line.LastIndexOf(' ') + 1)..];
        return root.Parse(line).GetCompletions(line.Length)
            .Where(item => item.Label.StartsWith(word, StringComparison.Ordinal) && (word.Length > 0 || char.IsLetterOrDigit(item.Label[0])))
            .DistinctBy(static item => item.Label)
            .OrderBy(static item => item.Label, StringComparer.Ordinal);
    }
}
