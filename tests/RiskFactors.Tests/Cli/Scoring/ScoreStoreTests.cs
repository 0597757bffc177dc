using RiskFactors.Cli;
using RiskFactors.Cli.Scoring;
using RiskFactors.Store;

namespace RiskFactors.Tests.Cli.Scoring;

/// <summary>Scoring into a store.</summary>
public sealed class ScoreStoreTests : IDisposable
{
    readonly ScoredFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_store_holds_what_import_would_have_kept()
    {
        var releases = folder.WriteReleases(30);
        folder.WriteZip("in/z.zip", ("a.txt", Releases.WithFactors("rain", "snow")));
        folder.Write("in/bad.txt", "");

        var run = CliRun.Of("score", releases, "--store", folder.Path("scored.db"));
        CliRun.Of("import", releases, "--store", folder.Path("imported.db"));

        run.ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("bad.txt");
        var scored = Keys("scored.db");
        scored.Count.ShouldBe(31);
        Keys("imported.db").Except(scored).ShouldBeEmpty();
        folder.Names().ShouldContain("scored.db.manifest.jsonl");
    }

    [Fact]
    public void A_store_that_is_in_use_ends_the_run_and_the_resumed_one_has_all()
    {
        var releases = folder.WriteReleases(10);
        using (FilingStore.Open(folder.Path("a.db"), new() { Access = StoreAccess.Create }))
        {
            var run = CliRun.Of("score", releases, "--store", folder.Path("a.db"), "--wait", "0");

            run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
            run.Error.ShouldContain("The store is held by process");
        }

        CliRun.Of("score", releases, "--store", folder.Path("a.db"), "--resume").ExitCode.ShouldBe(ExitCode.Success);

        Keys("a.db").Count.ShouldBe(10);
    }

    [Fact]
    public void Only_what_failed_is_scored_again_into_a_store()
    {
        folder.WriteReleases(4);
        folder.Write("in/002.txt", "");
        CliRun.Of("score", folder.Path("in"), "--store", folder.Path("a.db")).ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        folder.Write("in/002.txt", Releases.WithThreeFactors);

        CliRun.Of("score", folder.Path("in"), "--store", folder.Path("a.db"), "--rerun-failed").ExitCode.ShouldBe(ExitCode.Success);

        Keys("a.db").Count.ShouldBe(4);
        File.ReadAllLines(folder.Path("a.db.manifest.jsonl")).Length.ShouldBe(6);
    }

    HashSet<string> Keys(string name)
    {
        using var store = FilingStore.Open(folder.Path(name));
        return [.. store.List(new()).Select(filing => filing.Key)];
    }
}
