using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Scoring;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli.Scoring;

/// <summary>What riskfactors score prints, and in which order.</summary>
public sealed class ScoreTests : IDisposable
{
    readonly ScoredFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void It_prints_what_extract_prints_in_the_order_of_the_inputs_however_many_work_at_it(int jobs)
    {
        var releases = folder.WriteReleases(60);
        folder.Write("in/030a.txt", "");

        var run = CliRun.Of("score", releases, "--jobs", $"{jobs}");

        run.ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        run.Output.ShouldBe(CliRun.Of("extract", releases).Output);
        run.Error.ShouldBe($"riskfactors: {folder.Path("in/030a.txt")}: The file is empty.\n");
    }

    [Fact]
    public void Unordered_it_prints_the_same_lines()
    {
        var releases = folder.WriteReleases(60);

        CliRun.Of("score", releases, "--unordered", "-j", "4").Lines.Order().ShouldBe(CliRun.Of("extract", releases).Lines.Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void The_lines_of_all_shards_are_those_of_one_run(int shards)
    {
        var releases = folder.WriteReleases(40);
        folder.Write("in/bad.txt", "");
        folder.WriteZip("in/more.zip", ("a.txt", Releases.WithThreeFactors), ("b.txt", Releases.WithThreeFactors), ("../c.txt", "x"));
        string[] inputs = [releases, folder.Path("nothing.txt"), folder.Path("in/001.txt")];

        var lines = new List<string>();
        for (var k = 1; k <= shards; k++)
            lines.AddRange(CliRun.Of(["score", .. inputs, "--shard", $"{k}/{shards}"]).Lines);

        var whole = CliRun.Of(["score", .. inputs]).Lines;
        whole.Length.ShouldBe(46);
        lines.Order().ShouldBe(whole.Order());
    }

    [Fact]
    public void Which_shard_has_a_document_never_changes()
    {
        // int.from_bytes(hashlib.sha256(b"filings/a.txt").digest()[:8], "big") % 16 is 11 in Python.
        foreach (var path in new[] { "filings/a.txt", @"filings\a.txt" })
            Enumerable.Range(1, 16).Where(k => new Shard(k, 16).Holds(path)).ShouldBe([12]);
    }

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("3")]
    [InlineData("a/b")]
    [InlineData("-1/4")]
    public void What_is_no_shard_is_refused(string shard)
    {
        var run = CliRun.Of("score", folder.WriteReleases(1), "--shard", shard);

        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldStartWith($"riskfactors: --shard {shard}: give the number of a share");
    }

    [Fact]
    public void An_empty_shard_is_no_failure()
    {
        var releases = folder.WriteReleases(1);

        var runs = Enumerable.Range(1, 8).Select(k => CliRun.Of("score", releases, "--shard", $"{k}/8")).ToList();

        runs.ShouldAllBe(run => run.ExitCode == ExitCode.Success);
        runs.Sum(run => run.Lines.Length).ShouldBe(1);
    }

    [Fact]
    public void Csv_has_the_rows_of_extract_and_one_for_each_failure()
    {
        folder.Write("in/a.txt", Releases.WithThreeFactors);
        folder.Write("in/b.txt", "");
        folder.Write("in/c.txt", Releases.WithoutSafeHarbor);

        var run = CliRun.Of("score", folder.Path("in"), "--format", "csv");
        var extracted = CliRun.Of("extract", folder.Path("in"), "--format", "csv");

        run.Lines.Length.ShouldBe(6);
        run.Lines[0].TrimEnd().ShouldBe(extracted.Lines[0].TrimEnd() + ",sha256,error,message,fields");
        for (var n = 1; n <= 3; n++)
            run.Lines[n].ShouldStartWith(extracted.Lines[n].TrimEnd() + ",");
        run.Lines[4].TrimEnd().ShouldBe(folder.Path("in/b.txt") + new string(',', 21) + "empty,The file is empty.,");
    }

    [Fact]
    public void A_list_carries_its_fields_through()
    {
        folder.Write("a.txt", Releases.WithThreeFactors);
        folder.WriteZip("b.zip", ("1.txt", Releases.WithThreeFactors), ("2.txt", ""));
        var list = string.Join('\n',
            folder.Path("a.txt"),
            JsonSerializer.Serialize(new { path = folder.Path("a.txt"), gvkey = "001234", weights = new[] { 1, 2.5 } }),
            JsonSerializer.Serialize(new { id = 7, text = Releases.WithThreeFactors }),
            JsonSerializer.Serialize(new { text = Releases.WithThreeFactors, path = "named" }),
            $$"""{"path": "{{folder.Path("b.zip")}}", "batch":"“b”"}""",
            "{\"id\": 1}",
            "{\"path\": \"x\"",
            "{\"path\": 3}",
            "  ",
            folder.Path("nothing"));

        var run = CliRun.Reading(list, "score", "-");

        folder.Said(run).ShouldBe(["a.txt 3", "a.txt 3", "-:3 3", "named 3", "b.zip!/1.txt 3", "b.zip!/2.txt empty", "-:6 bad-line", "-:7 bad-line", "-:8 bad-line", "nothing no-such-file"]);
        var fields = run.Lines.Select(line => JsonDocument.Parse(line).RootElement.TryGetProperty("fields", out var found) ? found.GetRawText() : null);
        fields.ShouldBe([null, """{"gvkey":"001234","weights":[1,2.5]}""", """{"id":7}""", null, """{"batch":"“b”"}""", """{"batch":"“b”"}""", null, null, null, null], ignoreOrder: false);
        run.ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
    }

    [Fact]
    public void A_list_may_end_its_lines_with_zero_bytes()
    {
        folder.Write("one\nname.txt", Releases.WithThreeFactors);
        folder.Write("two.txt", Releases.WithThreeFactors);
        var list = folder.Write("list", $"{folder.Path("one\nname.txt")}\0{folder.Path("two.txt")}\0");

        folder.Said(CliRun.Of("score", "--files-from", list)).ShouldBe(["one\nname.txt 3", "two.txt 3"]);
    }

    [Fact]
    public void A_list_that_cannot_be_read_is_an_input_that_failed()
    {
        var walk = new DocumentWalk(FileSelection.Filings, new(100, 3, 1 << 20), Stream.Null);

        // A folder is no list; opening it is refused as a file is that one may not read.
        var document = walk.Documents([], [folder.Root]).ShouldHaveSingleItem();

        Should.Throw<InputNotOpenedException>(() => document.Open()).Code.ShouldBe("unreadable");
    }

    [Fact]
    public void A_line_that_is_too_long_costs_that_line()
    {
        folder.Write("a.txt", Releases.WithThreeFactors);
        var list = folder.Write("list", $"{{\"text\": \"{new string('x', 2 << 20)}\"}}\n{folder.Path("a.txt")}\n{{\"text\": \"{new string('y', 2 << 20)}");

        var run = CliRun.Of("score", "--files-from", list, "--max-size", "1KB");

        folder.Said(run).ShouldBe(["list:1 bad-line", "a.txt 3", "list:3 bad-line"]);
    }

    [Fact]
    public void Rules_say_what_is_passed_over()
    {
        foreach (var path in new[] { "a.txt", "a-old.htm", "drafts/b.txt", "drafts/keep.txt", "c/drafts/d.txt", "c/e.txt", "c/f.nc", "c/g.pdf" })
            folder.Write($"in/{path}", Releases.WithThreeFactors);
        folder.Write("in/c/.riskfactorsignore", "# notes of ours\n/e.txt\n");

        Found("--exclude", "*-old.htm", "--exclude", "drafts/").ShouldBe(["a.txt"]);
        Found("--exclude", "drafts/*", "--exclude", "!keep.txt").ShouldBe(["a-old.htm", "a.txt", "c/drafts/d.txt", "drafts/keep.txt"]);
        Found("--include", "*.nc", "--exclude", "*.htm", "--exclude", "**/drafts").ShouldBe(["a.txt", "c/f.nc"]);

        string[] Found(params string[] options) => [.. folder.Said(CliRun.Of(["score", folder.Path("in"), .. options])).Select(said => said.Replace("in/", "").Split(' ')[0])];
    }

    [Fact]
    public void The_same_rules_hold_in_archives_and_patterns()
    {
        folder.WriteZip("a.zip", ("x/a.txt", Releases.WithThreeFactors), ("x/drafts/b.txt", Releases.WithThreeFactors), (".hidden/c.txt", "x"), ("x/d.nc", Releases.WithThreeFactors), ("e.pdf", "x"));
        folder.Write("in/x/a.txt", Releases.WithThreeFactors);
        folder.Write("in/x/drafts/b.txt", Releases.WithThreeFactors);

        folder.Said(CliRun.Of("score", folder.Path("a.zip"), "--exclude", "drafts/", "--include", "*.nc")).ShouldBe(["a.zip!/x/a.txt 3", "a.zip!/x/d.nc 3"]);
        folder.Said(CliRun.Of("score", folder.Path("in/**/*.txt"), "--exclude", "drafts/")).ShouldBe(["in/x/a.txt 3"]);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("score", "a", "--store", "x.db", "-o", "y")]
    [InlineData("score", "a", "--resume")]
    [InlineData("score", "a", "--rerun-failed")]
    [InlineData("score", "a", "--jobs", "0")]
    [InlineData("score", "a", "--max-size", "much")]
    [InlineData("score", "a", "--explain", "--format", "csv")]
    [InlineData("score", "-", "--files-from", "-")]
    [InlineData("score", "--files-from", "nothing.list")]
    public void What_makes_no_sense_is_refused(params string[] args)
    {
        var run = CliRun.Of(args);

        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("riskfactors: ");
    }

    [Fact]
    public void A_document_that_takes_too_long_costs_one_line()
    {
        folder.Write("in/a.txt", Releases.WithThreeFactors);
        folder.Write("in/long.txt", string.Concat(Enumerable.Repeat(Releases.WithThreeFactors, 100_000)));
        folder.Write("in/z.txt", Releases.WithThreeFactors);

        var run = CliRun.Of("score", folder.Path("in"), "--timeout", "0.05", "-j", "1", "--max-size", "200MB");

        folder.Said(run).Where(said => said.Contains("long")).ShouldBe(["in/long.txt timeout"]);
        run.Lines.Length.ShouldBe(3);
        run.Error.ShouldContain("It took longer than 0.05 seconds, the most that one document may.");
    }

    [Fact]
    public void A_document_that_cannot_be_given_up_is_left_to_itself()
    {
        if (OperatingSystem.IsWindows())
            return;
        folder.Write("in/a.txt", Releases.WithThreeFactors);
        folder.Write("in/z.txt", Releases.WithThreeFactors);
        // Opening a pipe that nobody writes to never returns.
        System.Diagnostics.Process.Start("mkfifo", [folder.Path("in/pipe.txt")])!.WaitForExit();

        folder.Said(CliRun.Of("score", folder.Path("in"), "--timeout", "5", "-j", "1")).ShouldBe(["in/a.txt 3", "in/pipe.txt timeout", "in/z.txt 3"]);
    }

    [ShellFact]
    public void A_reader_that_has_seen_enough_ends_the_run_quietly()
    {
        folder.WriteReleases(400);

        var run = CliRun.OfShell(folder.Root, "$riskfactors score in | head -n 1 | wc -l");

        run.Error.ShouldBeEmpty();
        run.Output.Trim().ShouldBe("1");
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--manifest")]
    [InlineData("--store")]
    public void An_input_is_not_written_over(string option)
    {
        var input = folder.Write("a.txt", Releases.WithThreeFactors);

        var run = CliRun.Of("score", input, option, input);

        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldBe($"riskfactors: {input}: this is also an input, which writing would destroy.\n");
        File.ReadAllText(input).ShouldBe(Releases.WithThreeFactors);
    }

    [Fact]
    public void On_a_terminal_a_line_tells_how_it_goes()
    {
        var releases = folder.WriteReleases(30);

        var run = CliRun.With(streams => streams with { ErrorScreen = new(100, Palette.Plain) }, "score", releases);

        run.Lines.Length.ShouldBe(30);
        run.Error.Split('\n')[^2].ShouldContain("30 documents, 90 factors, 0 failed, in ");
    }

    [Fact]
    public void For_a_machine_each_event_is_an_object()
    {
        folder.WriteReleases(2);
        folder.Write("in/bad.txt", "");

        var events = CliRun.Of("score", folder.Path("in"), "--log-format", "json").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();

        events.Select(one => one.GetProperty("event").GetString()).ShouldBe(["failed", "finished"]);
        events[0].GetProperty("code").GetString().ShouldBe("empty");
        events[1].GetProperty("documents").GetInt32().ShouldBe(3);
    }
}
