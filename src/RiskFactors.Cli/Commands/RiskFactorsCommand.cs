using System.CommandLine;
using System.CommandLine.Help;

namespace RiskFactors.Cli.Commands;

/// <summary>The root of the command line and the look of its help.</summary>
static class RiskFactorsCommand
{
    public const string Name = "riskfactors";

    public static Command Create(CliStreams streams)
    {
        // A plain command instead of a RootCommand, which calls itself after the file that was started.
        var root = new Command(Name, "Reads SEC filings and press releases, isolates the safe-harbor passage, splits it into its risk factors and tells their topics.")
        {
            ExtractCommand.Create(streams),
            ScoreCommand.Create(streams),
            MergeCommand.Create(streams),
            DiffCommand.Create(streams),
            SentencesCommand.Create(streams),
            TopicsCommand.Create(streams),
            TrainCommand.Create(streams),
            EvaluateCommand.Create(streams),
            new HelpOption { Recursive = true, Action = new HelpWithExamples(new HelpAction { MaxWidth = HelpWidth(streams.Screen) }) },
            new VersionOption(),
        };
        foreach (var command in StoreCommands.Create(streams).Concat(ReportCommands.Create(streams)).Concat(CompletionsCommand.Create(streams)))
            root.Subcommands.Add(command);
        return root;
    }

    /// <summary>What is typed to call a command.</summary>
    public static string PathOf(Command command) => command.Name == Name ? Name : $"{Name} {command.Name}";

    static int HelpWidth(Screen? screen) => Math.Min(screen?.Width ?? Screen.DefaultWidth, Screen.DefaultWidth);
}
