using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Store;
using RiskFactors.Store.Storage;
using RiskFactors.Tests.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Store;

/// <summary>What a store goes through: processes that are killed, damaged pages, other processes, folders that are not to be written to.</summary>
public sealed class StoreSurvivalTests : IDisposable
{
    readonly TempFolder folder = new();

    string Db => folder.Path("risk.db");

    public void Dispose() => folder.Dispose();

    static string Json(Disclosure disclosure)
    {
        var json = new ArrayBufferWriter<byte>();
        DisclosureJson.Write(json, disclosure, DisclosureDetail.Explained);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(201, 15)]
    [InlineData(401, 0)]
    [InlineData(601, 90)]
    public async Task Killed_at_any_moment_what_was_acknowledged_is_there_and_equal_and_nothing_is_half_there(int lines, int milliseconds)
    {
        const int Files = 900;
        for (var n = 0; n < Files; n++)
            folder.Write($"in/{n:0000}.txt", Releases.WithFactors($"the price of oats {n}", $"the loss of customer {n}", "bakers"));
        using var process = CliRun.StartProcess(folder.Root, "import", "in", "--store", "risk.db");
        var acknowledged = new ConcurrentQueue<string>();
        var enough = new TaskCompletionSource();
        var reading = Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                acknowledged.Enqueue(line);
                if (acknowledged.Count == lines)
                    enough.SetResult();
            }
        });
        await Task.WhenAny(enough.Task, reading).WaitAsync(TimeSpan.FromSeconds(120));
        process.WaitForExit(milliseconds);
        process.Kill();
        process.WaitForExit();
        await reading.WaitAsync(TimeSpan.FromSeconds(30));
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(lines);

        using (var store = FilingStore.Open(Db, new() { Access = StoreAccess.Change }))
        {
            var stored = store.List(new());
            var keys = stored.Select(filing => filing.Key).ToHashSet();
            // The last line may have been cut off with the process.
            foreach (var line in acknowledged.Where(line => line.EndsWith('}')))
                keys.ShouldContain(JsonDocument.Parse(line).RootElement.GetProperty("key").GetString()!);
            foreach (var filing in stored)
                Json(store.Read(filing)).ShouldBe(Json(Some.Extract(FilingReader.Read(File.ReadAllBytes(folder.Path(filing.Source.Path)), filing.Source.Path))));
            store.Verify().ShouldBeEmpty();
        }
        CliRun.OfProcess(folder.Root, "import", "in", "--store", "risk.db").ExitCode.ShouldBe(0);
        using var whole = FilingStore.Open(Db);
        whole.Count.ShouldBe(Files);
    }

    /// <summary>Texts that do not compress, so that some stand on several pages.</summary>
    static Disclosure Report(int n, int version)
    {
        var random = new Random((n * 10) + version);
        var text = string.Concat(Enumerable.Range(0, n % 3 == 0 ? 2500 : 60).Select(_ => random.Next().ToString("x8", CultureInfo.InvariantCulture)));
        var disclosure = HandMade.Disclosure;
        return disclosure with
        {
            Filing = new("Brindle Foods, Inc.", Accession: $"0000012345-19-{n:000000}"),
            Factors = [.. disclosure.Factors.Select(factor => factor with { Text = $"{factor.Text} {text}" })],
        };
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_a_damaged_store_just_what_stands_on_the_damaged_pages_is_lost(int seed)
    {
        var versions = new Dictionary<string, Disclosure>();
        using (var store = FilingStore.Open(Db, new() { Access = StoreAccess.Create }))
        {
            for (var n = 0; n < 40; n++)
                for (var version = 1; version <= 1 + (n % 2); version++)
                {
                    var filing = store.Import(new(Report(n, version))).Filing;
                    versions[$"{filing.Key}#{filing.Revision}"] = Report(n, version);
                }
            store.Flush();
        }
        var places = PageScan.Places(Db).Where(place => place.Document["body"].IsBinary)
            .ToDictionary(place => $"{(place.Document["key"].IsString ? place.Document["key"].AsString : place.Document["_id"].AsString)}#{place.Document["revision"].AsInt32}", place => place.Pages);
        places.Keys.ShouldBe(versions.Keys, ignoreOrder: true);
        var random = new Random(seed);
        var damaged = places.Values.SelectMany(pages => pages).Distinct().Order().OrderBy(_ => random.Next()).Take(3).Append(0u).ToHashSet();
        var bytes = File.ReadAllBytes(Db);
        foreach (var page in damaged)
            random.NextBytes(bytes.AsSpan((int)page * 8192, 8192));
        File.WriteAllBytes(Db, bytes);
        var sound = places.Where(place => !place.Value.Any(damaged.Contains)).Select(place => place.Key).ToList();
        sound.Count.ShouldBeLessThan(versions.Count);

        Should.Throw<StoreException>(() => FilingStore.Open(Db)).Code.ShouldBe("damaged");
        var rebuilt = FilingStore.Rebuild(Db, folder.Path("mended.db"), new());

        File.ReadAllBytes(Db).ShouldBe(bytes);
        using var mended = FilingStore.Open(folder.Path("mended.db"));
        mended.Verify().ShouldBeEmpty();
        var read = new List<string>();
        foreach (var filing in mended.List(new()))
            for (var revision = 1; revision <= filing.Revision; revision++)
                if (sound.Contains($"{filing.Key}#{revision}"))
                {
                    read.Add($"{filing.Key}#{revision}");
                    Json(mended.Read(filing, revision)).ShouldBe(Json(versions[read[^1]]));
                }
                else
                    Should.Throw<StoreException>(() => mended.Read(filing, revision)).Code.ShouldBe("no-such-filing");
        read.ShouldBe(sound, ignoreOrder: true);
        rebuilt.Filings.ShouldBe(mended.Count);
        rebuilt.InEarlierVersion.ShouldBe(
            mended.List(new()).Where(filing => versions.ContainsKey($"{filing.Key}#{filing.Revision + 1}")).Select(filing => filing.Key), ignoreOrder: true);
    }

    [Fact]
    public async Task A_reader_waits_for_a_writer_and_then_names_it()
    {
        using (var store = FilingStore.Open(Db, new() { Access = StoreAccess.Create }))
        {
            store.Import(new(HandMade.Disclosure));
            store.Flush();
            var refused = CliRun.OfProcess(folder.Root, "list", "--store", "risk.db", "--wait", "0.3");
            refused.ExitCode.ShouldBe(ExitCode.CouldNotRun);
            refused.Error.ShouldMatch($@"held by process {Environment.ProcessId} \(.+\) since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d UTC; after waiting 0\.3 s nothing was done");
        }
        var writer = FilingStore.Open(Db, new() { Access = StoreAccess.Change });
        var waiting = Task.Run(() => CliRun.OfProcess(folder.Root, "list", "--store", "risk.db", "--wait", "60"));
        await Task.Delay(1500);
        waiting.IsCompleted.ShouldBeFalse();
        writer.Dispose();
        (await waiting).Lines.Length.ShouldBe(1);
    }

    [ReadOnlyMountTheory]
    [InlineData("store")]
    [InlineData("store/risk.db")]
    public void What_is_not_to_be_written_to_can_be_read_and_is_told(string what)
    {
        folder.Write("a.txt", Releases.WithThreeFactors);
        folder.Write("b.txt", Releases.WithFactors("the price of rye", "millers"));
        Directory.CreateDirectory(folder.Path("store"));
        CliRun.OfShell(folder.Root, "$riskfactors import a.txt --store store/risk.db").ExitCode.ShouldBe(0);
        CliRun ReadOnly(string command) => CliRun.OfShell(folder.Root, $"unshare --mount bash -c 'mount --bind {what} {what} && mount -o remount,ro,bind {what} && '\"$riskfactors\"' {command} --store store/risk.db'");

        ReadOnly("list").Lines.Length.ShouldBe(1);
        ReadOnly("verify").ExitCode.ShouldBe(0);
        foreach (var command in new[] { "import b.txt", "compact" })
            ReadOnly(command).ShouldSatisfyAllConditions(
                run => run.ExitCode.ShouldBe(ExitCode.CouldNotRun, run.Error),
                run => run.Error.ShouldContain("The store store/risk.db cannot be written"));
        CliRun.OfShell(folder.Root, "$riskfactors list --store store/risk.db").Lines.Length.ShouldBe(1);
    }
}
