using System.CommandLine;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors diff" as it is typed.</summary>
static class DiffCommand
{
    public static Command Create(CliStreams streams)
    {
        var old = new Argument<string>("OLD") { Description = "The earlier filing: a file, or - for standard input." };
        old.Validators.Add(TypingErrors.RefuseOptions);
        var @new = new Argument<string>("NEW") { Description = "The later filing or draft: a file, or - for standard input." };
        @new.Validators.Add(TypingErrors.RefuseOptions);
        var format = new Option<string>("--format", "-f")
        {
            Description = "How to print: a redline for the terminal, JSON, CSV with one row a link, a redline as one HTML file, or a Word document with tracked "
                + "changes. Unless told: a table on a terminal, JSON into a file or a pipe, and what the name of -o says.",
            HelpName = "table|json|csv|html|docx",
        };
        format.AcceptOnlyFromAmong("table", "json", "csv", "html", "docx");
        var noColor = new Option<bool>("--no-color") { Description = "Mark changes as [-deleted-] and {+inserted+} instead of with colors." };
        var model = TopicOptions.Model();
        var output = new Option<string>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var command = new Command("diff", "Say what became of each risk factor of one filing in another, word by word.") { old, @new, format, noColor, model, output };
        command.SetAction(result => DiffRun.Of(
            new DiffArguments(
                result.GetValue(old)!,
                result.GetValue(@new)!,
                result.GetValue(format),
                result.GetValue(noColor) ? Palette.Plain : null,
                result.GetValue(model),
                result.GetValue(output)),
            streams).Run());
        return command;
    }
}

/// <summary>What was typed after "riskfactors diff"; null where nothing was.</summary>
sealed record DiffArguments(string Old, string New, string? Format = null, Palette? Palette = null, string? Model = null, string? Output = null);
