using RiskFactors.Store;
using RiskFactors.Tests.Comparison;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Store;

/// <summary>Which filings of an issuer are followed together.</summary>
public sealed class FilingSeriesTests : IDisposable
{
    readonly TempFolder folder = new();
    int number;

    public void Dispose() => folder.Dispose();

    Disclosure Filed(string? form, string? filed, string? period, params string[] factors)
    {
        var listed = Listed.Of(factors);
        var sha = $"{++number:00000000}";
        return listed with
        {
            Source = listed.Source with { Sha256 = sha, Path = $"{sha}.txt" },
            Filing = new("Brindle Foods, Inc.", "0000012345", "BRDL", null, form, null, filed is null ? null : DateOnly.Parse(filed), period is null ? null : DateOnly.Parse(period)),
        };
    }

    static Disclosure AsReport(Disclosure disclosure) => disclosure with { Sections = [disclosure.Sections[0] with { Kind = SectionKind.RiskFactors }] };

    FilingStore Holding(params Disclosure[] disclosures)
    {
        var store = FilingStore.Open(folder.Path("risk.db"), new() { Access = StoreAccess.Create });
        foreach (var disclosure in disclosures)
            store.Import(new(disclosure));
        store.Flush();
        return store;
    }

    [Fact]
    public void Forms_of_a_kind_make_a_series_in_order_of_date()
    {
        using var store = Holding(
            Filed("10-K", "2004-03-01", "2003-12-31", "a"), Filed("10-K405", "2002-03-01", "2001-12-31", "a"), Filed("10-KSB", "2003-03-01", "2002-12-31", "a"),
            Filed("8-K", "2003-05-01", null, "a"), Filed(null, "2002-05-01", null, "a"), Filed("10-Q", "2003-05-10", "2003-03-31", "a"));

        var series = store.SeriesOf(store.FindIssuer("BRDL"));

        series.Select(one => one.FormFamily).ShouldBe(["10-K", "release", "10-Q"]);
        series[0].Filings.Select(filing => filing.Filing.Form).ShouldBe(["10-K405", "10-KSB", "10-K"]);
        series[1].Filings.Select(filing => filing.Filing.Form).ShouldBe([null, "8-K"]);
    }

    [Fact]
    public void A_form_names_its_series_whatever_its_case()
    {
        using var store = Holding(Filed("10-K405", "2002-03-01", "2001-12-31", "a"), Filed("8-K", "2003-05-01", null, "a"));
        var issuer = store.FindIssuer("BRDL");

        store.SeriesOf(issuer, new(Form: "10-k")).ShouldHaveSingleItem().Filings[0].Filing.Form.ShouldBe("10-K405");
        store.SeriesOf(issuer, new(Form: "release")).ShouldHaveSingleItem().Filings[0].Filing.Form.ShouldBe("8-K");
        store.SeriesOf(issuer, new(From: new DateOnly(2003, 1, 1))).ShouldHaveSingleItem().FormFamily.ShouldBe("release");
    }

    [Fact]
    public void A_correction_is_no_period_of_its_own()
    {
        using var store = Holding(
            Filed("10-K", "2004-03-01", "2003-12-31", "a"), Filed("10-K/A", "2004-06-01", "2003-12-31", "a"), Filed("10-K/A", "2004-07-01", null, "a"),
            Filed("10-K", "2005-03-01", "2004-12-31", "a"));

        var series = store.SeriesOf(store.FindIssuer("BRDL")).ShouldHaveSingleItem();

        series.Filings.Select(filing => filing.Filing.Form).ShouldBe(["10-K", "10-K"]);
        series.Notes.Select(note => note.Message).ShouldBe([
            "00000002.txt, 10-K/A of 2004-06-01, corrects the 10-K of 2004-03-01 and was left out.",
            "00000003.txt, 10-K/A of 2004-07-01, corrects the 10-K of 2004-03-01 and was left out."]);
    }

    [Fact]
    public void A_correction_of_what_is_not_stored_stands_for_it()
    {
        using var store = Holding(Filed("10-K/A", "2004-06-01", "2003-12-31", "a"), Filed("10-K", "2005-03-01", "2004-12-31", "a"));

        store.SeriesOf(store.FindIssuer("BRDL")).ShouldHaveSingleItem().Filings.Select(filing => filing.Filing.Form).ShouldBe(["10-K/A", "10-K"]);
    }

    [Fact]
    public void A_filing_without_a_date_is_left_out_and_said()
    {
        using var store = Holding(Filed(null, null, null, "a"), Filed(null, "2004-06-01", null, "a"));

        var series = store.SeriesOf(store.FindIssuer("BRDL")).ShouldHaveSingleItem();

        series.Filings.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2004, 6, 1));
        series.Notes.ShouldHaveSingleItem().Message.ShouldBe("00000001.txt tells no date and was left out.");
    }

    [Fact]
    public void A_series_is_followed_for_each_kind_of_section_that_it_has()
    {
        using var store = Holding(
            Filed("10-Q", "2004-05-01", "2004-03-31", "the price of oats"), AsReport(Filed("10-Q", "2004-08-01", "2004-06-30", "fires in Kansas")),
            Filed("10-Q", "2004-11-01", "2004-09-30", "the price of oats"));

        var histories = store.Follow(store.SeriesOf(store.FindIssuer("0000012345"))[0]);

        histories.Select(history => (history.Kind, history.FormFamily, history.Issuer, history.Lines.Count)).ShouldBe([
            (SectionKind.SafeHarbor, "10-Q", "Brindle Foods, Inc.", 1), (SectionKind.RiskFactors, "10-Q", "Brindle Foods, Inc.", 1)]);
        histories[0].Lines[0].IsCurrent.ShouldBeTrue();
        histories[0].Notes.ShouldBeEmpty();
        histories[1].Notes.ShouldHaveSingleItem().Code.ShouldBe("updates-only");
    }

    [Fact]
    public void An_issuer_that_is_not_there_is_told_with_those_that_are()
    {
        using var store = Holding(Filed("10-K", "2004-03-01", null, "a"));

        var error = Should.Throw<StoreException>(() => store.FindIssuer("OATS"));

        error.Code.ShouldBe("no-such-issuer");
        error.Message.ShouldBe("The store holds no filing of OATS; it holds Brindle Foods, Inc. (BRDL) 0000012345.");
    }

    [Fact]
    public void An_issuer_of_several_of_a_name_is_told_with_its_choices()
    {
        var other = Filed("10-K", "2004-03-01", null, "a");
        using var store = Holding(Filed("10-K", "2004-03-01", null, "a"), other with { Filing = other.Filing with { Cik = "0000099999", Ticker = "BRD" } });

        var error = Should.Throw<StoreException>(() => store.FindIssuer("Brindle Foods"));

        error.Code.ShouldBe("ambiguous");
        error.Message.ShouldBe("Brindle Foods may mean Brindle Foods, Inc. (BRDL) 0000012345, Brindle Foods, Inc. (BRD) 0000099999; name one by its CIK or ticker.");
    }
}
