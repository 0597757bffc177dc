using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using RiskFactors.Store;

namespace RiskFactors.Benchmarks;

/// <summary>Importing into an empty store in batches that are flushed: the time for one filing of 20 factors.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 2, iterationCount: 8)]
[MemoryDiagnoser]
public class StoreImportBenchmarks
{
    public const int Filings = 4000;

    readonly ImportItem[] items = [.. StoredFilings.Take(Filings)];
    readonly string folder = Directory.CreateTempSubdirectory("riskfactors-benchmarks-").FullName;
    int imports;

    /// <summary>Filings between two flushes; the command flushes after 200.</summary>
    [Params(200, 1000)]
    public int Batch { get; set; }

    [Benchmark(OperationsPerInvoke = Filings)]
    public int Import()
    {
        using var store = FilingStore.Open(Path.Combine(folder, $"{imports++}.db"), new() { Access = StoreAccess.Create });
        foreach (var batch in items.Chunk(Batch))
        {
            foreach (var item in batch)
                store.Import(item);
            store.Flush();
        }
        return store.Count;
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);
}

/// <summary>Reading a store of 50,000 filings of 2,500 issuers: each time another issuer's 20 filings, and a trend over all.</summary>
[MemoryDiagnoser]
public class StoreReadingBenchmarks
{
    public const int Filings = 50_000;

    readonly string path = StoredFilings.Store(Filings);
    readonly FilingStore store;
    readonly StoredIssuer[] issuers;
    int next;

    public StoreReadingBenchmarks()
    {
        store = FilingStore.Open(path);
        issuers = [.. store.Issuers];
        new Random(1).Shuffle(issuers);
    }

    [Benchmark]
    public int FilingsOfAnIssuer() => store.FilingsOf(issuers[next++ % issuers.Length]).Count;

    [Benchmark]
    public int Trend() => store.Trend().Count;

    /// <summary>An issuer's latest filing, found and read whole.</summary>
    [Benchmark]
    public int ReadAFiling() => store.Read(store.Find(issuers[next++ % issuers.Length].Cik!)).Factors.Count;

    [GlobalCleanup]
    public void Close() => store.Dispose();
}

/// <summary>Opening the store of 50,000 filings anew, with the issuers that it then reads, for the filings of one of them.</summary>
[MemoryDiagnoser]
public class StoreOpeningBenchmarks
{
    readonly string path = StoredFilings.Store(StoreReadingBenchmarks.Filings);

    [Benchmark]
    public int OpenAndFilingsOfAnIssuer()
    {
        using var store = FilingStore.Open(path);
        return store.List(new(Issuer: "ABC")).Count;
    }
}
