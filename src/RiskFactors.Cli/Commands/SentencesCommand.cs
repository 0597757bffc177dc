using System.CommandLine;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors sentences" as it is typed.</summary>
static class SentencesCommand
{
    public static Command Create(CliStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "A file, or - for standard input." };
        file.Validators.Add(TypingErrors.RefuseOptions);
        var format = new Option<string>("--format", "-f")
        {
            Description = "One sentence a line, or JSON lines with start, end and text. Unless told: text.",
            HelpName = "text|jsonl",
        };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("sentences", "Print the sentences of a file, each with its place in the source.") { file, format };
        command.SetAction(result => new SentencesRun(
            streams,
            result.GetValue(file)!,
            result.GetValue(format) == "jsonl" ? SentenceFormat.JsonLines : SentenceFormat.Text).Run());
        return command;
    }
}
