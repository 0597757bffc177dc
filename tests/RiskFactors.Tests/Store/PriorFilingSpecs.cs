using System.Globalization;
using RiskFactors.Store;
using RiskFactors.Tests.Comparison;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Store;

public sealed class PriorFilingSpecs : IDisposable
{
    readonly TempFolder folder = new();

    public static TheoryData<int, string, string, string> Examples => SpecFile.Examples("prior-filing.md", "prior");

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_prior_filings_holds(int line, string name, string input, string expected)
    {
        var sides = input.Split("\n---\n");
        var draft = Told(sides[0]);
        using var store = FilingStore.Open(folder.Path("risk.db"), new() { Access = StoreAccess.Create });
        foreach (var other in sides[1].Split('\n'))
            store.Import(new(Told(other)));

        Line(store.FindPrior(draft, store.Issuers.ShouldHaveSingleItem())).ShouldBe(expected, $"line {line}, {name}");

        // A stored filing has the same prior as a draft.
        var stored = store.Import(new(draft)).Filing;
        Line(store.FindPrior(stored)).ShouldBe(expected, $"line {line}, {name}, stored");
    }

    [Fact]
    public void Filings_that_are_not_earlier_than_a_draft_are_named()
    {
        using var store = FilingStore.Open(folder.Path("risk.db"), new() { Access = StoreAccess.Create });
        foreach (var other in (string[])["spring: 8-K EX-99.1 filed 2020-05-06", "summer: 8-K EX-99.1 filed 2020-08-05", "report: 10-Q filed 2020-08-06"])
            store.Import(new(Told(other)));

        var prior = store.FindPrior(Told("draft: 8-K EX-99.1 filed 2020-08-05"), store.Issuers[0])!;

        prior.Filing.Key.ShouldBe("spring");
        prior.NotEarlier.ShouldHaveSingleItem().Key.ShouldBe("summer");
    }

    [Fact]
    public void An_issuer_is_found_by_what_a_draft_says_and_not_by_the_name_of_another_cik()
    {
        using var store = FilingStore.Open(folder.Path("risk.db"), new() { Access = StoreAccess.Create });
        store.Import(new(Told("spring: 8-K filed 2020-05-06")));

        store.FindIssuers(new Filing("BRINDLE FOODS INC")).Count.ShouldBe(1);
        store.FindIssuers(new Filing(Ticker: "BRDL")).Count.ShouldBe(1);
        store.FindIssuers(new Filing("Brindle Foods, Inc.", "0000099999")).ShouldBeEmpty();
        store.FindIssuers(new Filing()).ShouldBeEmpty();
    }

    static string Line(PriorFiling? prior) =>
        prior is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{prior.Filing.Key}{(prior.Distance is { } days ? $", {days} days before" : "")}: {prior.Basis}");

    /// <summary>"name: FORM EXHIBIT filed DAY period DAY tells KINDS".</summary>
    static Disclosure Told(string line)
    {
        var (name, rest) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..]);
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var facts = new Filing("Brindle Foods, Inc.", "0000012345", "BRDL", name);
        var tells = "safe-harbor";
        for (var n = 0; n < words.Length; n++)
            (facts, tells) = words[n] switch
            {
                "filed" => (facts with { Filed = DateOnly.Parse(words[++n], CultureInfo.InvariantCulture) }, tells),
                "period" => (facts with { Period = DateOnly.Parse(words[++n], CultureInfo.InvariantCulture) }, tells),
                "tells" => (facts, string.Join(' ', words[++n..])),
                var exhibit when exhibit.StartsWith("EX-", StringComparison.Ordinal) => (facts with { Exhibit = exhibit }, tells),
                var form when n == 0 => (facts with { Form = form }, tells),
                _ => (facts, tells),
            };
        return Telling(tells, name) with { Filing = facts };
    }

    static Disclosure Telling(string tells, string name)
    {
        var whole = Listed.Of("the price of oats", "fires in Kansas");
        whole = whole with { Source = whole.Source with { Sha256 = name } };
        var report = whole.Sections[0] with { Kind = SectionKind.RiskFactors };
        return tells switch
        {
            "safe-harbor" => whole,
            "risk-factors" => whole with { Sections = [report] },
            "risk-factors and safe-harbor" => whole with { Sections = [whole.Sections[0], report], Factors = [whole.Factors[0], whole.Factors[1] with { Section = 1 }] },
            "an-empty-passage" => whole with { Factors = [] },
            "nothing" => whole with { Sections = [], Factors = [], Status = DisclosureStatus.NotFound },
            _ => throw new InvalidDataException($"There is no kind of filing that tells {tells}."),
        };
    }
}
