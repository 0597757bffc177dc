using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;
using RiskFactors.Reports;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors report" as it is meant: files are imported, and pages made of the whole store.</summary>
sealed class ReportRun(CliStreams streams, string? storePath, StoreOptions options, FilingQuery query, string? model)
{
    public int Run(IReadOnlyList<string> files, string folder)
    {
        OutputFolder.Check(folder);
        if (files is [var only] && File.Exists(only) && FilingStore.IsStore(only))
            return storePath is null ? Tell(only, folder) : throw new UsageException($"{only} is a store, and --store names another; give one of them.");
        if (files.Count == 0)
            return Tell(StoreTyping.PathOf(storePath), folder);
        if (storePath is not null)
            return Import(files, storePath, folder);
        var passing = Directory.CreateTempSubdirectory("riskfactors-");
        try
        {
            return Import(files, Path.Combine(passing.FullName, "report.db"), folder);
        }
        finally
        {
            passing.Delete(recursive: true);
        }
    }

    int Import(IReadOnlyList<string> files, string path, string folder)
    {
        var quiet = streams with { Output = Stream.Null, Screen = null };
        var import = new ImportRun(quiet, path, options, new FilingReadOptions(), null, new(TopicOptions.ReadModel(model)), OutputFormat.JsonLines);
        var imported = import.Run(files);
        if (imported == ExitCode.CouldNotRun || !File.Exists(path))
            return imported;
        var told = Tell(path, folder);
        return told == ExitCode.Success && imported == ExitCode.SomeInputsFailed ? imported : told;
    }

    int Tell(string path, string folder)
    {
        using var store = FilingStore.Open(path, options with { Access = StoreAccess.Read });
        if (store.List(query).Count == 0)
        {
            streams.Error.WriteLine("riskfactors: there is no filing to tell of; nothing was written.");
            return ExitCode.NothingFound;
        }
        using var pages = new OutputFolder(folder);
        // The pages of an issuer stand in a folder of its own.
        var summary = FilingSite.Write(store, query, pages.Create, source => SourceLink.Of(source, Path.Combine(folder, "issuer", "page.html")));
        pages.Complete();
        foreach (var warning in summary.Warnings)
            streams.Error.WriteLine($"riskfactors: {warning}");
        streams.Error.WriteLine($"riskfactors: {summary.Filings} filings of {summary.Issuers} issuers and {summary.Comparisons} redlines; open {Path.Combine(folder, "index.html")}");
        return ExitCode.Success;
    }
}
