using RiskFactors.Cli.Output;
using RiskFactors.Reports;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors panel" as it is meant: the tables are written beside their names and take them when all is written.</summary>
static class PanelRun
{
    public static int Run(CliStreams streams, string path, StoreOptions options, FilingQuery query, PanelFormat format, string folder)
    {
        using var store = FilingStore.Open(path, options);
        if (store.List(query).Count == 0)
        {
            streams.Error.WriteLine($"riskfactors: no filing of {path} fits; nothing was written.");
            return ExitCode.NothingFound;
        }
        using var files = new OutputFolder(folder);
        var summary = FilingPanel.Write(store, query, format, files.Create);
        files.Complete();
        streams.Error.WriteLine($"riskfactors: {summary.Filings} filings and {summary.Factors} factors were written to {folder}.");
        return ExitCode.Success;
    }
}
