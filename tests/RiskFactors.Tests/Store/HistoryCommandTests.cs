using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Store;
using RiskFactors.Tests.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Store;

/// <summary>"riskfactors history" from end to end.</summary>
public sealed class HistoryCommandTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    string Db => folder.Path("risk.db");

    CliRun Run(params string[] args) => CliRun.Of([.. args, "--store", Db]);

    CliRun OnScreen(Screen screen, params string[] args) => CliRun.OnScreen(screen, [.. args, "--store", Db]);

    // Under their paths within the repository, which are printed.
    void ImportSamples()
    {
        using var store = FilingStore.Open(Db, new() { Access = StoreAccess.Create });
        foreach (var file in Directory.EnumerateFiles(Repository.Path("data", "samples"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            store.Import(new(Some.Extract(FilingReader.Read(File.ReadAllBytes(file), Path.GetRelativePath(Repository.Path("."), file).Replace('\\', '/')))));
        store.Flush();
    }

    /// <summary>A release every quarter, each with the factors of which the letters are given.</summary>
    void ImportReleases(params string[] releases)
    {
        var texts = new Dictionary<char, string>
        {
            ['o'] = "the price of oats", ['c'] = "the loss of a large customer", ['f'] = "fires and floods at our mills", ['s'] = "strikes at our bakery in Millbrook",
            ['r'] = "recalls of our products", ['b'] = "bread that is made of \u001B[31mrye",
        };
        var day = new DateOnly(2009, 2, 3);
        for (var n = 0; n < releases.Length; n++, day = day.AddMonths(3))
            folder.Write($"in/{n:00}.txt", $"MILLBROOK, Ohio, {day:MMMM d, yyyy} - Brindle Foods, Inc. (Nasdaq: BRDL) reported today.\n\n"
                + (releases[n] == "" ? "All is well.\n" : Releases.WithFactors([.. releases[n].Select(letter => texts[letter])])));
        Run("import", folder.Path("in")).ExitCode.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public void The_histories_of_the_sample_issuers_are_as_approved()
    {
        ImportSamples();

        var issuers = new[] { "AMPN", "Caldwell Valley Bancorp", "0000981234", "TMRG", "VLDT" };
        Approved.ShouldBe("history-samples.txt", string.Join("\n\n", issuers.Select(issuer => $"$ riskfactors history {issuer}\n{Run("history", issuer, "--format", "table").Output}")));
    }

    [Fact]
    public void A_lifeline_is_told_wording_by_wording_as_approved()
    {
        ImportSamples();

        (string Issuer, string Kind, string Line)[] lines = [("NLTN", "safe-harbor", "6"), ("VLDT", "safe-harbor", "7"), ("AMPN", "risk-factors", "5"), ("AMPN", "risk-factors", "6"), ("AMPN", "risk-factors", "3")];
        Approved.ShouldBe("history-lines.txt", string.Join("\n\n", lines.Select(line =>
            $"$ riskfactors history {line.Issuer} --kind {line.Kind} --line {line.Line}\n{Run("history", line.Issuer, "--kind", line.Kind, "--line", line.Line, "--format", "table").Output}")));
    }

    [Fact]
    public void The_json_and_csv_of_a_lifeline_are_as_approved()
    {
        ImportSamples();

        Approved.ShouldBe("history.json", Run("history", "VLDT", "--line", "7", "--format", "json").Output);
        Approved.ShouldBe("history.csv", Run("history", "VLDT", "--line", "7", "--format", "csv").Output);
    }

    [Fact]
    public void Every_field_event_and_column_is_described()
    {
        var described = File.ReadAllText(Repository.Path("docs", "history-json.md"));
        var fields = Fields(JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "RiskFactors.Tests", "Approved", "history.approved.json"))).RootElement).ToList();
        var columns = File.ReadLines(Repository.Path("tests", "RiskFactors.Tests", "Approved", "history.approved.csv")).First().Split(',');
        columns.Length.ShouldBeGreaterThan(25);

        foreach (var name in fields.Concat(columns).Concat(Enum.GetValues<LifelineEvent>().Select(ContractName.Of)).Distinct())
            described.ShouldContain($"`{name}`");
    }

    [Fact]
    public void Into_a_pipe_it_is_one_object_a_series()
    {
        ImportSamples();

        Run("history", "AMPN").Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Select(json => $"{json.GetProperty("kind")} {json.GetProperty("form_family")}").ShouldBe(["safe-harbor release", "safe-harbor 10-K", "risk-factors 10-K", "safe-harbor 10-Q", "risk-factors 10-Q"]);
    }

    [Fact]
    public void The_strip_draws_a_life_and_the_legend_tells_the_signs_that_were_drawn()
    {
        ImportReleases("ocs", "oc", "", "ocs", "co");

        var lines = Run("history", "BRDL", "--format", "table").Lines;

        lines.ShouldContain(line => line.Contains("●───  2009-02-03  current ", StringComparison.Ordinal) && line.EndsWith("the price of oats", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("●×○×  2009-02-03  2009-11-03 ", StringComparison.Ordinal) && line.EndsWith("strikes at our bakery in Millbrook", StringComparison.Ordinal));
        lines.ShouldContain("Note: 2009-08-03: It has no safe-harbor section and was passed over.");
        lines[^1].ShouldBe("● appeared (in the first filing: or older), ○ came back, ─ unchanged, × removed");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_screen(int width)
    {
        ImportReleases([.. Enumerable.Range(0, 60).Select(n => $"oc{(n % 7 < 3 ? "s" : "")}{(n > 20 ? "r" : "f")}b")]);

        foreach (var args in new string[][] { ["history", "BRDL"], ["history", "BRDL", "--line", "3"] })
            foreach (var line in OnScreen(new(width, Palette.Plain), args).Lines)
            {
                line.Length.ShouldBeLessThanOrEqualTo(width);
                line.ShouldNotContain('\u001B');
            }
    }

    [Fact]
    public void A_terminal_without_unicode_gets_a_strip_of_ascii()
    {
        ImportReleases("ocs", "oc", "ocs", "oc");

        var output = OnScreen(new(100, Palette.Plain) { Signs = Signs.Ascii }, "history", "BRDL").Output;

        output.ShouldContain("*xox");
        output.ShouldAllBe(c => c < 128);
    }

    [Fact]
    public void Unchanged_filings_in_a_row_are_one_line()
    {
        ImportReleases("os", "os", "os", "os", "o");

        Run("history", "BRDL", "--line", "2", "--format", "table").Output.ShouldContain("2009-05-03  unchanged in 3 filings to 2009-11-03\n");
    }

    [Fact]
    public void Dates_and_topics_say_what_is_followed_and_shown()
    {
        ImportReleases("ocs", "ocs", "oc");

        Run("history", "BRDL", "--to", "2009-06-01", "--format", "csv").Output.ShouldNotContain("removed");
        Run("history", "BRDL", "--topic", "commodity-prices", "--format", "csv").Lines.Skip(1).ShouldAllBe(line => line.Contains("the price of oats"));
        Run("history", "BRDL", "--topic", "tax").ShouldBe(new CliRun(ExitCode.NothingFound, "", "riskfactors: No lifeline of BRDL has the topic tax.\n"));
        Run("history", "BRDL", "--kind", "risk-factors").ShouldBe(new CliRun(ExitCode.NothingFound, "", "riskfactors: No filing of BRDL that fits tells risk-factors factors.\n"));
        Run("history", "BRDL", "--form", "10-K").ShouldBe(new CliRun(ExitCode.NothingFound, "", "riskfactors: The store holds no filing of BRDL that fits.\n"));
    }

    [Fact]
    public void The_name_of_the_output_says_the_format()
    {
        ImportReleases("oc");

        Run("history", "BRDL", "-o", folder.Path("out.csv")).ShouldBe(new CliRun(0, "", ""));
        File.ReadAllText(folder.Path("out.csv")).ShouldStartWith("issuer,cik,kind,");
    }

    [Fact]
    public void What_cannot_be_run_is_2_and_says_why()
    {
        ImportReleases("oc");

        Run("history", "OATS").ShouldBe(new CliRun(2, "", "riskfactors: The store holds no filing of OATS; it holds Brindle Foods, Inc. (BRDL).\n"));
        Run("history", " ").ShouldBe(new CliRun(2, "", "riskfactors: ISSUER is empty; give a CIK, a ticker or a name.\n"));
        Run("history", "BRDL", "--line", "3").ShouldBe(new CliRun(2, "", "riskfactors: There is no lifeline 3; they are numbered from 1 to 2.\n"));
        Run("history", "BRDL", "-o", Db).ShouldBe(new CliRun(2, "", $"riskfactors: --output {Db}: this is the store, which writing would destroy.\n"));
        CliRun.Of("history", "BRDL", "--store", folder.Path("none.db")).ExitCode.ShouldBe(ExitCode.CouldNotRun);
        Run("list").Lines.Length.ShouldBe(1);
    }

    [Fact]
    public void An_empty_store_is_1()
    {
        ImportReleases("oc");
        Run("remove", "BRDL").ExitCode.ShouldBe(ExitCode.Success);

        Run("history", "BRDL").ShouldBe(new CliRun(ExitCode.NothingFound, "", $"riskfactors: The store {Db} is empty; riskfactors import fills it.\n"));
    }

    static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Fields(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => [],
    };
}
