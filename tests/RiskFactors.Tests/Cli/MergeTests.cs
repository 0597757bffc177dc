using System.Buffers;
using System.Text;
using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Scoring;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>riskfactors merge, from end to end.</summary>
public sealed class MergeTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Filings, files that fail, and one that is named twice.</summary>
    string[] Inputs()
    {
        for (var n = 0; n < 9; n++)
            folder.Write($"in/{n}.txt", Releases.WithFactors($"the price of oats, as told {n} times", "the loss of a \"large\" customer", "the outcome of talks"));
        folder.Write("in/a.txt", Releases.WithoutFactors);
        folder.Write("in/b.txt", Releases.WithoutSafeHarbor);
        folder.Write("in/c.txt", "%PDF-1.7");
        folder.Write("in/d.txt", "");
        return [folder.Path("in"), folder.Path("in/3.txt"), folder.Path("in/c.txt"), folder.Path("in/not-there.txt")];
    }

    string[] Shards(string[] inputs, int count, string ending, params string[] options)
    {
        var files = new List<string>();
        for (var n = 1; n <= count; n++)
        {
            files.Add(folder.Path($"shards-{n}.{ending}"));
            CliRun.Of(["score", .. inputs, "--shard", $"{n}/{count}", ending == "db" ? "--store" : "-o", files[^1], .. options]);
        }
        return [.. files];
    }

    CliRun Merge(IEnumerable<string> files, string output = "merged.jsonl") => CliRun.Of(["merge", "-o", folder.Path(output), .. files]);

    IEnumerable<string> Paths(params string[] names) => names.Select(folder.Path);

    string Read(string name) => File.ReadAllText(folder.Path(name));

    static List<JsonElement> Records(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    string[] LinesOf(params string[] texts)
    {
        var files = texts.Select((text, n) => folder.Write($"lines/{n}.txt", text)).ToArray();
        return CliRun.Of(["extract", .. files]).Lines;
    }

    [Theory]
    [InlineData(3, "jsonl")]
    [InlineData(7, "jsonl")]
    [InlineData(7, "csv")]
    [InlineData(3, "csv", "--unordered")]
    [InlineData(7, "jsonl", "--unordered")]
    [InlineData(40, "jsonl")]
    [InlineData(40, "csv")]
    public void The_shares_of_a_run_merge_into_exactly_what_one_run_prints(int count, string ending, params string[] options)
    {
        var inputs = Inputs();
        CliRun.Of(["score", .. inputs, "-o", folder.Path("whole." + ending)]).ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        var shards = Shards(inputs, count, ending, options);

        var run = Merge(shards.Reverse(), "merged." + ending);

        run.ShouldBe(new CliRun(0, "", ""));
        File.ReadAllBytes(folder.Path("merged." + ending)).ShouldBe(File.ReadAllBytes(folder.Path("whole." + ending)));
        Directory.GetFiles(folder.Root, "*.unfinished").ShouldBeEmpty();
        // More shares than documents: some have none.
        if (count > 20)
            Records(File.ReadAllText(shards[0] + ".manifest.jsonl"))[^1].GetProperty("record").GetString().ShouldBe("end");
        var (merged, whole) = (Records(Read($"merged.{ending}.manifest.jsonl")), Records(Read($"whole.{ending}.manifest.jsonl")));
        merged[0].GetProperty("settings").GetRawText().ShouldBe(whole[0].GetProperty("settings").GetRawText());
        merged[0].GetProperty("output").GetString().ShouldBe(folder.Path("merged." + ending));
        merged[1..^1].Select(Place).ShouldBe(whole[1..^1].Select(Place));
        merged[^1].GetProperty("errors").GetRawText().ShouldBe(whole[^1].GetProperty("errors").GetRawText());
        merged[^1].GetProperty("documents").GetInt32().ShouldBe(16);

        static string Place(JsonElement record) => $"{record.GetProperty("number")} {record.GetProperty("path")} {record.GetProperty("sha256")} {record.GetProperty("start")} {record.GetProperty("end")}";
    }

    [Fact]
    public void What_failed_can_be_scored_again_in_a_merged_output()
    {
        var inputs = Inputs();
        Merge(Shards(inputs, 3, "jsonl")).ExitCode.ShouldBe(0);
        folder.Write("in/d.txt", Releases.WithThreeFactors);

        var again = CliRun.Of(["score", .. inputs, "-o", folder.Path("merged.jsonl"), "--rerun-failed"]);

        again.ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        CliRun.Of(["score", .. inputs, "-o", folder.Path("whole.jsonl")]);
        Read("merged.jsonl").ShouldBe(Read("whole.jsonl"));
        again.Error.ShouldNotContain("d.txt");
    }

    [Fact]
    public void A_share_that_is_there_twice_counts_once_and_the_terminal_is_told()
    {
        var inputs = Inputs();
        CliRun.Of(["score", .. inputs, "-o", folder.Path("whole.jsonl")]);
        var shards = Shards(inputs, 2, "jsonl");
        File.Copy(shards[1], folder.Path("copy.jsonl"));
        File.Copy(shards[1] + ".manifest.jsonl", folder.Path("copy.jsonl.manifest.jsonl"));
        var copied = File.ReadLines(shards[1]).Count();
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new CliStreams(Stream.Null, Stream.Null, error, null) { ErrorScreen = new Screen(80, Palette.Plain) };

        CliProgram.Run(["merge", "-o", folder.Path("merged.jsonl"), .. shards, folder.Path("copy.jsonl"), shards[0]], streams).ShouldBe(0);

        error.ToString().ShouldBe($"3 files, 16 documents, 4 failed; {copied} duplicates left out\n");
        Read("merged.jsonl").ShouldBe(Read("whole.jsonl"));
    }

    [Fact]
    public void A_failure_gives_way_to_a_result_in_another_share_whichever_comes_first()
    {
        var bad = folder.Write("in/a.txt", "");
        var good = folder.Write("in/b.txt", Releases.WithThreeFactors);
        CliRun.Of("score", bad, good, "--shard", "1/1", "-o", folder.Path("1.jsonl"));
        folder.Write("in/a.txt", Releases.WithoutFactors);
        CliRun.Of("score", bad, good, "--shard", "1/1", "-o", folder.Path("2.jsonl"));

        Merge([folder.Path("1.jsonl"), folder.Path("2.jsonl")]).ShouldBe(new CliRun(0, "", ""));
        Merge([folder.Path("2.jsonl"), folder.Path("1.jsonl")], "other.jsonl").ShouldBe(new CliRun(0, "", ""));

        Read("merged.jsonl").ShouldBe(Read("2.jsonl"));
        Read("other.jsonl").ShouldBe(Read("2.jsonl"));
    }

    [Fact]
    public void Whole_runs_stand_one_behind_the_other()
    {
        CliRun.Of("score", folder.Write("a.txt", Releases.WithThreeFactors), folder.Write("b.txt", Releases.WithoutFactors), "-o", folder.Path("1.jsonl"));
        CliRun.Of("score", folder.Write("c.txt", Releases.WithThreeFactors), folder.Path("a.txt"), "-o", folder.Path("2.jsonl"));

        Merge([folder.Path("1.jsonl"), folder.Path("2.jsonl")]).ShouldBe(new CliRun(0, "", ""));

        Read("merged.jsonl").ShouldBe(Read("1.jsonl") + Read("2.jsonl").Split('\n')[0] + "\n");
        Records(Read("merged.jsonl.manifest.jsonl"))[1..^1].Select(record => record.GetProperty("number").GetInt32()).ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Without_manifests_lines_stand_in_the_order_of_the_files_and_each_document_once()
    {
        var lines = LinesOf(Releases.WithThreeFactors, "", Releases.WithoutFactors);
        folder.Write("lines/1.txt", Releases.WithoutSafeHarbor);
        var better = CliRun.Of("extract", folder.Path("lines/1.txt")).Lines[0];
        folder.Write("merged.jsonl.manifest.jsonl", "of an earlier run");
        folder.Write("1.jsonl", $"{lines[1]}\n{lines[0]}\n{lines[0]}\n");
        folder.Write("2.jsonl", $"{lines[2]}\n{lines[0]}\n{better}");
        folder.Write("3.jsonl", $"{lines[1]}\n");
        folder.Write("4.jsonl", "");

        var run = Merge(Paths("1.jsonl", "2.jsonl", "3.jsonl", "4.jsonl"));

        run.ShouldBe(new CliRun(0, "", ""));
        Read("merged.jsonl").ShouldBe($"{lines[0]}\n{lines[2]}\n{better}\n");
        File.Exists(folder.Path("merged.jsonl.manifest.jsonl")).ShouldBeFalse();
    }

    [Fact]
    public void Two_contents_of_one_path_are_both_kept_and_warned_of()
    {
        var first = LinesOf(Releases.WithThreeFactors)[0];
        var second = LinesOf(Releases.WithoutFactors)[0];

        var run = Merge([folder.Write("1.jsonl", first + "\n"), folder.Write("2.jsonl", second + "\n")]);

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldStartWith($"riskfactors: warning: {folder.Path("lines/0.txt")} has two contents, in ");
        Read("merged.jsonl").ShouldBe($"{first}\n{second}\n");
    }

    [Fact]
    public void Csv_without_manifests_is_joined_by_document_over_quoted_line_feeds()
    {
        var odd = HandMade.Disclosure with { Source = HandMade.Disclosure.Source with { Path = "odd,\n\"name\".txt" } };
        var plain = HandMade.Disclosure with { Factors = [] };
        var form = new CsvForm();
        var header = Encoding.UTF8.GetString(form.Header);
        var (first, second) = (Rows(form, odd), Rows(form, plain));
        var failed = Rows(form, "late.txt");
        folder.Write("1.csv", header + first + first + failed);
        folder.Write("2.csv", header + second.TrimEnd('\r', '\n'));
        folder.Write("3.csv", header + first + failed);

        Merge(Paths("2.csv", "1.csv", "3.csv"), "merged.csv").ShouldBe(new CliRun(0, "", ""));

        Read("merged.csv").ShouldBe(header + second + first + failed);
    }

    static string Rows(CsvForm form, Disclosure disclosure)
    {
        var lines = new ArrayBufferWriter<byte>();
        form.Render(new(disclosure.Source.Path, InputPlace.Standing, () => Stream.Null), disclosure, lines);
        return Encoding.UTF8.GetString(lines.WrittenSpan);
    }

    static string Rows(CsvForm form, string failed)
    {
        var lines = new ArrayBufferWriter<byte>();
        form.Render(new(failed, InputPlace.Standing, () => Stream.Null), new InputFailure(failed, InputFailureKind.Refused, "timeout", "It took too long."), lines);
        return Encoding.UTF8.GetString(lines.WrittenSpan);
    }

    [Fact]
    public void Csv_of_extract_is_joined_by_what_its_rows_say()
    {
        var a = folder.Write("a.txt", Releases.WithThreeFactors);
        var b = folder.Write("b.txt", Releases.WithoutFactors);
        CliRun.Of("extract", a, b, "-o", folder.Path("1.csv"));
        CliRun.Of("extract", b, a, "-o", folder.Path("2.csv"));

        Merge([folder.Path("1.csv"), folder.Path("2.csv")], "merged.csv").ShouldBe(new CliRun(0, "", ""));

        Read("merged.csv").ShouldBe(Read("1.csv"));
    }

    [Fact]
    public void Patterns_and_what_a_shell_adds_pass_over_manifests_and_drafts()
    {
        var inputs = Inputs();
        CliRun.Of(["score", .. inputs, "-o", folder.Path("whole.jsonl")]);
        Shards(inputs, 3, "jsonl");
        folder.Write("shards-9.jsonl.unfinished", "");

        Merge([folder.Path("shards-*")]).ShouldBe(new CliRun(0, "", ""));
        Merge(Directory.GetFiles(folder.Root, "shards-*.jsonl").Order(), "other.jsonl").ShouldBe(new CliRun(0, "", ""));

        Read("merged.jsonl").ShouldBe(Read("whole.jsonl"));
        Read("other.jsonl").ShouldBe(Read("whole.jsonl"));
    }

    [Fact]
    public void Missing_shares_are_named_and_the_rest_is_merged()
    {
        var shards = Shards(Inputs(), 4, "jsonl");

        var run = Merge([shards[0], shards[3]]);

        run.ShouldBe(new CliRun(0, "", "riskfactors: warning: shares 2 and 3 of 4 are missing; the result is not that of a whole run.\n"));
        Read("merged.jsonl").Length.ShouldBe((int)(new FileInfo(shards[0]).Length + new FileInfo(shards[3]).Length));
    }

    [Fact]
    public void Results_that_do_not_belong_together_are_refused()
    {
        var a = folder.Write("a.txt", Releases.WithThreeFactors);
        CliRun.Of("score", a, "--shard", "1/2", "-o", folder.Path("1.jsonl"));
        CliRun.Of("score", a, "--shard", "2/2", "-o", folder.Path("2.jsonl"), "--explain");
        CliRun.Of("score", a, "--shard", "2/3", "-o", folder.Path("3.jsonl"));
        CliRun.Of("score", a, "-o", folder.Path("4.jsonl"));
        CliRun.Of("score", a, "-o", folder.Path("5.csv"));

        Refused(["1.jsonl", "2.jsonl"]).ShouldContain("2.jsonl and " + folder.Path("1.jsonl") + " are of different runs: the detail of one was explained, of the other result.");
        Refused(["1.jsonl", "3.jsonl"]).ShouldContain("1.jsonl is the share 1/2 of a run, and " + folder.Path("3.jsonl") + " the share 2/3; they are not of the same run.");
        Refused(["1.jsonl", "4.jsonl"]).ShouldContain("merge the shares of a run, or whole runs.");
        Refused(["4.jsonl", "5.csv"]).ShouldContain("only files of one kind are merged.");
        File.AppendAllText(folder.Path("4.jsonl"), "{}\n");
        Refused(["4.jsonl"]).ShouldContain("it was changed.");
    }

    [Fact]
    public void What_is_no_finished_result_is_refused_in_words()
    {
        var line = LinesOf(Releases.WithThreeFactors)[0];
        folder.Write("good.jsonl", line + "\n");
        folder.Write("cut.jsonl", $"{line}\n{line[..^9]}\n");
        folder.Write("other.jsonl", $"{line}\n{{\"schema\":\"other/1\"}}\n");
        folder.Write("text.txt", "Forward-Looking Statements");
        folder.Write("new.jsonl.unfinished", line + "\n");
        folder.Write("lonely.jsonl.manifest.jsonl", "{}\n");
        Directory.CreateDirectory(folder.Path("empty"));

        Refused(["good.jsonl", "cut.jsonl"]).ShouldContain("cut.jsonl, line 2: this is no result of riskfactors score or extract, or was cut off.");
        Refused(["other.jsonl"]).ShouldContain("other.jsonl, line 2: ");
        Refused(["text.txt"]).ShouldContain("text.txt is neither a store nor JSON lines or CSV of riskfactors score or extract.");
        Refused(["good.jsonl", "new.jsonl"]).ShouldContain("new.jsonl is not finished, there is only " + folder.Path("new.jsonl.unfinished") + "; the same riskfactors score with --resume finishes it.");
        Refused(["new.jsonl.unfinished"]).ShouldContain("--resume finishes it.");
        Refused(["gone.jsonl"]).ShouldContain("There is no such file");
        Refused(["*.none"]).ShouldContain("No file matches the pattern.");
        Refused(["empty"]).ShouldContain("empty is a folder; name its files");
        Refused(["lonely.jsonl.manifest.jsonl"]).ShouldContain("is a manifest; name the file that it tells of");
        CliRun.Of("merge", folder.Path("good.jsonl"), "-o", folder.Path("./good.jsonl")).Error.ShouldContain("this is one of the files that are merged");
        CliRun.Of("merge", folder.Path("good.jsonl"), "-o", folder.Path("empty")).Error.ShouldContain("this is a folder.");
        CliRun.Of("merge", folder.Path("good.jsonl")).ExitCode.ShouldBe(ExitCode.CouldNotRun);
        Read("good.jsonl").ShouldBe(line + "\n");
    }

    [Fact]
    public void A_run_that_was_stopped_is_not_written_over_and_a_merge_that_was_is()
    {
        folder.Write("1.jsonl", LinesOf(Releases.WithThreeFactors)[0] + "\n");
        folder.Write("merged.jsonl.manifest.jsonl.unfinished", """{"schema":"riskfactors/manifest/1","record":"run","header_bytes":0}""" + "\n");
        Refused(["1.jsonl"]).ShouldContain("is of a run of riskfactors score that was stopped, or that goes on.");

        folder.Write("merged.jsonl.manifest.jsonl.unfinished", """{"schema":"riskfactors/manifest/1","record":"run","header_bytes":0,"merged":["1.jsonl"]}""" + "\n");
        Merge([folder.Path("1.jsonl")]).ExitCode.ShouldBe(0);
    }

    string Refused(string[] files)
    {
        var run = Merge(files.Select(folder.Path));
        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Output.ShouldBeEmpty();
        File.Exists(folder.Path("merged.jsonl")).ShouldBeFalse();
        File.Exists(folder.Path("merged.jsonl.unfinished")).ShouldBeFalse();
        return run.Error;
    }

    [Fact]
    public void The_stores_of_shares_merge_into_the_store_of_one_run()
    {
        var inputs = Inputs();
        CliRun.Of(["score", .. inputs, "--store", folder.Path("whole.db")]);
        var shards = Shards(inputs, 3, "db");

        Merge(shards, "merged.db").ShouldBe(new CliRun(0, "", ""));

        Listed("merged.db").ShouldBe(Listed("whole.db"));
        CliRun.Of("verify", "--store", folder.Path("merged.db")).ExitCode.ShouldBe(0);
        Merge(shards, "merged.db").Error.ShouldContain("merged.db is there already; name a file that is not.");
        folder.Write("in/d.txt", Releases.WithThreeFactors);
        CliRun.Of(["score", .. inputs, "--store", folder.Path("merged.db"), "--rerun-failed"]).Error.ShouldNotContain("d.txt");
        Listed("merged.db").Count.ShouldBe(Listed("whole.db").Count + 1);

        List<string?> Listed(string store) => [.. CliRun.Of("list", "--store", folder.Path(store)).Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("key").GetString()).Order(StringComparer.Ordinal)];
    }
}
