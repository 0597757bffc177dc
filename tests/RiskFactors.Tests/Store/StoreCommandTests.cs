using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Tests.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Store;

/// <summary>The commands of the store from end to end.</summary>
public sealed class StoreCommandTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    CliRun Run(params string[] args) => CliRun.Of([.. args, "--store", folder.Path("risk.db")]);

    [Fact]
    public void A_filing_is_imported_listed_shown_searched_and_removed()
    {
        var release = folder.Write("in/a.txt", Releases.WithThreeFactors);
        var extracted = CliRun.Of("extract", release);

        Run("import", folder.Path("in"), "--issuer", "BRDL").Output.ShouldContain("\"outcome\":\"added\"");
        Run("import", folder.Path("in"), "--issuer", "BRDL").Output.ShouldContain("\"outcome\":\"unchanged\"");
        var listed = JsonDocument.Parse(Run("list", "--issuer", "BRDL").Lines.ShouldHaveSingleItem()).RootElement;
        listed.GetProperty("factors").GetInt32().ShouldBe(3);
        Run("show", "BRDL").Output.ShouldBe(extracted.Output);
        Run("show", listed.GetProperty("key").GetString()![..12], "--format", "csv").Output.ShouldContain("the price of oats");
        Run("search", "OATS", "--format", "table").Output.ShouldContain("the price of oats");
        Run("search", "oat").ExitCode.ShouldBe(ExitCode.NothingFound);
        Run("search", "price of oats", "--issuer", "BRDL", "--format", "json").Lines[0].ShouldBe("[");
        Run("verify").ShouldBe(new CliRun(0, "", $"riskfactors: {folder.Path("risk.db")} is sound.\n"));
        Run("remove", "BRDL").ExitCode.ShouldBe(ExitCode.Success);
        Run("list").ExitCode.ShouldBe(ExitCode.NothingFound);
        Run("compact", "--format", "csv").Output.ShouldStartWith("path,before,after");
    }

    [Fact]
    public void A_file_that_fails_is_3_and_the_rest_is_kept()
    {
        folder.Write("in/a.txt", "%PDF-1.7");
        folder.Write("in/b.txt", Releases.WithThreeFactors);

        var run = Run("import", folder.Path("in"));

        run.ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        run.Error.ShouldContain("a.txt: The file is a PDF");
        Run("list").Lines.Length.ShouldBe(1);
    }

    [Fact]
    public void A_corrected_file_takes_the_place_of_the_first_and_the_first_can_be_shown()
    {
        var release = folder.Write("a.txt", Releases.WithThreeFactors);
        Run("import", release);
        folder.Write("a.txt", Releases.WithThreeFactors.Replace("oats", "rye"));

        Run("import", release).Output.ShouldContain("\"outcome\":\"replaced\"");

        var key = JsonDocument.Parse(Run("list").Lines.ShouldHaveSingleItem()).RootElement.GetProperty("key").GetString()!;
        Run("show", key).Output.ShouldContain("the price of rye");
        Run("show", key, "--revision", "1").Output.ShouldContain("the price of oats");
    }

    [Fact]
    public void An_issuer_that_the_file_contradicts_is_warned_of_and_the_file_wins()
    {
        folder.Write("in/a.txt", Releases.WithThreeFactors.Replace("said today", "(Nasdaq: BRDL) said today"));

        var run = Run("import", folder.Path("in"), "--issuer", "NLNX");

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldContain("a.txt says that it is of Brindle Foods, Inc., which is not known to be NLNX; it is kept as the file says.");
        Run("list", "--issuer", "BRDL").Lines.Length.ShouldBe(1);
        Run("list", "--issuer", "NLNX").ExitCode.ShouldBe(ExitCode.NothingFound);
        Run("import", folder.Path("in"), "--issuer", "BRDL").Error.ShouldBe("");
    }

    [Fact]
    public void A_store_that_is_not_there_is_2() =>
        Run("list").ShouldBe(new CliRun(ExitCode.CouldNotRun, "", $"riskfactors: There is no store at {folder.Path("risk.db")}; riskfactors import makes one.\n"));

    [Theory]
    [InlineData("", "is no store of riskfactors: it is empty. It was left as it is.")]
    [InlineData("Dear Sir, this is a letter.", "is no store of riskfactors: it holds something else. It was left as it is.")]
    public void A_file_that_is_no_store_is_2_and_left_as_it_is(string content, string message)
    {
        folder.Write("risk.db", content);

        Run("list").ShouldBe(new CliRun(ExitCode.CouldNotRun, "", $"riskfactors: {folder.Path("risk.db")} {message}\n"));

        File.ReadAllText(folder.Path("risk.db")).ShouldBe(content);
    }

    [Fact]
    public void A_damaged_store_is_2_with_the_command_that_rebuilds_it()
    {
        Run("import", folder.Write("a.txt", Releases.WithThreeFactors));
        var db = folder.Path("risk.db");
        var bytes = File.ReadAllBytes(db);
        bytes.AsSpan(0, 8192).Fill(0xAA);
        File.WriteAllBytes(db, bytes);

        Run("list").Error.ShouldStartWith($"riskfactors: The store {db} is damaged on its first page. riskfactors verify --store {db} --rebuild-to NEW makes a new store");
        Run("verify").ExitCode.ShouldBe(ExitCode.NothingFound);
        Run("verify", "--rebuild-to", folder.Path("new.db")).ShouldBe(
            new CliRun(0, "", $"riskfactors: 1 filings of {db} were read into {folder.Path("new.db")}.\n"));
        CliRun.Of("list", "--store", folder.Path("new.db")).Lines.Length.ShouldBe(1);
    }

    [ShellFact]
    public void The_store_is_named_by_the_environment()
    {
        folder.Write("a/1.txt", Releases.WithThreeFactors);

        CliRun.OfShell(folder.Root, "export RISKFACTORS_STORE=env.db; $riskfactors import a").ExitCode.ShouldBe(0);

        CliRun.Of("list", "--store", folder.Path("env.db")).Output.ShouldContain("a/1.txt");
    }

    [ShellFact]
    public void A_full_disk_is_told_and_loses_nothing()
    {
        folder.Write("a/1.txt", Releases.WithThreeFactors);
        for (var n = 0; n < 300; n++)
            folder.Write($"b/{n}.txt", Releases.WithFactors([.. Enumerable.Range(0, 60).Select(k => $"the price {Guid.NewGuid()} of {Guid.NewGuid()} {k}")]));

        CliRun.OfShell(folder.Root, "export RISKFACTORS_STORE=env.db; $riskfactors import a").ExitCode.ShouldBe(0);
        // A limit on the size of files is what a full disk is to one process.
        var full = CliRun.OfShell(folder.Root, "export RISKFACTORS_STORE=env.db; trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 256; $riskfactors import b");
        full.ExitCode.ShouldBe(ExitCode.CouldNotRun, full.Error);
        full.Error.ShouldContain("There is no room to write env.db");

        var listed = CliRun.Of("list", "--store", folder.Path("env.db"));
        listed.Output.ShouldContain("a/1.txt");
        CliRun.Of("verify", "--store", folder.Path("env.db")).ExitCode.ShouldBe(0);
    }
}
