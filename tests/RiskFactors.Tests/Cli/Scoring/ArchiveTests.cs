using System.Text;
using System.Text.Json;
using RiskFactors.Cli;

namespace RiskFactors.Tests.Cli.Scoring;

/// <summary>Filings in archives, and archives that mean harm.</summary>
public sealed class ArchiveTests : IDisposable
{
    static readonly byte[] Release = Encoding.UTF8.GetBytes(Releases.WithThreeFactors);

    readonly ScoredFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_in_an_archive_is_read_as_the_file_would_be()
    {
        folder.Write("a.txt", Release);
        var plain = WithoutPath(CliRun.Of("score", folder.Path("a.txt")));
        folder.Write("a.zip", ScoredFolder.Zip([("x/a.txt", Release)]));
        folder.Write("a.tar", ScoredFolder.Tar([("x/a.txt", Release)]));
        folder.Write("a.tar.gz", ScoredFolder.GZip(ScoredFolder.Tar([("./x/a.txt", Release)])));
        folder.Write("a.tgz", ScoredFolder.GZip(ScoredFolder.Tar([("x/a.txt", Release)])));
        folder.Write("a.txt.gz", ScoredFolder.GZip(Release));
        folder.Write("b.zip", ScoredFolder.Zip([("a.txt.gz", ScoredFolder.GZip(Release)), ("a.tar.gz", ScoredFolder.GZip(ScoredFolder.Tar([("a.txt", Release)]))), ("a.zip", ScoredFolder.Zip([("a.txt", Release)]))]));
        folder.Write("b.tgz", ScoredFolder.GZip(ScoredFolder.Tar([("a.zip", ScoredFolder.Zip([("a.txt", Release)])), ("a.tar", ScoredFolder.Tar([("a.txt", Release)])), ("b.txt", Release)])));

        var run = CliRun.Of("score", folder.Root);

        run.ExitCode.ShouldBe(ExitCode.Success);
        folder.Said(run).ShouldBe(
        [
            "a.tar!/x/a.txt 3", "a.tar.gz!/x/a.txt 3", "a.tgz!/x/a.txt 3", "a.txt 3", "a.txt.gz 3", "a.zip!/x/a.txt 3",
            "b.tgz!/a.zip!/a.txt 3", "b.tgz!/a.tar!/a.txt 3", "b.tgz!/b.txt 3",
            "b.zip!/a.txt.gz 3", "b.zip!/a.tar.gz!/a.txt 3", "b.zip!/a.zip!/a.txt 3",
        ]);
        run.Lines.ShouldAllBe(line => WithoutPath(line) == plain);
    }

    static string WithoutPath(CliRun run) => WithoutPath(run.Lines.ShouldHaveSingleItem());

    static string WithoutPath(string line)
    {
        var path = JsonDocument.Parse(line).RootElement.GetProperty("source").GetProperty("path").GetString()!;
        return line.Replace(path, "");
    }

    [Fact]
    public void A_compressed_file_is_of_the_format_that_its_name_says_inside()
    {
        folder.Write("a.md.gz", ScoredFolder.GZip(Release));

        CliRun.Of("score", folder.Path("a.md.gz")).Output.ShouldContain("\"format\":\"markdown\"");
    }

    [Fact]
    public void A_file_in_an_archive_can_be_named()
    {
        folder.Write("a.zip", ScoredFolder.Zip([("x/a.txt", Release), ("x/b.txt", Release)]));

        folder.Said(CliRun.Of("score", folder.Path("a.zip!/x/b.txt"))).ShouldBe(["a.zip!/x/b.txt 3"]);
        folder.Said(CliRun.Of("score", folder.Path("a.zip!/x/c.txt"))).ShouldBe(["a.zip!/x/c.txt no-such-file"]);
    }

    [Fact]
    public void A_path_that_leads_out_of_its_archive_is_not_read()
    {
        (string, byte[])[] files = [("../up.txt", Release), ("/etc/passwd.txt", Release), ("a/../../b.txt", Release), (@"..\up.txt", Release), (@"C:\a.txt", Release), ("a..b/c.txt", Release)];
        folder.Write("a.tar", ScoredFolder.Tar(files));
        folder.Write("a.zip", ScoredFolder.Zip(files));

        foreach (var archive in new[] { "a.tar", "a.zip" })
            folder.Said(CliRun.Of("score", folder.Path(archive))).Select(said => said.Split(' ')[^1]).ShouldBe(["unsafe-path", "unsafe-path", "unsafe-path", "unsafe-path", "unsafe-path", "3"]);
    }

    [Fact]
    public void What_unpacks_to_far_more_than_it_is_costs_one_line()
    {
        var zeros = new byte[40 << 20];
        folder.Write("a.zip", ScoredFolder.Zip([("a.txt", Release), ("bomb.txt", zeros), ("c.txt", Release)]));
        folder.Write("bomb.txt.gz", ScoredFolder.GZip(zeros));
        folder.Write("c.zip", ScoredFolder.Zip([("bomb.txt.gz", ScoredFolder.GZip(zeros)), ("d.txt", Release)]));

        var run = CliRun.Of("score", folder.Root);

        folder.Said(run).ShouldBe(["a.zip!/a.txt 3", "a.zip!/bomb.txt expands-too-much", "a.zip!/c.txt 3", "bomb.txt.gz expands-too-much", "c.zip!/bomb.txt.gz expands-too-much", "c.zip!/d.txt 3"]);
        folder.Said(CliRun.Of("score", folder.Path("bomb.txt.gz"), "--max-expansion", "5000", "--max-size", "1MB")).ShouldBe(["bomb.txt.gz too-large"]);
    }

    [Fact]
    public void A_packed_tar_that_is_a_bomb_is_not_read_further()
    {
        folder.Write("a.tar.gz", ScoredFolder.GZip(ScoredFolder.Tar([("a.txt", Release), ("bomb.pdf", new byte[40 << 20]), ("c.txt", Release)])));

        folder.Said(CliRun.Of("score", folder.Path("a.tar.gz"))).ShouldBe(["a.tar.gz!/a.txt 3", "a.tar.gz expands-too-much"]);
    }

    [Fact]
    public void Archives_in_archives_are_opened_so_far_and_no_further()
    {
        var nested = ScoredFolder.Zip([("a.txt", Release)]);
        for (var n = 0; n < 3; n++)
            nested = ScoredFolder.Zip([("n.zip", nested), ("a.txt", Release)]);
        folder.Write("a.zip", nested);

        folder.Said(CliRun.Of("score", folder.Path("a.zip"))).ShouldBe(["a.zip!/n.zip!/n.zip!/n.zip too-deep", "a.zip!/n.zip!/n.zip!/a.txt 3", "a.zip!/n.zip!/a.txt 3", "a.zip!/a.txt 3"]);
        folder.Said(CliRun.Of("score", folder.Path("a.zip"), "--max-depth", "1")).ShouldBe(["a.zip!/n.zip too-deep", "a.zip!/a.txt 3"]);
    }

    [Fact]
    public void Of_a_damaged_archive_what_can_be_read_is_read()
    {
        var tar = ScoredFolder.Tar([("a.txt", Release), ("b.txt", Release)]);
        folder.Write("cut.tar", tar[..(tar.Length * 2 / 5)]);
        folder.Write("noise.zip", Encoding.UTF8.GetBytes("no archive"));
        folder.Write("noise.tar.gz", Encoding.UTF8.GetBytes("no archive"));
        folder.Write("noise.txt.gz", Encoding.UTF8.GetBytes("no archive"));
        folder.Write("z.txt", Release);
        var packed = ScoredFolder.Zip([("a.txt", Release), ("b.txt", Release)]);
        // The local header of the first file says where its bytes are; what is changed there is found when it is unpacked.
        packed.AsSpan(40, 60).Fill(0xFF);
        folder.Write("wrong.zip", packed);

        var said = folder.Said(CliRun.Of("score", folder.Root));

        said.ShouldContain("noise.zip damaged-archive");
        said.ShouldContain("noise.tar.gz damaged-archive");
        said.ShouldContain("noise.txt.gz damaged-archive");
        said.ShouldContain("wrong.zip!/a.txt damaged-archive");
        said.ShouldContain("wrong.zip!/b.txt 3");
        said.ShouldContain("z.txt 3");
        said.ShouldContain(line => line.StartsWith("cut.tar ", StringComparison.Ordinal) || line.StartsWith("cut.tar!/b.txt ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_without_filings_says_so()
    {
        folder.Write("a.zip", ScoredFolder.Zip([("a.pdf", Release)]));

        folder.Said(CliRun.Of("score", folder.Path("a.zip"))).ShouldBe(["a.zip no-known-files"]);
    }
}
