using RiskFactors.Cli.Output;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>The commands that read and tend a store as they are meant.</summary>
static class StoreRuns
{
    static readonly string[] FilingColumns = ["key", "issuer", "form", "exhibit", "filed", "period", "status", "factors", "revision", "path"];

    public static int List(CliStreams streams, string path, StoreOptions options, FilingQuery query, OutputFormat format)
    {
        using var store = FilingStore.Open(path, options);
        return PrintFilings(streams, format, store.List(query));
    }

    static int PrintFilings(CliStreams streams, OutputFormat format, IReadOnlyList<StoredFiling> filings)
    {
        using var rows = RowPrinter.Create(streams, format, FilingColumns);
        foreach (var filing in filings)
            rows.Print(
                filing.Key, filing.Issuer?.ShortName, filing.Filing.Form, filing.Filing.Exhibit, filing.Filing.Filed, filing.Filing.Period,
                ContractName.Of(filing.Status), filing.Factors, filing.Revision, filing.Source.Path);
        rows.Close();
        return filings.Count > 0 ? ExitCode.Success : ExitCode.NothingFound;
    }

    public static int Show(CliStreams streams, string path, StoreOptions options, IReadOnlyList<string> references, int? revision, OutputFormat format)
    {
        using var store = FilingStore.Open(path, options);
        var filings = references.Select(store.Find).ToList();
        using DisclosurePrinter printer = format switch
        {
            OutputFormat.Json => new JsonArrayPrinter(streams.Output, DisclosureDetail.Result),
            OutputFormat.JsonLines => new JsonLinesPrinter(streams.Output, DisclosureDetail.Result),
            OutputFormat.Csv => new CsvPrinter(streams.Output),
            _ => new TablePrinter(streams.Output, streams.Screen, DisclosureDetail.Result),
        };
        foreach (var filing in filings)
            printer.Print(revision is { } number ? store.Read(filing, number) : store.Read(filing), PlaceNames.NoSource);
        printer.Close();
        return ExitCode.Success;
    }

    public static int Search(CliStreams streams, string path, StoreOptions options, IReadOnlyList<string> words, FilingQuery query, OutputFormat format)
    {
        using var store = FilingStore.Open(path, options);
        using var rows = RowPrinter.Create(streams, format, ["key", "issuer", "filed", "ordinal", "topic", "probability", "text"]);
        var hits = 0;
        foreach (var (filing, factor) in store.Search(words, query))
        {
            hits++;
            var text = format == OutputFormat.Table ? factor.Heading ?? factor.Text : factor.Text;
            double? probability = factor.Topic is { } topic ? Math.Round(topic.Probability, 3) : null;
            rows.Print(filing.Key, filing.Issuer?.ShortName, filing.Date, factor.Ordinal, factor.Topic?.Topic, probability, text);
        }
        rows.Close();
        return hits > 0 ? ExitCode.Success : ExitCode.NothingFound;
    }

    public static int Remove(CliStreams streams, string path, StoreOptions options, IReadOnlyList<string> references, OutputFormat format)
    {
        using var store = FilingStore.Open(path, options);
        var filings = references.Select(store.Find).DistinctBy(filing => filing.Key).ToList();
        foreach (var filing in filings)
            store.Remove(filing);
        store.Flush();
        return PrintFilings(streams, format, filings);
    }

    public static int Verify(CliStreams streams, string path, StoreOptions options, string? mended, OutputFormat format)
    {
        if (mended is not null)
        {
            var rebuilt = FilingStore.Rebuild(path, mended, options);
            streams.Error.WriteLine($"riskfactors: {rebuilt.Filings} filings of {path} were read into {mended}.");
            foreach (var key in rebuilt.InEarlierVersion)
                streams.Error.WriteLine($"riskfactors: warning: the latest version of {key} is lost; an earlier one stands for it.");
            return ExitCode.Success;
        }
        IReadOnlyList<StoreFault> faults;
        try
        {
            using var store = FilingStore.Open(path, options);
            faults = store.Verify();
        }
        catch (StoreException e) when (e.Code == "damaged")
        {
            faults = [new(null, e.Code, e.Message)];
        }
        using var rows = RowPrinter.Create(streams, format, ["key", "code", "message"]);
        foreach (var fault in faults)
            rows.Print(fault.Key, fault.Code, fault.Message);
        rows.Close();
        if (faults.Count == 0)
            streams.Error.WriteLine($"riskfactors: {path} is sound.");
        return faults.Count == 0 ? ExitCode.Success : ExitCode.NothingFound;
    }

    public static int Compact(CliStreams streams, string path, StoreOptions options, OutputFormat format)
    {
        using var store = FilingStore.Open(path, options);
        var (before, after) = store.Compact();
        using var rows = RowPrinter.Create(streams, format, ["path", "before", "after"]);
        rows.Print(path, before, after);
        rows.Close();
        return ExitCode.Success;
    }
}
