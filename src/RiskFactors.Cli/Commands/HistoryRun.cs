using RiskFactors.Cli.Output;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors history" as it is meant: an issuer's filings are followed series by series, and the lifelines that were asked for are printed.</summary>
sealed class HistoryRun(CliStreams streams, string path, StoreOptions options, HistoryArguments typed)
{
    public int Run()
    {
        if (typed.Output is { } output && Path.GetFullPath(output) == Path.GetFullPath(path))
            throw new UsageException($"--output {output}: this is the store, which writing would destroy.");
        if (string.IsNullOrWhiteSpace(typed.Issuer))
            throw new UsageException("ISSUER is empty; give a CIK, a ticker or a name.");
        var histories = Follow();
        if (histories.Count == 0)
            return ExitCode.NothingFound;
        using var file = OutputFile.Open(typed.Output);
        using var printer = CreatePrinter(file ?? streams.Output, typed.Output is null ? streams.Screen : null);
        foreach (var history in histories)
            printer.Print(history);
        printer.Close();
        return ExitCode.Success;
    }

    List<FactorHistory> Follow()
    {
        using var store = FilingStore.Open(path, options);
        if (store.Count == 0)
            return Nothing($"The store {path} is empty; riskfactors import fills it.");
        var issuer = store.FindIssuer(typed.Issuer);
        var series = store.SeriesOf(issuer, typed.Query);
        if (series.Count == 0)
            return Nothing($"The store holds no filing of {issuer.ShortName} that fits.");
        var histories = series.SelectMany(store.Follow).Where(history => typed.Kind is null || ContractName.Of(history.Kind) == typed.Kind).ToList();
        // What was left out stands in the table and in JSON, unless the whole series is.
        foreach (var lost in series.Where(lost => typed.Format == OutputFormat.Csv || histories.TrueForAll(history => history.FormFamily != lost.FormFamily)).SelectMany(lost => lost.Notes))
            streams.Error.WriteLine($"riskfactors: {lost.Message}");
        if (histories.Count == 0)
            return Nothing($"No filing of {issuer.ShortName} that fits tells {typed.Kind ?? "risk"} factors.");
        var asked = histories.Select(history => history with { Lines = [.. history.Lines.Where(IsAsked)] }).Where(history => history.Lines.Count > 0).ToList();
        if (asked.Count == 0 && typed.Line is { } number)
            throw new UsageException($"There is no lifeline {number}; they are numbered from 1 to {histories.Max(history => history.Lines.Count)}.");
        return asked.Count > 0 ? asked : Nothing($"No lifeline of {issuer.ShortName} has the topic {typed.Topic}.");
    }

    bool IsAsked(Lifeline line) =>
        (typed.Line is null || line.Number == typed.Line)
        && (typed.Topic is null || line.Steps.Any(step => step.Factor?.Topic?.Topic == typed.Topic));

    List<FactorHistory> Nothing(string why)
    {
        streams.Error.WriteLine($"riskfactors: {why}");
        return [];
    }

    HistoryPrinter CreatePrinter(Stream output, Screen? screen) => typed.Format switch
    {
        OutputFormat.Json or OutputFormat.JsonLines => new HistoryJsonPrinter(output, typed.Format),
        OutputFormat.Csv => new HistoryCsvPrinter(output),
        _ when typed.Line is not null => new LifelinePrinter(output, screen),
        _ => new HistoryTablePrinter(output, screen),
    };
}
