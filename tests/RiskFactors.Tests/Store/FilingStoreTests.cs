using System.Buffers;
using System.Text;
using LiteDB;
using RiskFactors.Store;
using RiskFactors.Store.Storage;
using RiskFactors.Tests.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Store;

public sealed class FilingStoreTests : IDisposable
{
    readonly TempFolder folder = new();

    string Db => folder.Path("risk.db");

    public void Dispose() => folder.Dispose();

    FilingStore Open(StoreAccess access = StoreAccess.Create) => FilingStore.Open(Db, new() { Access = access, Wait = TimeSpan.Zero });

    static Disclosure Of(string accession, Filing filing) => HandMade.Disclosure with { Filing = filing with { Accession = accession }, Source = HandMade.Disclosure.Source with { Sha256 = accession } };

    static Disclosure Report(string number, string form, string period) =>
        Of($"0000012345-{number}", new("Brindle Foods, Inc.", "0000012345", "BRDL", null, form, null, DateOnly.Parse(period).AddDays(40), DateOnly.Parse(period)));

    static string Json(Disclosure disclosure)
    {
        var json = new ArrayBufferWriter<byte>();
        DisclosureJson.Write(json, disclosure, DisclosureDetail.Explained);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    void Import(params Disclosure[] disclosures)
    {
        using var store = Open();
        foreach (var disclosure in disclosures)
            store.Import(new(disclosure));
        store.Flush();
    }

    [Fact]
    public void What_is_read_equals_what_was_imported()
    {
        Import(HandMade.Disclosure);

        using var store = Open(StoreAccess.Read);
        var read = store.Read(store.Find(HandMade.Disclosure.Source.Sha256));
        Json(read).ShouldBe(Json(HandMade.Disclosure));
        read.Factors.Select(factor => (factor.Span, factor.Evidence)).ShouldBe(HandMade.Disclosure.Factors.Select(factor => (factor.Span, factor.Evidence)));
        read.Factors.SelectMany(factor => factor.Topics).ShouldBe(HandMade.Disclosure.Factors.SelectMany(factor => factor.Topics));
        read.Sections.Select(section => (section.Span, section.Confidence)).ShouldBe(HandMade.Disclosure.Sections.Select(section => (section.Span, section.Confidence)));
    }

    [Fact]
    public void Every_sample_filing_comes_back_equal()
    {
        var files = Directory.GetFiles(Repository.Path("data", "samples"), "*", SearchOption.AllDirectories);
        var disclosures = files.Select(file => Some.Extract(FilingReader.Read(File.ReadAllBytes(file), file))).ToArray();
        Import(disclosures);

        using var store = Open(StoreAccess.Read);
        store.Count.ShouldBe(files.Length);
        foreach (var disclosure in disclosures)
            Json(store.Read(store.Find(disclosure.Filing.Accession ?? disclosure.Source.Sha256))).ShouldBe(Json(disclosure));
        store.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void Importing_twice_changes_nothing_and_a_correction_keeps_what_was_there()
    {
        var first = Report("19-000001", "10-K", "2019-12-31");
        var corrected = first with { Status = DisclosureStatus.NotRequired };
        using var store = Open();
        store.Import(new(first)).Outcome.ShouldBe(ImportOutcome.Added);
        store.Import(new(first)).Outcome.ShouldBe(ImportOutcome.Unchanged);
        var replaced = store.Import(new(corrected));
        store.Flush();

        replaced.Outcome.ShouldBe(ImportOutcome.Replaced);
        replaced.Filing.Revision.ShouldBe(2);
        store.Count.ShouldBe(1);
        Json(store.Read(replaced.Filing)).ShouldBe(Json(corrected));
        Json(store.Read(replaced.Filing, 1)).ShouldBe(Json(first));
        store.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void What_was_not_flushed_is_not_kept()
    {
        Import(Report("19-000001", "10-K", "2019-12-31"));
        using (var store = Open())
            store.Import(new(Report("20-000001", "10-K", "2020-12-31")));

        using var again = Open(StoreAccess.Read);
        again.Count.ShouldBe(1);
    }

    [Fact]
    public void An_issuer_is_recognised_by_cik_ticker_or_name_and_two_ciks_are_two_issuers()
    {
        Import(
            Of("a", new("Brindle Foods, Inc.")),
            Of("b", new("BRINDLE FOODS INC /DE/", "0000012345")),
            Of("c", new("Brindle Bakeries", "0000012345", "BRDL")),
            Of("d", new(Ticker: "BRDL")),
            Of("e", new("Brindle Foods", "0000099999")));

        using var store = Open(StoreAccess.Read);
        store.Issuers.Count.ShouldBe(2);
        store.List(new(Issuer: "BRDL")).Select(filing => filing.Key).ShouldBe(["a", "b", "c", "d"], ignoreOrder: true);
    }

    [Fact]
    public void References_and_prior_filings_are_found()
    {
        Import(Report("18-000001", "10-K405", "2018-12-31"), Report("19-000001", "10-K", "2019-12-30"), Report("19-000002", "10-Q", "2019-09-30"), Report("20-000002", "10-Q", "2020-09-30"));

        using var store = Open(StoreAccess.Read);
        var annual = store.Find("BRDL@2020-02-08");
        annual.Key.ShouldBe("0000012345-19-000001");
        store.FindPrior(annual)!.ShouldSatisfyAllConditions(prior => prior.Filing.Key.ShouldBe("0000012345-18-000001"), prior => prior.Basis.ShouldBe("a year back"));
        store.FindPrior(store.Find("BRDL/10-Q"))!.Filing.Key.ShouldBe("0000012345-19-000002");
        store.FindPrior(store.Find("BRDL@2019-02")).ShouldBeNull();
        Should.Throw<StoreException>(() => store.Find("BRDL@2001")).Code.ShouldBe("no-such-filing");
        Should.Throw<StoreException>(() => store.Find("0000012345-19")).Code.ShouldBe("no-such-filing");
        store.Trend().Select(year => (year.Year, year.Filings)).ShouldBe([(2019, 2), (2020, 2)]);
        store.FilingsOf(store.Issuers[0]).Select(filing => filing.Date).ShouldBeInOrder();
    }

    [Fact]
    public void A_second_one_is_told_who_holds_the_store_and_gets_it_afterwards()
    {
        using (Open())
        {
            var refused = Should.Throw<StoreException>(() => Open(StoreAccess.Read));
            refused.Code.ShouldBe("locked");
            refused.Message.ShouldContain($"held by process {Environment.ProcessId} ");
        }
        Open(StoreAccess.Read).Dispose();
    }

    [Theory]
    [InlineData("", "not-a-store")]
    [InlineData("This is a letter and no store at all, however long it may be.", "not-a-store")]
    public void A_file_that_is_no_store_is_left_as_it_is(string content, string code)
    {
        File.WriteAllText(Db, content);
        Should.Throw<StoreException>(() => Open(StoreAccess.Change)).Code.ShouldBe(code);
        File.ReadAllText(Db).ShouldBe(content);
    }

    [Fact]
    public void A_database_of_another_program_and_a_newer_store_are_refused()
    {
        using (var other = StoreFile.Open(Db, StoreAccess.Change))
            other.GetCollection("cats").Insert(new BsonDocument { ["name"] = "Tom" });
        Should.Throw<StoreException>(() => Open()).Code.ShouldBe("not-a-store");
        File.Delete(Db);
        FilingStore.Open(Db, new() { Access = StoreAccess.Create }, new SchemaHistory([_ => { }])).Dispose();
        Should.Throw<StoreException>(() => Open()).Code.ShouldBe("newer-store");
    }

    [Fact]
    public void An_older_store_is_brought_up_and_a_copy_kept()
    {
        Import(Report("19-000001", "10-K", "2019-12-31"));
        var schema = new SchemaHistory([database => database.GetCollection("meta").Insert(new BsonDocument { ["_id"] = "step" })]);

        using (var store = FilingStore.Open(Db, new() { Access = StoreAccess.Read }, schema))
            store.Count.ShouldBe(1);

        File.Exists(Db + ".schema-1").ShouldBeTrue();
        using var again = FilingStore.Open(Db, new(), schema);
        again.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void Compacting_keeps_everything_and_gives_back_room()
    {
        Import([.. Enumerable.Range(1, 200).Select(n => Report($"19-{n:000000}", "10-K", "2019-12-31"))]);
        using var store = Open(StoreAccess.Change);
        foreach (var filing in store.List(new()).Skip(10))
            store.Remove(filing);
        store.Flush();
        var (before, after) = store.Compact();
        after.ShouldBeLessThan(before);
        store.Count.ShouldBe(10);
        store.Verify().ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_processes_import_at_once_and_neither_loses_a_filing()
    {
        for (var n = 0; n < 150; n++)
        {
            folder.Write($"a/{n}.txt", Releases.WithFactors($"the price of oats {n}", "bakers"));
            folder.Write($"b/{n}.txt", Releases.WithFactors($"the price of rye {n}", "millers"));
        }
        var runs = new[] { "a", "b" }.Select(name => Task.Run(() => CliRun.OfProcess(folder.Root, "import", name, "--store", "risk.db", "--wait", "60"))).ToArray();
        foreach (var run in await Task.WhenAll(runs))
            run.ExitCode.ShouldBe(0, run.Error);
        using var store = Open(StoreAccess.Read);
        foreach (var name in new[] { "a", "b" })
            for (var n = 0; n < 150; n++)
            {
                var imported = Some.Extract(FilingReader.Read(File.ReadAllBytes(folder.Path($"{name}/{n}.txt")), $"{name}/{n}.txt"));
                Json(store.Read(store.Find(imported.Source.Sha256))).ShouldBe(Json(imported));
            }
        store.Count.ShouldBe(300);
        store.Verify().ShouldBeEmpty();
    }
}
