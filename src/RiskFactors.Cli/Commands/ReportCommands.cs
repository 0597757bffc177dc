using System.CommandLine;
using RiskFactors.Reports;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>The commands that make reports of a store as they are typed.</summary>
static class ReportCommands
{
    public static IEnumerable<Command> Create(CliStreams streams) => [Panel(streams), Report(streams)];

    static Command Panel(CliStreams streams)
    {
        var output = new Option<string>("--output", "-o") { Description = "The folder that takes the files; it is made where there is none.", HelpName = "FOLDER", Required = true };
        var format = new Option<string>("--format", "-f") { Description = "What the tables are written as. Unless told: csv.", HelpName = "csv|jsonl|parquet" };
        format.AcceptOnlyFromAmong("csv", "jsonl", "parquet");
        var query = new QueryTyping();
        var command = new Command("panel", "Write the filings of a store as tables for statistics.") { output, format };
        query.AddTo(command);
        var typing = new StoreTyping();
        typing.AddStoreTo(command);
        return StoreTyping.WithAction(command, typed => PanelRun.Run(
            streams, typing.Path(typed), typing.Options(typed, StoreAccess.Read), query.Of(typed), typed.GetValue(format) switch
            {
                "jsonl" => PanelFormat.JsonLines,
                "parquet" => PanelFormat.Parquet,
                _ => PanelFormat.Csv,
            },
            typed.GetValue(output)!));
    }

    static Command Report(CliStreams streams)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A file, a folder (read with its subfolders) or a quoted pattern (* ? **) to import first; or a store.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.Validators.Add(TypingErrors.RefuseOptions);
        var output = new Option<string>("--output", "-o") { Description = "The folder that takes the pages; it is made where there is none.", HelpName = "FOLDER", Required = true };
        var query = new QueryTyping();
        var model = TopicOptions.Model();
        var typing = new StoreTyping();
        var command = new Command("report", "Make HTML pages of filings: trends, redlines and the life of each factor.") { files, output, model };
        query.AddTo(command);
        typing.AddStoreTo(command);
        return StoreTyping.WithAction(command, typed => new ReportRun(streams, typing.TypedPath(typed), typing.Options(typed, StoreAccess.Create), query.Of(typed), typed.GetValue(model))
            .Run(typed.GetValue(files)!, typed.GetValue(output)!));
    }
}
