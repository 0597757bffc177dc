using System.CommandLine;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors diff" as it is typed.</summary>
static class DiffCommand
{
    public static Command Create(CliStreams streams)
    {
        var old = new Argument<string>("OLD") { Description = "The earlier filing: a file, - for standard input, or a stored filing, see below. A file goes before a stored filing of that name." };
        old.Validators.Add(TypingErrors.RefuseOptions);
        var @new = new Argument<string?>("NEW")
        {
            Description = "The later filing or draft, told in the same ways. With --previous it is named alone.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        @new.Validators.Add(TypingErrors.RefuseOptions);
        var previous = new Option<bool>("--previous")
        {
            Description = "Compare one filing with the prior one of the same issuer, form and exhibit in the store: an annual report with that of about a year back, all else of about a "
                + "quarter back, else the nearest. Which one was taken, and why, is said on standard error.",
        };
        var issuer = new Option<string>("--issuer") { Description = "Whose draft it is, where the file does not say: a CIK, a ticker or a name. With --previous.", HelpName = "ISSUER" };
        var form = new Option<string>("--form") { Description = "The form that a draft will have, such as 8-K or 10-K. Unless told: what the file says, else a press release. With --previous.", HelpName = "FORM" };
        var format = new Option<string>("--format", "-f")
        {
            Description = "How to print: a redline for the terminal, JSON, CSV with one row for each risk, a redline as one HTML file, or a Word document with tracked "
                + "changes. Unless told: a redline on a terminal, JSON into a file or a pipe, and what the name of -o says.",
            HelpName = "table|json|csv|html|docx",
        };
        format.AcceptOnlyFromAmong("table", "json", "csv", "html", "docx");
        var noColor = new Option<bool>("--no-color") { Description = "Mark changes as [-deleted-] and {+inserted+} instead of with colors." };
        var document = new Option<string>("--document")
        {
            Description = "Of a full submission, read this document, such as EX-99.1. Unless told: the main document and its press releases.",
            HelpName = "TYPE",
        };
        var maxSize = new Option<string>("--max-size") { Description = "Refuse files larger than this; KB, MB and GB are powers of 1024. Unless told: 256MB.", HelpName = "SIZE" };
        var model = TopicOptions.Model();
        var output = new Option<string>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var command = new Command("diff", "Say what became of each risk factor of one filing in another, word by word.")
        {
            old, @new, previous, issuer, form, format, output, noColor, document, model, maxSize,
        };
        var typing = new StoreTyping();
        typing.AddPlaceTo(command);
        command.SetAction(result => DiffRun.Of(
            new DiffArguments(result.GetValue(@new) is { } later ? [result.GetValue(old)!, later] : [result.GetValue(old)!])
            {
                OldIs = result.GetValue(previous) ? OldFiling.Previous : OldFiling.Named,
                Issuer = result.GetValue(issuer),
                Form = result.GetValue(form),
                Format = result.GetValue(format),
                Palette = result.GetValue(noColor) ? Palette.Plain : null,
                Document = result.GetValue(document),
                MaxSize = result.GetValue(maxSize),
                Model = result.GetValue(model),
                Output = result.GetValue(output),
                Store = typing.Path(result),
                Wait = typing.Wait(result),
            },
            streams).Run());
        return command;
    }
}

/// <summary>What was typed after "riskfactors diff"; null where nothing was.</summary>
/// <param name="Filings">One or two.</param>
sealed record DiffArguments(IReadOnlyList<string> Filings)
{
    public OldFiling OldIs { get; init; }

    public string? Issuer { get; init; }

    public string? Form { get; init; }

    public string? Format { get; init; }

    public Palette? Palette { get; init; }

    public string? Document { get; init; }

    public string? MaxSize { get; init; }

    public string? Model { get; init; }

    public string? Output { get; init; }

    public required string Store { get; init; }

    public required TimeSpan Wait { get; init; }
}

/// <summary>How the earlier filing is told.</summary>
enum OldFiling
{
    /// <summary>It is typed.</summary>
    Named,

    /// <summary>It is the prior comparable one in the store.</summary>
    Previous,
}
