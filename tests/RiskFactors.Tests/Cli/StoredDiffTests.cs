using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>"riskfactors diff" with filings of a store.</summary>
public sealed class StoredDiffTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly string store;
    readonly string draft;

    public StoredDiffTests()
    {
        store = folder.Path("risk.db");
        draft = folder.Write("draft.txt", Release("August 6, 2019", "the price of oats and rye", "strikes"));
        folder.Write("in/winter.txt", Release("February 7, 2019", "the price of oats"));
        folder.Write("in/spring.txt", Release("May 2, 2019", "the price of oats", "strikes"));
        CliRun.Of("import", folder.Path("in"), "--store", store).ExitCode.ShouldBe(0);
    }

    public void Dispose() => folder.Dispose();

    CliRun Diff(params string[] args) => CliRun.Of(["diff", .. args, "--store", store]);

    static string Release(string day, params string[] factors) => $"Brindle Foods, Inc. (NYSE: BRDL) reports its quarter\n\nMILLBROOK, {day} - Sales rose.\n\n{Releases.WithFactors(factors)}";

    static string Compared(CliRun run)
    {
        var json = JsonDocument.Parse(run.Output).RootElement;
        return $"{Side("old")} {Side("new")}";

        string Side(string side) => Path.GetFileNameWithoutExtension(json.GetProperty(side).GetProperty("path").GetString()!);
    }

    [Fact]
    public void Each_side_is_a_file_or_a_stored_filing()
    {
        Compared(Diff("BRDL@2019-02-07", "BRDL")).ShouldBe("winter spring");
        Compared(Diff("BRDL@2019-02", draft)).ShouldBe("winter draft");
        Compared(Diff(draft, "Brindle Foods")).ShouldBe("draft spring");
        Diff("BRDL", "BRDL").ShouldSatisfyAllConditions(run => run.ExitCode.ShouldBe(ExitCode.Success), run => run.Error.ShouldContain("same file"));
    }

    [Fact]
    public void A_draft_is_compared_with_the_prior_filing_and_which_one_is_said()
    {
        var run = Diff(draft, "--previous");

        run.ExitCode.ShouldBe(ExitCode.Different);
        Compared(run).ShouldBe("spring draft");
        run.Error.ShouldMatch(@"^riskfactors: \S*draft\.txt is compared with [0-9a-f]{12}, release of 2019-05-02, 96 days before: a quarter back\.\n$");
    }

    [Fact]
    public void A_draft_that_does_not_say_whose_it_is_needs_an_issuer()
    {
        folder.Write("bare.txt", Releases.WithFactors("the price of oats", "strikes"));

        Diff(folder.Path("bare.txt"), "--previous").Error.ShouldContain("does not say whose it is; name the issuer with --issuer. It holds BRDL (Brindle Foods, Inc.).");
        Diff(folder.Path("bare.txt"), "--previous", "--issuer", "QQQ").Error.ShouldContain("--issuer QQQ: the store");
        var run = Diff(folder.Path("bare.txt"), "--previous", "--issuer", "BRDL");
        Compared(run).ShouldBe("spring bare");
        run.Error.ShouldContain("the latest one, since the later filing bears no date");
    }

    [Fact]
    public void A_draft_that_bears_the_date_of_last_quarter_is_told_of_the_filing_of_that_day()
    {
        folder.Write("stale.txt", Release("May 2, 2019", "the price of oats and rye", "strikes"));

        Diff(folder.Path("stale.txt"), "--previous").Error.ShouldMatch(@"The store also holds [0-9a-f]{12}, release of 2019-05-02, which is no earlier than the draft says");
    }

    [Fact]
    public void A_stored_filing_has_its_own_prior()
    {
        Compared(Diff("BRDL", "--previous")).ShouldBe("winter spring");
        Diff("BRDL@2019-02-07", "--previous").Error.ShouldMatch(@"holds no release of BRDL \(Brindle Foods, Inc\.\) before 2019-02-07 that tells the like\. It holds [0-9a-f]{12}, release of 2019-05-02\.");
        Diff(draft, "--previous", "--form", "10-K").Error.ShouldContain("holds no 10-K of BRDL");
    }

    [Fact]
    public void Errors_say_what_was_tried()
    {
        Diff("none.docx", draft).ShouldBe(
            new CliRun(2, "", $"riskfactors: none.docx: there is no such file, and the store {store} holds no filing none.docx; riskfactors list shows what it holds.\n"));
        Diff("BRDL@2019", draft).Error.ShouldContain("BRDL@2019 may mean ");
        CliRun.Of("diff", "none.docx", draft, "--store", folder.Path("no.db")).Error.ShouldContain("there is no such file, and no store");
        CliRun.Of("diff", draft, "--previous", "--store", folder.Path("no.db")).Error.ShouldContain("There is no store at");
        Diff(draft).Error.ShouldContain("with what is it to be compared?");
        Diff(draft, draft, "--previous").Error.ShouldContain("--previous finds the earlier filing itself");
        Diff(draft, "BRDL", "--issuer", "BRDL").Error.ShouldContain("--issuer says what --previous has to look for");
        Diff("BRDL", "--previous", "--issuer", "BRDL").Error.ShouldContain("BRDL is no file");
        Diff(folder.Path("in"), draft).Error.ShouldContain("this is a folder, and the store");
    }

    [Fact]
    public void A_damaged_store_is_told()
    {
        var bytes = File.ReadAllBytes(store);
        bytes.AsSpan(0, 8192).Fill(0xAA);
        File.WriteAllBytes(store, bytes);

        Diff("BRDL", draft).ShouldSatisfyAllConditions(run => run.ExitCode.ShouldBe(2), run => run.Error.ShouldContain("BRDL: there is no such file, and it cannot be looked up: The store "));
    }

    [Fact]
    public void A_document_of_a_submission_is_chosen_where_there_is_one()
    {
        var release = Release("May 2, 2019", "the price of oats", "strikes");
        var submission = folder.Write("full.txt",
            "<SEC-DOCUMENT>0000012345-19-000007.txt : 20190502\n<SEC-HEADER>0000012345-19-000007.hdr.sgml : 20190502\nACCESSION NUMBER:\t\t0000012345-19-000007\nCONFORMED SUBMISSION TYPE:\t8-K\n"
            + $"</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nItem 2.02.\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-10.1\n<TEXT>\n{release.Replace("oats", "wheat")}\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n");

        Diff(submission, draft, "--document", "EX-10.1").Output.ShouldContain("wheat");
        Diff(submission, draft, "--document", "EX-99.1").ExitCode.ShouldBe(2);
        Diff(draft, draft, "--document", "EX-99.1").Error.ShouldContain("no full submission is among the files");
        Diff(submission, draft, "--max-size", "100B").Error.ShouldContain("full.txt: ");
    }

    [ShellFact]
    public void Two_files_are_compared_without_the_store_or_what_it_needs()
    {
        // A copy of the tool that lacks both cannot load them.
        var from = Path.GetDirectoryName(typeof(CliProgram).Assembly.Location)!;
        foreach (var file in Directory.GetFiles(from).Select(Path.GetFileName))
            if (file is "RiskFactors.Cli.runtimeconfig.json" || (file!.EndsWith(".dll", StringComparison.Ordinal) && file is not ("RiskFactors.Store.dll" or "LiteDB.dll")
                && (file.StartsWith("RiskFactors", StringComparison.Ordinal) || file.StartsWith("System.", StringComparison.Ordinal) || file.StartsWith("CsvHelper", StringComparison.Ordinal))))
                File.Copy(Path.Combine(from, file), folder.Path(file));

        var run = CliRun.OfShell(folder.Root, "dotnet RiskFactors.Cli.dll diff draft.txt in/spring.txt --format json");

        run.ShouldSatisfyAllConditions(it => it.ExitCode.ShouldBe(ExitCode.Different, it.Error), it => Compared(it).ShouldBe("draft spring"));
        CliRun.OfShell(folder.Root, "dotnet RiskFactors.Cli.dll diff draft.txt BRDL").Error.ShouldContain("RiskFactors.Store");
    }
}
