using System.CommandLine;
using RiskFactors.Reports;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>The commands that make reports of a store as they are typed.</summary>
static class ReportCommands
{
    public static IEnumerable<Command> Create(CliStreams streams) => [Panel(streams), Chart(streams), Report(streams)];

    static Command Panel(CliStreams streams)
    {
        var output = new Option<string>("--output", "-o") { Description = "The folder that takes the files; it is made where there is none.", HelpName = "FOLDER", Required = true };
        var format = new Option<string>("--format", "-f") { Description = "What the tables are written as. Unless told: csv.", HelpName = "csv|jsonl|parquet" };
        format.AcceptOnlyFromAmong("csv", "jsonl", "parquet");
        var query = new QueryTyping();
        var command = new Command("panel", "Write the filings of a store as tables for statistics.") { output, format };
        query.AddTo(command);
        var typing = new StoreTyping();
        typing.AddPlaceTo(command);
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
        typing.AddPlaceTo(command);
        return StoreTyping.WithAction(command, typed => new ReportRun(streams, typing.TypedPath(typed), typing.Options(typed, StoreAccess.Create), query.Of(typed), typed.GetValue(model))
            .Run(typed.GetValue(files)!, typed.GetValue(output)!));
    }

    static Command Chart(CliStreams streams)
    {
        var kind = new Argument<string>("KIND") { Description = "topics, counts, heatmap, issuers, similarity, lifelines or ranking.", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(ChartRun.Kinds);
        var output = new Option<string>("--output", "-o") { Description = "The file to write. Its ending says what is written, unless --format does.", HelpName = "FILE", Required = true };
        var format = new Option<string>("--format", "-f") { Description = "A drawing, the data, or a Vega-Lite specification to restyle.", HelpName = "svg|png|pdf|csv|vega" };
        format.AcceptOnlyFromAmong("svg", "png", "pdf", "csv", "vega");
        var section = new Option<string>("--section") { Description = "Of this kind of section. Unless told: the one with most filings.", HelpName = "risk-factors|safe-harbor" };
        section.AcceptOnlyFromAmong("risk-factors", "safe-harbor");
        var width = new Option<string>("--width") { Description = "column, page, a measure such as 120mm, or pixels such as 900px. Unless told: page.", HelpName = "WIDTH" };
        var theme = new Option<string>("--theme") { Description = "Where it is looked at. Unless told: print.", HelpName = "print|screen" };
        theme.AcceptOnlyFromAmong("print", "screen");
        var font = new Option<string>("--font") { Description = "A TrueType or OpenType file to letter with. Unless told: a sans-serif font of the machine.", HelpName = "FILE" };
        var title = new Option<string>("--title") { Description = "What stands above it instead of the chart's own title.", HelpName = "TEXT" };
        var bands = new Option<string>("--bands") { Description = "Of topics: the bands are topics, or the groups of topics. Unless told: topics.", HelpName = "topics|groups" };
        bands.AcceptOnlyFromAmong("topics", "groups");
        var query = new QueryTyping();
        var typing = new StoreTyping();
        var command = new Command("chart", "Draw how the risk factors of an issuer developed, as a journal would print it.") { kind, output, format, section, width, theme, font, title, bands };
        query.AddTo(command);
        typing.AddPlaceTo(command);
        return StoreTyping.WithAction(command, typed => new ChartRun(
            streams,
            new(typed.GetValue(kind)!, typed.GetValue(output)!, typed.GetValue(format), typed.GetValue(section), typed.GetValue(width), typed.GetValue(theme), typed.GetValue(font), typed.GetValue(title), typed.GetValue(bands)),
            query.Of(typed)).Run(typing.Path(typed), typing.Options(typed, StoreAccess.Read)));
    }
}
