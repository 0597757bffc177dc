using System.CommandLine;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors merge" as it is typed.</summary>
static class MergeCommand
{
    public static Command Create(CliStreams streams)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "JSON lines or CSV of score or extract, or stores, all of one kind; or a quoted pattern (* ? **).",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(TypingErrors.RefuseOptions);
        var output = new Option<string>("--output", "-o")
        {
            Description = "The file or store to make. It is FILE.unfinished until it is whole; a store must not be there yet.",
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command("merge", "Join what the shares of a run gave (score --shard), without duplicates and in the order of one run.") { files, output };
        return StoreTyping.WithAction(command, typed => new MergeRun(streams, typed.GetRequiredValue(output)).Run(typed.GetValue(files)!));
    }
}
