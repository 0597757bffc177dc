using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>The commands that list, train and measure topics.</summary>
public class TopicsTests
{
    const string Labelled =
        """
        topic	also	text
        tax		changes in the corporate tax rate
        tax	regulation	new duties and taxes on tea
        tax		an audit of our tax returns
        tax		loss of tax credits
        competition		new rivals with lower prices
        competition		competition from larger tea houses
        competition		loss of market share to discounters
        competition		rivals that sell below cost
        personnel		loss of our master blenders
        personnel		strikes at our packing plant
        personnel		a shortage of qualified tea tasters
        personnel		higher wages
        """;

    [Fact]
    public void Topics_are_listed_under_their_groups()
    {
        var run = CliRun.Of("topics");

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldContain("\noperations\n  supply-chain: Suppliers and supply chain\n");
        foreach (var topic in TopicTaxonomy.Default.Topics)
            run.Output.ShouldContain($"  {topic.Id}: {topic.Name}\n");
    }

    [Fact]
    public void Topics_as_a_table_are_what_taxonomy_reads()
    {
        using var folder = new TempFolder();
        var own = folder.Write("own.tsv", CliRun.Of("topics", "--format", "tsv").Output);

        CliRun.Of("topics", "--taxonomy", own, "--format", "jsonl").Output.ShouldBe(CliRun.Of("topics", "--format", "jsonl").Output);
        CliRun.Of("topics", "--format", "jsonl").Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString())
            .ShouldBe(TopicTaxonomy.Default.Topics.Select(topic => topic.Id));
    }

    [Fact]
    public void A_model_of_ones_own_is_trained_measured_and_used()
    {
        using var folder = new TempFolder();
        var text = folder.Write("own.tsv", Labelled);
        var output = folder.Path("models/tea");

        var train = CliRun.Of("train", text, "-o", output);
        train.ExitCode.ShouldBe(ExitCode.Success, train.Error);
        train.Error.ShouldContain("training on all 12 examples");
        Directory.GetFiles(output).Select(Path.GetFileName).Order().ShouldBe(["model.bin", "model.md", "scores.golden.json"]);
        File.ReadAllText(Path.Combine(output, "model.md")).ShouldStartWith("# tea\n");

        var measured = CliRun.Of("evaluate", text, "--model", Path.Combine(output, "model.bin"), "--format", "json");
        JsonDocument.Parse(measured.Output).RootElement.GetProperty("examples").GetInt32().ShouldBe(12);

        var release = folder.Write("release.txt", Releases.WithFactors("a strike at our packing plant", "new taxes on tea"));
        var extracted = CliRun.Of("extract", release, "--model", Path.Combine(output, "model.bin"));
        JsonDocument.Parse(extracted.Output).RootElement.GetProperty("factors").EnumerateArray().Select(factor => factor.GetProperty("topic").GetString())
            .ShouldBe(["personnel", "tax"]);
    }

    [Fact]
    public void Measuring_without_a_model_is_cross_validation()
    {
        using var folder = new TempFolder();
        var run = CliRun.Of("evaluate", folder.Write("own.tsv", Labelled));

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("cross-validation, part 5 of 5");
        run.Output.ShouldStartWith("| figure | value |\n");
        run.Output.ShouldContain("| examples | 12 |");
    }

    [Theory]
    [InlineData("topic\talso\ttext\ntax\t\tduties\nweather\t\train\n", "riskfactors: {0}:3: \"weather\" is no topic of the taxonomy.\n")]
    [InlineData("topic\talso\ttext\ntax\t\tduties\n", "riskfactors: training text: examples of two topics or more are needed; there is nothing to tell apart.\n")]
    public void Bad_training_text_is_told_with_its_place(string text, string message)
    {
        using var folder = new TempFolder();
        var file = folder.Write("own.tsv", text);

        var run = CliRun.Of("train", file, "-o", folder.Path("out"));

        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldEndWith(string.Format(message, file));
        Directory.Exists(folder.Path("out")).ShouldBeFalse();
    }

    [Fact]
    public void A_model_that_is_none_stops_the_run_before_any_file_is_read()
    {
        using var folder = new TempFolder();
        var model = folder.Write("own.bin", "tea");

        CliRun.Of("extract", "release.txt", "--model", model).ShouldBe(new CliRun(ExitCode.CouldNotRun, "", $"riskfactors: --model {model}: this is no topic model.\n"));
        CliRun.Of("extract", "release.txt", "--model", "no.bin").ShouldBe(new CliRun(ExitCode.CouldNotRun, "", "riskfactors: --model no.bin: there is no such file.\n"));
    }

    [Fact]
    public void Text_that_is_not_there_is_told_by_name() =>
        CliRun.Of("evaluate", "no.tsv").ShouldBe(new CliRun(ExitCode.CouldNotRun, "", "riskfactors: no.tsv: there is no such file or folder.\n"));
}
