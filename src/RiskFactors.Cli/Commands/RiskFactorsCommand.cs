using System.CommandLine;
using System.CommandLine.Help;

namespace RiskFactors.Cli.Commands;

/// <summary>The root of the command line and the look of its help.</summary>
static class RiskFactorsCommand
{
    public static RootCommand Create(CliStreams streams)
    {
        var root = new RootCommand("Reads SEC filings and press releases, isolates the safe-harbor passage and splits it into its risk factors.")
        {
            ExtractCommand.Create(streams),
            SentencesCommand.Create(streams),
        };
        foreach (var option in root.Options)
            if (option is HelpOption { Action: HelpAction help })
                help.MaxWidth = Math.Min(streams.Screen?.Width ?? Screen.DefaultWidth, Screen.DefaultWidth);
        return root;
    }

    /// <summary>What is typed to call a command.</summary>
    public static string NameOf(Command command) => command is RootCommand ? "riskfactors" : $"riskfactors {command.Name}";
}
