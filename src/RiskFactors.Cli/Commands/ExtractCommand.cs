using System.CommandLine;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors extract" as it is typed.</summary>
static class ExtractCommand
{
    public static Command Create(CliStreams streams)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A file, a folder (read with its subfolders), a quoted pattern (* ? **), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(TypingErrors.RefuseOptions);
        var format = new Option<string>("--format", "-f")
        {
            Description = "How to print: a table for people, JSON, JSON lines, or CSV with one row a factor. "
                + "Unless told: a table on a terminal, JSON lines into a file or a pipe, and what the name of -o says.",
            HelpName = "table|json|jsonl|csv",
        };
        format.AcceptOnlyFromAmong("table", "json", "jsonl", "csv");
        var document = new Option<string>("--document")
        {
            Description = "Read this document of a full submission, such as EX-99.1. Unless told: the main document and its press releases.",
            HelpName = "TYPE",
        };
        var explain = new Option<bool>("--explain") { Description = "Say why each section and factor begins and ends where it does, and which words its topic rests on." };
        var maxSize = new Option<string>("--max-size")
        {
            Description = "Refuse files larger than this; KB, MB and GB are powers of 1024. Unless told: 256MB.",
            HelpName = "SIZE",
        };
        var model = TopicOptions.Model();
        var output = new Option<string>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var command = new Command("extract", "Print the risk factors of filings and press releases, each with its topic and its place in the source.")
        {
            files, format, document, explain, model, maxSize, output,
        };
        command.SetAction(result => ExtractRun.Of(
            new ExtractArguments(
                result.GetValue(files)!,
                result.GetValue(format),
                result.GetValue(document),
                result.GetValue(explain) ? DisclosureDetail.Explained : DisclosureDetail.Result,
                result.GetValue(maxSize),
                result.GetValue(model),
                result.GetValue(output)),
            streams).Run());
        return command;
    }
}
