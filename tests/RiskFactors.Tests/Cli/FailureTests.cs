using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Cli.Inputs;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>What the tool says and returns where something is wrong, word for word.</summary>
public sealed class FailureTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_found_in_any_input_is_1() =>
        CliRun.Of("extract", folder.Write("a.txt", Releases.WithoutSafeHarbor), folder.Write("b.txt", Releases.WithoutSafeHarbor))
            .ExitCode.ShouldBe(ExitCode.NothingFound);

    [Fact]
    public void Something_found_in_one_input_of_several_is_0() =>
        CliRun.Of("extract", folder.Write("a.txt", Releases.WithoutSafeHarbor), folder.Write("b.txt", Releases.WithThreeFactors))
            .ExitCode.ShouldBe(ExitCode.Success);

    [Fact]
    public void A_failed_input_is_3_and_the_rest_is_complete()
    {
        folder.Write("a.txt", Releases.WithThreeFactors);
        folder.Write("b.txt", "%PDF-1.7 whatever");
        folder.Write("c.txt", Releases.WithThreeFactors);

        var run = CliRun.Of("extract", folder.Root);

        run.ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        run.Lines.Length.ShouldBe(3);
        run.Lines[0].ShouldContain("the price of oats");
        var failed = JsonDocument.Parse(run.Lines[1]).RootElement;
        failed.GetProperty("source").GetProperty("path").GetString().ShouldBe(folder.Path("b.txt"));
        failed.GetProperty("error").GetProperty("code").GetString().ShouldBe("pdf");
        run.Lines[2].ShouldContain("the price of oats");
    }

    [Theory]
    [InlineData("empty.txt", "", "empty", "The file is empty.")]
    [InlineData("blank.txt", " \n\t\n", "empty", "The file holds nothing but white space.")]
    [InlineData("release.pdf", "%PDF-1.7", "pdf", "The file is a PDF; only text, HTML, Markdown, Word (.docx) and full submissions are read.")]
    [InlineData("picture.bin", "\0\u0001\u0002\0\0\u0003", "binary", "The file is not text.")]
    public void A_file_that_is_no_filing_is_named_with_the_reason(string name, string content, string code, string message)
    {
        var path = folder.Write(name, content);

        var run = CliRun.Of("extract", path);

        run.ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        run.Error.ShouldBe($"riskfactors: {path}: {message}\n");
        run.Output.ShouldBe(
            $$$"""{"schema":"riskfactors/disclosure/1","source":{"path":"{{{path}}}"},"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""" + "\n");
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_before_it_is_read()
    {
        var path = folder.Write("release.txt", new string('x', 3000));

        CliRun.Of("extract", path, "--max-size", "2KB").Error.ShouldBe($"riskfactors: {path}: The file is larger than 2 KiB, the most that is read.\n");
        CliRun.Reading(new string('x', 3000), "extract", "-", "--max-size", "2KB").Error
            .ShouldBe("riskfactors: -: The file is larger than 2 KiB, the most that is read.\n");
    }

    [Theory]
    [InlineData("nosuch.txt", "There is no such file or folder.")]
    [InlineData("*.htm", "No file matches the pattern.")]
    [InlineData(".", "The folder holds no file ending in .txt, .htm, .html, .xhtml, .md, .markdown, .docx.")]
    public void Nothing_that_could_be_opened_is_2(string name, string message)
    {
        var path = name == "." ? folder.Root : folder.Path(name);

        var run = CliRun.Of("extract", path);

        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldBe($"riskfactors: {path}: {message}\n");
    }

    [Fact]
    public void A_missing_file_among_others_is_3() =>
        CliRun.Of("extract", folder.Path("nosuch.txt"), folder.Write("a.txt", Releases.WithThreeFactors)).ExitCode.ShouldBe(ExitCode.SomeInputsFailed);

    [Theory]
    [InlineData("--max-size much: give a size such as 500KB, 256MB or 1.5GB; less than 2GB.", "--max-size", "much")]
    [InlineData("--max-size 9GB: give a size such as 500KB, 256MB or 1.5GB; less than 2GB.", "--max-size", "9GB")]
    [InlineData("--explain: CSV has no column for it; use --format table, json or jsonl.", "--format", "csv", "--explain")]
    public void A_wish_that_cannot_be_met_is_2(string message, params string[] options)
    {
        var run = CliRun.Of(["extract", folder.Write("a.txt", Releases.WithThreeFactors), .. options]);

        run.ShouldBe(new CliRun(ExitCode.CouldNotRun, "", $"riskfactors: {message}\n"));
    }

    [Fact]
    public void Output_does_not_overwrite_an_input()
    {
        var release = folder.Write("a.txt", Releases.WithThreeFactors);

        CliRun.Of("extract", release, "-o", release).ExitCode.ShouldBe(ExitCode.CouldNotRun);
        File.ReadAllText(release).ShouldBe(Releases.WithThreeFactors);
    }

    [Fact]
    public void Output_into_a_folder_that_is_not_there_is_2()
    {
        var csv = folder.Path("nosuch/factors.csv");

        CliRun.Of("extract", folder.Write("a.txt", Releases.WithThreeFactors), "-o", csv)
            .ShouldBe(new CliRun(ExitCode.CouldNotRun, "", $"riskfactors: --output {csv}: there is no such folder.\n"));
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "a.txt", "--fromat", "csv")]
    [InlineData("extract", "a.txt", "--format", "xml")]
    [InlineData("extrct", "a.txt")]
    [InlineData("sentences", "a.txt", "b.txt")]
    public void Bad_usage_is_2_and_leaves_standard_output_alone(params string[] args)
    {
        var run = CliRun.Of(args);

        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("\nTry: riskfactors ");
    }

    [Theory]
    [InlineData("There is no command extrct. Did you mean extract?", "extrct", "a.txt")]
    [InlineData("There is no command frobnicate.", "frobnicate")]
    [InlineData("There is no option --verison. Did you mean --version?", "--verison")]
    [InlineData("There is no option --fromat. Did you mean --format?", "extract", "a.txt", "--fromat", "csv")]
    [InlineData("There is no option --explain.", "sentences", "--explain", "a.txt")]
    [InlineData("Argument 'xml' not recognized. Must be one of: 'table' 'json' 'jsonl' 'csv'", "extract", "a.txt", "--format", "xml")]
    [InlineData("Required argument 'FILE' missing for command: 'extract'.", "extract")]
    public void A_typing_error_is_named_with_what_was_probably_meant(string message, params string[] args) =>
        CliRun.Of(args).Error.Split('\n').ShouldContain($"riskfactors: {message}");

    [Fact]
    public void A_fault_of_the_tool_costs_one_file_and_names_itself() =>
        InputFailure.Of(new InputFile("a.txt"), new InvalidOperationException("The table is empty."))
            .ShouldBe(new InputFailure(
                "a.txt",
                InputFailureKind.Refused,
                "internal",
                "This is a fault in riskfactors; please report it. InvalidOperationException: The table is empty."));

    [Fact]
    public void A_file_without_permission_is_said_to_be_unreadable() =>
        InputFailure.Of(new InputFile("a.txt"), InputNotOpenedException.Of(new UnauthorizedAccessException()))
            .ShouldBe(new InputFailure("a.txt", InputFailureKind.NotOpened, "unreadable", "The file cannot be read: permission denied."));
}
