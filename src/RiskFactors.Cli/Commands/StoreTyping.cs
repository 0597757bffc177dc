using System.CommandLine;
using System.Globalization;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>The options that the commands of the store share, and what they mean.</summary>
sealed class StoreTyping
{
    readonly Option<string> store = new("--store")
    {
        Description = "The file of the store. Unless told: RISKFACTORS_STORE, else riskfactors.db in the working folder.",
        HelpName = "FILE",
    };

    readonly Option<double> wait = new("--wait")
    {
        Description = "Wait so long for another process that holds the store. Unless told: 10.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 10,
    };

    readonly Option<string> format = new("--format", "-f")
    {
        Description = "How to print. Unless told: a table on a terminal, JSON lines into a file or a pipe.",
        HelpName = "table|json|jsonl|csv",
    };

    public StoreTyping()
    {
        format.AcceptOnlyFromAmong("table", "json", "jsonl", "csv");
        wait.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 86400))
                result.AddError("--wait takes seconds, from 0 to 86400.");
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(format);
        AddPlaceTo(command);
    }

    /// <summary>Adds the options that tell the store, to a command with a format of its own.</summary>
    public void AddPlaceTo(Command command)
    {
        command.Options.Add(store);
        command.Options.Add(wait);
    }

    /// <summary>Runs a command on a store; what is wrong with the store is told as a mistake in typing is.</summary>
    public static Command WithAction(Command command, Func<ParseResult, int> run)
    {
        command.SetAction(typed =>
        {
            try
            {
                return run(typed);
            }
            catch (StoreException e)
            {
                throw new UsageException(e.Message);
            }
        });
        return command;
    }

    public static string PathOf(string? typed) =>
        typed ?? (Environment.GetEnvironmentVariable("RISKFACTORS_STORE") is { Length: > 0 } named ? named : "riskfactors.db");

    /// <summary>The store that was named; null where none was.</summary>
    public string? TypedPath(ParseResult typed) => typed.GetValue(store);

    public string Path(ParseResult typed) => PathOf(typed.GetValue(store));

    public StoreOptions Options(ParseResult typed, StoreAccess access) => new() { Access = access, Wait = Wait(typed) };

    public TimeSpan Wait(ParseResult typed) => TimeSpan.FromSeconds(typed.GetValue(wait));

    public OutputFormat Format(ParseResult typed, CliStreams streams) => Format(typed, streams, null);

    /// <summary>The format that was typed, else the one that the name of the output file says.</summary>
    public OutputFormat Format(ParseResult typed, CliStreams streams, string? output) => (typed.GetValue(format) ?? System.IO.Path.GetExtension(output)?.TrimStart('.')) switch
    {
        "table" => OutputFormat.Table,
        "json" => OutputFormat.Json,
        "jsonl" => OutputFormat.JsonLines,
        "csv" => OutputFormat.Csv,
        _ => output is null && streams.Screen is not null ? OutputFormat.Table : OutputFormat.JsonLines,
    };

    public static Argument<string[]> References() => new("FILING")
    {
        Description = "An accession number, the beginning of a file's SHA-256, TICKER@2005-05-13, or a ticker, CIK or name for its latest filing; /FORM behind an issuer or date names the form.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static DateOnly? Day(string option, string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UsageException($"{option} {text}: give a day such as 2005-05-13.");
}
