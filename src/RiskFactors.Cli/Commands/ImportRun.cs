using System.Diagnostics;
using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>
/// "riskfactors import" as it is meant: files are extracted one after another and kept in batches. The store is held while a batch is written and no longer, so that
/// others can use it meanwhile. A filing is printed when it is on the disk.
/// </summary>
sealed class ImportRun(CliStreams streams, string path, StoreOptions options, FilingReadOptions reading, string? issuer, RiskFactorExtractor extractor, OutputFormat format)
{
    const int BatchFilings = 200, BatchFactors = 5000;

    /// <summary>What was extracted is not kept waiting for longer.</summary>
    static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(2);

    static readonly string[] Columns = ["path", "key", "outcome", "issuer", "revision", "factors"];

    readonly ExtractTally tally = new();
    readonly List<ImportItem> batch = [];
    readonly Stopwatch sinceFlush = Stopwatch.StartNew();
    int factors, acknowledged;

    public int Run(IReadOnlyList<string> files)
    {
        using var rows = RowPrinter.Create(streams, format, Columns);
        var bytes = new InputBytes(reading.MaxBytes);
        try
        {
            foreach (var input in InputFiles.Of(files))
            {
                Extract(input, bytes);
                if (batch.Count >= BatchFilings || factors >= BatchFactors || sinceFlush.Elapsed > BatchTime)
                    Keep(rows);
            }
            Keep(rows);
        }
        catch (StoreException)
        {
            if (acknowledged > 0)
                streams.Error.WriteLine($"riskfactors: {acknowledged} filings are kept; the import broke off after them.");
            throw;
        }
        rows.Close();
        return tally.ExitCode;
    }

    void Extract(InputFile input, InputBytes bytes)
    {
        try
        {
            var disclosure = extractor.Extract(FilingReader.Read(bytes.Read(input, streams.Input), input.Path, reading));
            tally.Count(disclosure);
            factors += disclosure.Factors.Count;
            batch.Add(new(disclosure, input.Path == InputFile.StandardInput ? null : Path.GetFullPath(input.Path), issuer, reading.Document));
        }
        catch (Exception e)
        {
            var failure = InputFailure.Of(input, e);
            tally.Count(failure);
            streams.Error.WriteLine($"riskfactors: {input.Path}: {failure.Message}");
        }
    }

    void Keep(RowPrinter rows)
    {
        if (batch.Count > 0)
        {
            var results = new List<ImportResult>(batch.Count);
            using (var store = FilingStore.Open(path, options))
            {
                foreach (var item in batch)
                    results.Add(store.Import(item));
                store.Flush();
            }
            acknowledged += results.Count;
            for (var n = 0; n < results.Count; n++)
            {
                var filing = results[n].Filing;
                rows.Print(
                    batch[n].Disclosure.Source.Path, filing.Key, results[n].Outcome.ToString().ToLowerInvariant(), filing.Issuer?.ShortName, filing.Revision, filing.Factors);
                if (results[n].IsSaidOtherwise)
                    streams.Error.WriteLine(
                        $"riskfactors: warning: {batch[n].Disclosure.Source.Path} says that it is of {filing.Issuer!.Name ?? filing.Issuer.ShortName}, which is not known to be {issuer}; it is kept as the file says.");
            }
            batch.Clear();
        }
        factors = 0;
        sinceFlush.Restart();
    }
}
