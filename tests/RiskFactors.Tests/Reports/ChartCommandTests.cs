using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Tests.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reports;

/// <summary>riskfactors chart on a small store: which filings are drawn, and what is said where none can be.</summary>
public sealed class ChartCommandTests : IDisposable
{
    readonly TempFolder folder = new();

    public ChartCommandTests()
    {
        Import("May 2, 2019", "BRDL", "Brindle Foods, Inc.", "the price of oats", "the loss of a large customer", "a strike of our bakers");
        Import("August 1, 2019", "BRDL", "Brindle Foods, Inc.", "the price of oats", "the loss of a large customer or grocer", "new taxes on sugar");
        Import("November 4, 2019", "BRDL", "Brindle Foods, Inc.", "the price of oats and sugar", "new taxes on sugar", "a strike of our bakers");
    }

    public void Dispose() => folder.Dispose();

    CliRun Chart(params string[] args) => CliRun.Of(["chart", .. args, "--store", folder.Path("risk.db")]);

    void Import(string day, string ticker, string issuer, params string[] factors) => CliRun.Of(
        "import", folder.Write($"{ticker}-{day}.txt", $"MILLBROOK, {day} - {issuer} (Nasdaq: {ticker}) said today that sales rose.\n\n{Releases.WithFactors(factors)}"), "--store", folder.Path("risk.db"))
        .ExitCode.ShouldBe(0);

    [Theory]
    [InlineData("topics", "filed,filing,topic,", 2)]
    [InlineData("counts", "filed,filing,factors,added,removed", 3)]
    [InlineData("heatmap", "filed,filing,topic,", 2)]
    [InlineData("issuers", "issuer,year,value", 1)]
    [InlineData("similarity", "", 2)]
    [InlineData("lifelines", "", 4)]
    [InlineData("ranking", "topic,topic_name,", 2)]
    public void Every_kind_gives_its_data(string kind, string header, int leastRows)
    {
        Chart(kind, "-o", folder.Path("c.csv")).ExitCode.ShouldBe(ExitCode.Success);

        var lines = File.ReadAllLines(folder.Path("c.csv"));
        lines[0].ShouldStartWith(header);
        lines.Length.ShouldBeGreaterThan(leastRows);
    }

    [Fact]
    public void Additions_and_removals_are_those_of_the_history()
    {
        Chart("counts", "-o", folder.Path("c.csv")).ExitCode.ShouldBe(0);

        File.ReadAllLines(folder.Path("c.csv"))[1..].Select(line => line.Split(',')[2..]).ShouldBe([["3", "", ""], ["3", "1", "1"], ["3", "1", "1"]]);
    }

    [Fact]
    public void Vega_lite_is_json_that_names_its_schema()
    {
        Chart("topics", "-o", folder.Path("c.vl.json"), "--title", "Oats & sugar").ExitCode.ShouldBe(0);

        var specification = JsonDocument.Parse(File.ReadAllText(folder.Path("c.vl.json"))).RootElement;
        specification.GetProperty("$schema").GetString()!.ShouldContain("vega-lite");
        specification.GetRawText().ShouldContain("Oats");
    }

    [Fact]
    public void A_store_of_several_issuers_asks_which()
    {
        Import("May 3, 2019", "HLMR", "Halmer Mills, Inc.", "the price of rye", "the loss of a mill", "a flood");

        var run = Chart("topics", "-o", folder.Path("c.csv"));

        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain("--issuer which of BRDL, HLMR.");
        Chart("topics", "-o", folder.Path("c.csv"), "--issuer", "HLMR").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_name_that_says_no_format_is_told() =>
        Chart("topics", "-o", "chart").Error.ShouldContain("--format");

    [Fact]
    public void A_chart_that_cannot_be_drawn_leaves_the_old_one()
    {
        var old = folder.Write("c.svg", "old");

        Chart("topics", "-o", old, "--font", folder.Path("no.ttf")).ExitCode.ShouldBe(ExitCode.CouldNotRun);

        File.ReadAllText(old).ShouldBe("old");
    }

    [Fact]
    public void An_issuer_that_the_store_does_not_know_is_told()
    {
        var run = Chart("topics", "--issuer", "HLMR", "-o", folder.Path("c.svg"));

        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain("The store holds no filing of HLMR");
    }

    [Fact]
    public void A_kind_of_section_that_no_filing_has_is_1() =>
        Chart("topics", "--section", "risk-factors", "-o", folder.Path("c.svg")).ExitCode.ShouldBe(ExitCode.NothingFound);

    [Fact]
    public void Nothing_that_fits_is_1() => Chart("topics", "-o", folder.Path("c.svg"), "--from", "2030-01-01").ExitCode.ShouldBe(ExitCode.NothingFound);
}
