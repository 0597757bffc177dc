using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

public class DiffTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly string old;
    readonly string @new;

    public DiffTests()
    {
        old = folder.Write("old.txt", Releases.WithFactors("the price of oats", "the loss of a large customer", "and fires in Kansas"));
        @new = folder.Write("new.txt", Releases.WithFactors("the price of oats and rye", "the loss of a large customer", "and new rules on bread"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_exit_status_says_whether_anything_differs()
    {
        CliRun.Of("diff", old, old).ExitCode.ShouldBe(ExitCode.Success);
        CliRun.Of("diff", old, @new).ExitCode.ShouldBe(ExitCode.Different);
        CliRun.Of("diff", old, folder.Path("missing.txt")).ExitCode.ShouldBe(ExitCode.CouldNotRun);
    }

    [Fact]
    public void The_json_is_as_the_contract_says()
    {
        var json = JsonDocument.Parse(CliRun.Of("diff", old, @new).Output).RootElement;

        json.GetProperty("schema").GetString().ShouldBe("riskfactors/diff/1");
        json.GetProperty("links").EnumerateArray().Select(link => link.GetProperty("status").GetString()).ShouldBe(["reworded", "unchanged", "removed", "added"]);
        json.GetProperty("statistics").GetProperty("added").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void Every_field_of_the_json_is_described()
    {
        var described = File.ReadAllText(Repository.Path("docs", "diff-json.md"));
        foreach (var field in Fields(JsonDocument.Parse(CliRun.Of("diff", old, @new).Output).RootElement).Distinct())
            described.ShouldContain($"`{field}`");
        foreach (var value in Enum.GetValues<ChangeStatus>().Select(ContractName.Of).Concat(Enum.GetValues<WordOperation>().Select(ContractName.Of)))
            described.ShouldContain($"`{value}`");
    }

    [Fact]
    public void On_a_terminal_changes_are_coloured_unless_told_otherwise()
    {
        CliRun.OnScreen(new Screen(100, Palette.Color), "diff", old, @new).Output.ShouldContain("\u001B[32;4m and rye\u001B[0m");
        CliRun.OnScreen(new Screen(100, Palette.Color), "diff", old, @new, "--no-color").Output.ShouldContain("{+ and rye+}");
        CliRun.OnScreen(new Screen(100, Palette.Plain), "diff", old, @new).Output.ShouldNotContain('\u001B');
    }

    [Fact]
    public void A_mark_does_not_stand_alone_at_the_end_of_a_line()
    {
        var longer = folder.Write("long.txt", Releases.WithFactors("the price of oats and of everything else that bakers need for bread in the year", "the loss of a large customer", "and fires in Kansas"));
        for (var width = 40; width < 90; width++)
        {
            var lines = CliRun.OnScreen(new Screen(width, Palette.Plain), "diff", old, longer).Lines;
            lines.ShouldAllBe(line => !line.EndsWith("{+") && !line.EndsWith("[-"));
            string.Join(' ', lines.Select(line => line.Trim())).Replace("{+ ", "{+").ShouldContain("the price of oats{+and of everything else that bakers need for bread in the year+}", Case.Sensitive, $"width {width}");
        }
    }

    [Fact]
    public void Where_a_factor_was_split_is_marked()
    {
        var whole = folder.Write("whole.txt", Releases.WithFactors("failures of our ovens and thefts of customers' recipes", "strikes"));
        var split = folder.Write("split.txt", Releases.WithFactors("failures of our ovens", "thefts of customers' recipes", "strikes"));

        CliRun.OnScreen(new Screen(100, Palette.Plain), "diff", whole, split).Output.ShouldContain("failures of our ovens[- and -]{+ ¶ +}thefts of customers' recipes");
    }

    [Fact]
    public void One_file_twice_is_told() => CliRun.Of("diff", old, old).ShouldSatisfyAllConditions(run => run.ExitCode.ShouldBe(ExitCode.Success), run => run.Error.ShouldBe("riskfactors: both are the same file.\n"));

    [Fact]
    public void The_name_of_the_output_says_its_form()
    {
        CliRun.Of("diff", old, @new, "-o", folder.Path("a.html")).Output.ShouldBeEmpty();
        File.ReadAllText(folder.Path("a.html")).ShouldStartWith("<!DOCTYPE html>");
        CliRun.Of("diff", old, @new, "-o", folder.Path("a.docx"));
        File.ReadAllBytes(folder.Path("a.docx"))[..2].ShouldBe("PK"u8.ToArray());
        CliRun.Of("diff", old, @new, "-o", folder.Path("a.csv"));
        File.ReadAllLines(folder.Path("a.csv")).Length.ShouldBe(5);
    }

    [Fact]
    public void An_input_is_not_overwritten_and_unlike_filings_are_refused()
    {
        CliRun.Of("diff", old, @new, "-o", @new).ExitCode.ShouldBe(ExitCode.CouldNotRun);
        CliRun.Of("diff", "", old).Error.ShouldContain("empty name");
        CliRun.Of("diff", "-", "-").Error.ShouldContain("standard input");
        var samples = Repository.Path("data", "samples", "amperline");
        CliRun.Of("diff", folder.Write("none.txt", Releases.WithoutSafeHarbor), folder.Path("none.txt")).Error.ShouldContain("nothing of like kind");
        CliRun.Of("diff", samples, old).Error.ShouldContain("folder");
    }

    static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Fields(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => [],
    };
}
