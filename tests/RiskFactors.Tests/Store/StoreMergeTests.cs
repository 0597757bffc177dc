using System.Buffers;
using System.Text;
using RiskFactors.Store;
using RiskFactors.Tests.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Store;

/// <summary>How several stores become one.</summary>
public sealed class StoreMergeTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly Days clock = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A clock that is a day later each time.</summary>
    sealed class Days : TimeProvider
    {
        DateTimeOffset now = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now = now.AddDays(1);
    }

    static Disclosure Of(string? accession, string sha256, Filing filing, DisclosureStatus status = DisclosureStatus.Found) =>
        HandMade.Disclosure with { Filing = filing with { Accession = accession }, Source = HandMade.Disclosure.Source with { Sha256 = sha256 }, Status = status };

    static readonly Filing Brindle = new("Brindle Foods, Inc.", "0000012345", "BRDL", null, "10-K", null, new DateOnly(2020, 2, 10), new DateOnly(2019, 12, 31));

    string Store(string name, params ImportItem[] items)
    {
        var path = folder.Path(name);
        using var store = FilingStore.Open(path, new() { Access = StoreAccess.Create, Clock = clock });
        foreach (var item in items)
            store.Import(item);
        store.Flush();
        return path;
    }

    MergeResult Merge(params string[] stores) => FilingStore.Merge(stores, folder.Path("merged.db"), new() { Wait = TimeSpan.Zero });

    FilingStore Merged()
    {
        var store = FilingStore.Open(folder.Path("merged.db"));
        store.Verify().ShouldBeEmpty();
        return store;
    }

    static string Json(Disclosure disclosure)
    {
        var json = new ArrayBufferWriter<byte>();
        DisclosureJson.Write(json, disclosure, DisclosureDetail.Explained);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    [Fact]
    public void Every_filing_is_there_once_with_its_history_and_equal_to_what_was_imported()
    {
        var first = Of("a", "1", Brindle);
        var corrected = Of("a", "2", Brindle, DisclosureStatus.NotRequired);
        var other = Of("b", "3", Brindle with { Period = new DateOnly(2018, 12, 31) });

        var result = Merge(Store("1.db", new(first), new(corrected)), Store("2.db", new ImportItem(other), new ImportItem(corrected)));

        result.Duplicates.ShouldBe(1);
        result.Replaced.ShouldBeEmpty();
        using var store = Merged();
        store.Count.ShouldBe(result.Filings);
        store.Count.ShouldBe(2);
        store.Find("a").Revision.ShouldBe(2);
        Json(store.Read(store.Find("a"))).ShouldBe(Json(corrected));
        Json(store.Read(store.Find("a"), 1)).ShouldBe(Json(first));
        Json(store.Read(store.Find("b"))).ShouldBe(Json(other));
        store.Trend().ShouldHaveSingleItem().Filings.ShouldBe(2);
        Directory.GetFiles(folder.Root, "*unfinished*").ShouldBeEmpty();
    }

    [Fact]
    public void Of_different_contents_the_last_imported_stands_and_the_others_are_its_history()
    {
        var versions = Enumerable.Range(0, 3).Select(n => Of("a", $"{n}", Brindle with { Form = $"10-K/{n}" })).ToArray();
        var one = Store("1.db", new(versions[0]), new(versions[1]));
        var two = Store("2.db", new(versions[0]), new(versions[2]));

        var result = Merge(two, one);

        result.Replaced.ShouldBe(["a"]);
        result.Duplicates.ShouldBe(1);
        using var store = Merged();
        var filing = store.Find("a");
        filing.Revision.ShouldBe(3);
        Enumerable.Range(1, 3).Select(revision => store.Read(filing, revision).Filing.Form).ShouldBe(["10-K/0", "10-K/1", "10-K/2"]);
        filing.Imported.ShouldBe(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(ImportDay(two, "a")));
    }

    static int ImportDay(string path, string key)
    {
        using var store = FilingStore.Open(path);
        return (store.Find(key).Imported - new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)).Days;
    }

    [Fact]
    public void Issuers_are_recognised_anew_over_all_stores()
    {
        var result = Merge(
            Store("1.db", new ImportItem(Of("a", "1", new(Ticker: "BRDL")))),
            Store("2.db", new ImportItem(Of("b", "2", Brindle))),
            Store("3.db", new ImportItem(Of("c", "3", new()), Issuer: "BRDL"), new ImportItem(Of("d", "4", new("Other Oats", "0000099999")))));

        result.Filings.ShouldBe(4);
        using var store = Merged();
        store.Issuers.Count.ShouldBe(2);
        store.List(new(Issuer: "0000012345")).Select(filing => filing.Key).ShouldBe(["a", "b", "c"], ignoreOrder: true);
    }

    [Fact]
    public void What_was_said_to_one_store_alone_is_kept()
    {
        var silent = Of("a", "1", new());

        Merge(Store("1.db", new ImportItem(silent, Issuer: "BRDL")), Store("2.db", new ImportItem(silent, "/in/a.txt")));

        using var store = Merged();
        store.Find("a").Issuer!.ShortName.ShouldBe("BRDL");
    }

    [Fact]
    public void A_correction_in_another_store_takes_the_place_of_the_first()
    {
        var first = Of(null, "0001", Brindle);
        var corrected = Of(null, "0002", Brindle, DisclosureStatus.NotRequired);

        Merge(Store("1.db", new ImportItem(first, "/in/a.htm")), Store("2.db", new ImportItem(corrected, "/in/a.htm")));

        using var store = Merged();
        store.Count.ShouldBe(1);
        var filing = store.Find("0002");
        filing.Revision.ShouldBe(2);
        Json(store.Read(filing, 1)).ShouldBe(Json(first));
        store.Trend().ShouldHaveSingleItem().Filings.ShouldBe(1);
    }

    [Fact]
    public void A_merged_store_goes_on_as_any_other()
    {
        Merge(Store("1.db", new ImportItem(Of(null, "0001", Brindle), "/in/a.htm")), Store("2.db", new ImportItem(Of("b", "2", Brindle))));

        using var store = FilingStore.Open(folder.Path("merged.db"), new() { Access = StoreAccess.Change });
        store.Import(new(Of("b", "2", Brindle))).Outcome.ShouldBe(ImportOutcome.Unchanged);
        store.Import(new(Of(null, "0003", Brindle), "/in/a.htm")).Outcome.ShouldBe(ImportOutcome.Replaced);
    }

    [Fact]
    public void Nothing_is_made_of_stores_that_cannot_be_read_or_over_a_file_that_is_there()
    {
        var sound = Store("1.db", new ImportItem(Of("a", "1", Brindle)));

        Should.Throw<StoreException>(() => Merge(sound, folder.Write("2.db", "no store"))).Code.ShouldBe("not-a-store");
        Should.Throw<StoreException>(() => Merge(sound, folder.Path("3.db"))).Code.ShouldBe("no-such-store");
        Should.Throw<StoreException>(() => FilingStore.Merge([sound], folder.Path("no/merged.db"), new())).Code.ShouldBe("no-such-folder");
        File.Exists(folder.Path("merged.db")).ShouldBeFalse();
        folder.Write("merged.db", "");
        Should.Throw<StoreException>(() => Merge(sound)).Code.ShouldBe("exists");
    }
}
