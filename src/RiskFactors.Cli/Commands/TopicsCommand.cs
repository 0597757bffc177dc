using System.CommandLine;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors topics" as it is typed.</summary>
static class TopicsCommand
{
    public static Command Create(CliStreams streams)
    {
        var taxonomy = TopicOptions.Taxonomy();
        var format = new Option<string>("--format", "-f")
        {
            Description = "A list for people, JSON lines, or the tab-separated table that --taxonomy reads. Unless told: text.",
            HelpName = "text|jsonl|tsv",
        };
        format.AcceptOnlyFromAmong("text", "jsonl", "tsv");
        var command = new Command("topics", "List the topics that risk factors are told apart by.") { format, taxonomy };
        command.SetAction(result => TopicsRun.Run(streams, TopicOptions.ReadTaxonomy(result.GetValue(taxonomy)), result.GetValue(format) ?? "text"));
        return command;
    }
}
