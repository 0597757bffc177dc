using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>"riskfactors extract" from what is typed to what is printed.</summary>
public sealed class ExtractTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_release_gives_its_factors_with_their_places_in_the_source()
    {
        var run = CliRun.Of("extract", folder.Write("release.txt", Releases.WithThreeFactors));

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldBeEmpty();
        var disclosure = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement;
        disclosure.GetProperty("status").GetString().ShouldBe("found");
        var factors = disclosure.GetProperty("factors").EnumerateArray().ToList();
        factors.Select(f => f.GetProperty("text").GetString()).ShouldBe(
            ["the price of oats", "the loss of a large customer", "the outcome of talks with our bakers"]);
        foreach (var factor in factors)
        {
            var cut = Releases.WithThreeFactors[factor.GetProperty("start").GetInt32()..factor.GetProperty("end").GetInt32()];
            string.Join(' ', cut.Split('\n')).ShouldBe(factor.GetProperty("text").GetString());
        }
    }

    [Fact]
    public void Standard_input_is_read_where_the_file_is_a_hyphen()
    {
        var run = CliRun.Reading(Releases.WithThreeFactors, "extract", "-");

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("\"path\":\"-\"");
        run.Output.ShouldContain("the loss of a large customer");
    }

    [Fact]
    public void A_screen_shows_a_table_and_a_pipe_json_lines()
    {
        var release = folder.Write("release.txt", Releases.WithThreeFactors);

        CliRun.OnScreen(new Screen(80, Palette.Plain), "extract", release).Output.ShouldContain("  2  the loss of a large customer");
        CliRun.Of("extract", release).Output.ShouldStartWith("{\"schema\":");
    }

    [Fact]
    public void Several_files_on_a_screen_are_summed_up_on_the_error_stream()
    {
        folder.Write("a.txt", Releases.WithThreeFactors);
        folder.Write("b.txt", Releases.WithoutSafeHarbor);
        folder.Write("c.txt", "");

        CliRun.OnScreen(new Screen(80, Palette.Plain), "extract", folder.Root).Error.ShouldEndWith("\n3 files, 1 section, 3 factors, 1 failed\n");
    }

    [Fact]
    public void Output_goes_to_a_file_in_the_form_that_its_name_says()
    {
        var csv = folder.Path("factors.csv");

        var run = CliRun.Of("extract", folder.Write("release.txt", Releases.WithThreeFactors), "-o", csv);

        run.ShouldBe(new CliRun(ExitCode.Success, "", ""));
        File.ReadAllText(csv).ShouldStartWith("path,issuer,cik,");
        File.ReadAllLines(csv).Length.ShouldBe(4);
    }

    [Fact]
    public void A_json_array_of_any_inputs_is_one_document()
    {
        var good = folder.Write("a.txt", Releases.WithThreeFactors);
        var empty = folder.Write("b.txt", "");

        JsonDocument.Parse(CliRun.Of("extract", good, empty, "--format", "json").Output).RootElement.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Explain_adds_reasons_and_evidence()
    {
        var release = folder.Write("release.txt", Releases.WithThreeFactors);

        CliRun.Of("extract", release).Output.ShouldNotContain("\"reasons\":");
        var disclosure = JsonDocument.Parse(CliRun.Of("extract", release, "--explain").Output).RootElement;
        var reason = disclosure.GetProperty("sections")[0].GetProperty("reasons")[0];
        reason.GetProperty("code").GetString().ShouldBe("heading");
        Releases.WithThreeFactors[reason.GetProperty("start").GetInt32()..reason.GetProperty("end").GetInt32()].ShouldBe("Forward-Looking Statements");
        disclosure.GetProperty("factors")[0].GetProperty("evidence").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Document_chooses_one_of_a_submission()
    {
        var submission = folder.Write(
            "0000012345-19-000001.txt",
            $"""
            <SEC-DOCUMENT>0000012345-19-000001.txt : 20190502
            <DOCUMENT>
            <TYPE>8-K
            <TEXT>
            {Releases.WithoutSafeHarbor}
            </TEXT>
            </DOCUMENT>
            <DOCUMENT>
            <TYPE>EX-99.1
            <TEXT>
            {Releases.WithThreeFactors}
            </TEXT>
            </DOCUMENT>
            </SEC-DOCUMENT>
            """);

        CliRun.Of("extract", submission, "--document", "EX-99.1").Output.ShouldContain("\"text\":\"the price of oats\"");
        CliRun.Of("extract", submission, "--document", "8-K").ExitCode.ShouldBe(ExitCode.NothingFound);
        CliRun.Of("extract", submission, "--document", "EX-10").Error
            .ShouldBe($"riskfactors: {submission}: The submission has no document of type EX-10; it has 8-K, EX-99.1.\n");
    }

    [Fact]
    public void Runs_over_the_same_files_print_the_same_bytes()
    {
        folder.Write("a.txt", Releases.WithThreeFactors);
        folder.Write("b/c.txt", Releases.WithoutSafeHarbor);

        CliRun.Of("extract", folder.Root, "--explain").Output.ShouldBe(CliRun.Of("extract", folder.Root, "--explain").Output);
    }
}
