using System.CommandLine;
using RiskFactors.Cli.Scoring;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors score" as it is typed.</summary>
static class ScoreCommand
{
    public static Command Create(CliStreams streams)
    {
        var unless = new ScoreArguments();
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "A file, a folder (read with its subfolders), a quoted pattern (* ? **), an archive (.zip .tar .tar.gz .tgz .gz), or - for a list on standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        inputs.Validators.Add(TypingErrors.RefuseOptions);
        var filesFrom = new Option<string>("--files-from")
        {
            Description = "A list of inputs, one a line: a path, or a JSON object with \"path\" or \"text\", whose further fields are carried through. - for standard input.",
            HelpName = "FILE",
        };
        var include = new Option<string[]>("--include") { Description = "Also read files of such names in folders and archives, as '*.nc'.", HelpName = "PATTERN" };
        var exclude = new Option<string[]>("--exclude")
        {
            Description = "Pass over such files and folders, in the manner of .gitignore, as 'drafts/' or '*-old.htm'. A file .riskfactorsignore in a folder holds such rules for what is below it.",
            HelpName = "PATTERN",
        };
        var format = new Option<string>("--format", "-f") { Description = "JSON lines, one a document, or CSV, one row a factor. Unless told: what the name of -o says, else JSON lines.", HelpName = "jsonl|csv" };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        var output = new Option<string>("--output", "-o")
        {
            Description = "Write to this file instead of standard output. It is FILE.unfinished until the run is over. FILE.manifest.jsonl tells what was done.",
            HelpName = "FILE",
        };
        var store = new Option<string>("--store") { Description = "Keep the results in this store instead of printing them. STORE.manifest.jsonl tells what was done.", HelpName = "FILE" };
        var wait = new Option<double?>("--wait") { Description = "Wait so long for another process that holds the store. Unless told: 60.", HelpName = "SECONDS" };
        var manifest = new Option<string>("--manifest") { Description = "Write the manifest to this file.", HelpName = "FILE" };
        var unordered = new Option<bool>("--unordered") { Description = "Print results as they are done instead of in the order of the inputs." };
        var resume = new Option<bool>("--resume") { Description = "Go on where a run of this output was stopped; begin where there is none, and do nothing where it is finished." };
        var rerun = new Option<bool>("--rerun-failed") { Description = "Score only what failed in the finished run of this output, or was not in it; take over the rest." };
        var jobs = new Option<int?>("--jobs", "-j") { Description = "Score so many documents at a time. Unless told: as many as there are processors.", HelpName = "N" };
        var shard = new Option<string>("--shard") { Description = "Take share K of N of the inputs, by a hash of their paths; every share is to be given the same inputs.", HelpName = "K/N" };
        var timeout = new Option<double?>("--timeout") { Description = "Give up a document that takes longer. Unless told: 60.", HelpName = "SECONDS" };
        var maxSize = new Option<string>("--max-size") { Description = "Refuse documents larger than this, unpacked. Unless told: 64MB.", HelpName = "SIZE" };
        var maxExpansion = new Option<int?>("--max-expansion")
        {
            Description = "Refuse what unpacks to more than so many times its size (and 1 MB). Unless told: 100.",
            HelpName = "N",
        };
        var maxDepth = new Option<int?>("--max-depth") { Description = "Open archives inside archives, so many in all. Unless told: 3.", HelpName = "N" };
        var document = new Option<string>("--document") { Description = "Read this document of a full submission, such as EX-99.1. Unless told: the main document and its press releases.", HelpName = "TYPE" };
        var explain = new Option<bool>("--explain") { Description = "Say why each section and factor begins and ends where it does, and which words its topic rests on." };
        var model = TopicOptions.Model();
        var logFormat = new Option<string>("--log-format") { Description = "How to talk on standard error: text, or a JSON object for each event. Unless told: text.", HelpName = "text|json" };
        logFormat.AcceptOnlyFromAmong("text", "json");
        Within(jobs, 1, 1024);
        Within(timeout, 0.001, 86400);
        Within(wait, 0, 86400);
        Within(maxExpansion, 1, 1_000_000);
        Within(maxDepth, 1, 16);
        var command = new Command("score", "Extract thousands of filings: folders, archives and lists, on all processors, so that a run can be stopped, resumed, shared out and audited.")
        {
            inputs, filesFrom, include, exclude, format, output, store, wait, manifest, unordered, resume, rerun, jobs, shard, timeout, maxSize, maxExpansion, maxDepth, document, explain, model,
            logFormat,
        };
        return StoreTyping.WithAction(command, typed => ScoreRun.Of(
            new ScoreArguments
            {
                Inputs = typed.GetValue(inputs) ?? [],
                FilesFrom = typed.GetValue(filesFrom),
                Include = typed.GetValue(include) ?? [],
                Exclude = typed.GetValue(exclude) ?? [],
                Format = typed.GetValue(format),
                Output = typed.GetValue(output),
                Store = typed.GetValue(store),
                Wait = TimeSpan.FromSeconds(typed.GetValue(wait) ?? 60),
                Manifest = typed.GetValue(manifest),
                Order = typed.GetValue(unordered) ? ResultOrder.Done : ResultOrder.Input,
                Continuation = (typed.GetValue(resume) ? Continuation.Resume : Continuation.None) | (typed.GetValue(rerun) ? Continuation.RerunFailed : Continuation.None),
                Jobs = typed.GetValue(jobs) ?? unless.Jobs,
                Shard = typed.GetValue(shard),
                Timeout = typed.GetValue(timeout) ?? unless.Timeout,
                MaxSize = typed.GetValue(maxSize) ?? unless.MaxSize,
                MaxExpansion = typed.GetValue(maxExpansion) ?? unless.MaxExpansion,
                MaxDepth = typed.GetValue(maxDepth) ?? unless.MaxDepth,
                Document = typed.GetValue(document),
                Detail = typed.GetValue(explain) ? DisclosureDetail.Explained : DisclosureDetail.Result,
                Model = typed.GetValue(model),
                LogFormat = typed.GetValue(logFormat) == "json" ? LogFormat.Json : LogFormat.Text,
            },
            streams).Run());
    }

    static void Within<T>(Option<T?> option, T least, T most)
        where T : struct, IComparable<T> =>
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T?>() is { } value && (value.CompareTo(least) < 0 || value.CompareTo(most) > 0))
                result.AddError($"{option.Name} takes a number from {least} to {most}.");
        });
}
