using System.CommandLine;
using RiskFactors.Cli.Inputs;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>The commands of the store as they are typed.</summary>
static class StoreCommands
{
    public static IEnumerable<Command> Create(CliStreams streams) =>
        [Import(streams), List(streams), Show(streams), Search(streams), HistoryCommand.Create(streams), Remove(streams), Verify(streams), Compact(streams)];

    static Command Import(CliStreams streams)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A file, a folder (read with its subfolders), a quoted pattern (* ? **), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(TypingErrors.RefuseOptions);
        var issuer = new Option<string>("--issuer") { Description = "Whose filings they are, where a file does not say: a CIK, a ticker or a name.", HelpName = "ISSUER" };
        var document = new Option<string>("--document") { Description = "Read this document of a full submission, such as EX-99.1.", HelpName = "TYPE" };
        var maxSize = new Option<string>("--max-size") { Description = "Refuse files larger than this. Unless told: 256MB.", HelpName = "SIZE" };
        var model = TopicOptions.Model();
        var command = new Command("import", "Keep the risk factors of filings in a store.") { files, issuer, document, model, maxSize };
        return WithAction(command, (typing, typed) =>
        {
            var reading = new FilingReadOptions { Document = typed.GetValue(document) };
            if (typed.GetValue(maxSize) is { } size)
                reading = reading with { MaxBytes = TypedSize.Parse(size) };
            return new ImportRun(
                streams, typing.Path(typed), typing.Options(typed, StoreAccess.Create), reading, typed.GetValue(issuer), new(TopicOptions.ReadModel(typed.GetValue(model))),
                typing.Format(typed, streams)).Run(typed.GetValue(files)!);
        });
    }

    static Command List(CliStreams streams)
    {
        var query = new QueryTyping();
        var command = new Command("list", "List the filings of a store by date.");
        query.AddTo(command);
        return WithAction(command, (typing, typed) => StoreRuns.List(streams, typing.Path(typed), typing.Options(typed, StoreAccess.Read), query.Of(typed), typing.Format(typed, streams)));
    }

    static Command Show(CliStreams streams)
    {
        var references = StoreTyping.References();
        var version = new Option<int?>("--revision") { Description = "An earlier version of a filing that was replaced, by its number.", HelpName = "NUMBER" };
        var command = new Command("show", "Print stored filings as extract prints them.") { references, version };
        return WithAction(command, (typing, typed) => StoreRuns.Show(
            streams, typing.Path(typed), typing.Options(typed, StoreAccess.Read), typed.GetValue(references)!, typed.GetValue(version), typing.Format(typed, streams)));
    }

    static Command Search(CliStreams streams)
    {
        var words = new Argument<string[]>("WORD") { Description = "Whole words that all occur in a factor, whatever their case; quoted, several in a row.", Arity = ArgumentArity.ZeroOrMore };
        var query = new QueryTyping();
        var command = new Command("search", "Find risk factors in a store by words, issuer, topic, form and date.") { words };
        query.AddTo(command);
        return WithAction(command, (typing, typed) => StoreRuns.Search(
            streams, typing.Path(typed), typing.Options(typed, StoreAccess.Read), typed.GetValue(words)!, query.Of(typed), typing.Format(typed, streams)));
    }

    static Command Remove(CliStreams streams)
    {
        var references = StoreTyping.References();
        var command = new Command("remove", "Remove filings from a store, their earlier versions too.") { references };
        return WithAction(command, (typing, typed) => StoreRuns.Remove(
            streams, typing.Path(typed), typing.Options(typed, StoreAccess.Change), typed.GetValue(references)!, typing.Format(typed, streams)));
    }

    static Command Verify(CliStreams streams)
    {
        var mended = new Option<string>("--rebuild-to") { Description = "Make a new store here of all that can be read; the damaged one is left as it is.", HelpName = "FILE" };
        var command = new Command("verify", "Read a whole store and tell what is damaged.") { mended };
        return WithAction(command, (typing, typed) => StoreRuns.Verify(
            streams, typing.Path(typed), typing.Options(typed, StoreAccess.Read), typed.GetValue(mended), typing.Format(typed, streams)));
    }

    static Command Compact(CliStreams streams) =>
        WithAction(new("compact", "Give back the room that removed filings left in a store."), (typing, typed) =>
            StoreRuns.Compact(streams, typing.Path(typed), typing.Options(typed, StoreAccess.Change), typing.Format(typed, streams)));

    /// <summary>Adds what all commands of the store take and how they end.</summary>
    public static Command WithAction(Command command, Func<StoreTyping, ParseResult, int> run)
    {
        var typing = new StoreTyping();
        typing.AddTo(command);
        return StoreTyping.WithAction(command, typed => run(typing, typed));
    }
}
