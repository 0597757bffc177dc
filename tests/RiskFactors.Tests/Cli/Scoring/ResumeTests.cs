using System.Text;
using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Cli.Scoring;

namespace RiskFactors.Tests.Cli.Scoring;

/// <summary>Runs that are stopped, go on, and are done again for what failed.</summary>
public sealed class ResumeTests : IDisposable
{
    readonly ScoredFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_leaves_its_output_and_a_manifest_that_says_where_each_document_is()
    {
        folder.WriteReleases(5);
        folder.Write("in/bad.txt", "");

        CliRun.Of("score", folder.Path("in"), "-o", folder.Path("out.jsonl")).ExitCode.ShouldBe(ExitCode.SomeInputsFailed);

        folder.Names().ShouldBe(["out.jsonl", "out.jsonl.manifest.jsonl"]);
        var output = File.ReadAllBytes(folder.Path("out.jsonl"));
        var records = Records("out.jsonl.manifest.jsonl");
        records.Select(record => record.GetProperty("record").GetString()).ShouldBe(["run", "document", "document", "document", "document", "document", "document", "end"]);
        foreach (var record in records[1..^1])
        {
            var lines = Encoding.UTF8.GetString(output[record.GetProperty("start").GetInt32()..record.GetProperty("end").GetInt32()]);
            lines.ShouldEndWith("\n");
            var source = JsonDocument.Parse(lines).RootElement.GetProperty("source");
            source.GetProperty("path").GetString().ShouldBe(record.GetProperty("path").GetString());
            if (source.TryGetProperty("sha256", out var hash))
                hash.GetString().ShouldBe(record.GetProperty("sha256").GetString());
        }
        records[^1].GetProperty("documents").GetInt32().ShouldBe(6);
        records[^1].GetProperty("errors").GetProperty("empty").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("jsonl", 1)]
    [InlineData("jsonl", 25)]
    [InlineData("csv", 13)]
    public void A_run_that_is_stopped_finishes_what_is_in_hand_and_goes_on_from_there(string format, int after)
    {
        var releases = folder.WriteReleases(40);
        var names = Directory.GetFiles(releases).Order(StringComparer.Ordinal).ToList();
        CliRun.Of("score", releases, "-o", folder.Path($"whole.{format}"));
        string[] command = ["score", "-", "-j", "2", "-o", folder.Path($"out.{format}")];

        // The list asks for the stop while it is read.
        var stopping = new StopRequest();
        var stopped = CliRun.With(streams => streams with { Input = new StoppingList(names, after, stopping), Stopping = () => stopping }, command);

        stopped.ExitCode.ShouldBe(ExitCode.Interrupted);
        stopped.Error.ShouldContain("--resume");
        File.Exists(folder.Path($"out.{format}")).ShouldBeFalse();
        Records($"out.{format}.manifest.jsonl.unfinished")[^1].GetProperty("record").GetString().ShouldBe("stop");

        CliRun.Reading(string.Join('\n', names), command).Error.ShouldContain("--resume goes on with it");
        var resumed = CliRun.Reading(string.Join('\n', names), [.. command, "--resume"]);

        resumed.ExitCode.ShouldBe(ExitCode.Success);
        File.ReadAllText(folder.Path($"out.{format}")).ShouldBe(File.ReadAllText(folder.Path($"whole.{format}")));
        var records = Records($"out.{format}.manifest.jsonl");
        records.Count(record => record.GetProperty("record").GetString() == "document").ShouldBe(40);
        records[^1].GetProperty("documents").GetInt32().ShouldBe(40);
        CliRun.Reading("", [.. command, "--resume"]).Error.ShouldContain("is finished: 40 documents");
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public void Wherever_a_killed_run_broke_off_the_resumed_one_ends_with_the_same_output(string format)
    {
        var releases = folder.WriteReleases(12);
        folder.Write("in/bad.txt", "");
        string[] command = ["score", releases, releases + "/003.txt", "-o", folder.Path($"out.{format}")];
        CliRun.Of(command);
        var output = File.ReadAllBytes(folder.Path($"out.{format}"));
        var manifest = File.ReadAllBytes(folder.Path($"out.{format}.manifest.jsonl"));
        var headEnd = Array.IndexOf(manifest, (byte)'\n') + 1;
        var random = new Random(7);
        for (var n = 0; n < 25; n++)
        {
            // What the manifest names is in the output, and more may be, in part.
            var cut = n == 0 ? headEnd : random.Next(headEnd, manifest.Length + 1);
            var saved = SavedBytes(manifest.AsSpan(0, cut));
            File.WriteAllBytes(folder.Path($"out.{format}.manifest.jsonl.unfinished"), manifest[..cut]);
            File.WriteAllBytes(folder.Path($"out.{format}.unfinished"), output[..(saved + random.Next(0, output.Length - saved + 1))]);
            File.Delete(folder.Path($"out.{format}"));
            File.Delete(folder.Path($"out.{format}.manifest.jsonl"));

            CliRun.Of([.. command, "--resume"]).ExitCode.ShouldBe(ExitCode.SomeInputsFailed);

            File.ReadAllBytes(folder.Path($"out.{format}")).ShouldBe(output);
            Records($"out.{format}.manifest.jsonl").Count(record => record.GetProperty("record").GetString() == "document").ShouldBe(14);
        }
    }

    static int SavedBytes(ReadOnlySpan<byte> manifest)
    {
        var saved = 0;
        foreach (var line in Encoding.UTF8.GetString(manifest[..(manifest.LastIndexOf((byte)'\n') + 1)]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            using (var json = JsonDocument.Parse(line))
                saved = json.RootElement.TryGetProperty("end", out var end) ? end.GetInt32() : json.RootElement.TryGetProperty("header_bytes", out var header) ? header.GetInt32() : saved;
        return saved;
    }

    [Fact]
    public void A_finished_run_whose_output_is_gone_is_made_again()
    {
        string[] command = ["score", folder.WriteReleases(3), "-o", folder.Path("out.jsonl")];
        CliRun.Of(command);
        File.Delete(folder.Path("out.jsonl"));

        CliRun.Of([.. command, "--rerun-failed"]).Error.ShouldContain("there is no finished run of");
        CliRun.Of([.. command, "--resume"]).ExitCode.ShouldBe(ExitCode.Success);

        File.ReadAllLines(folder.Path("out.jsonl")).Length.ShouldBe(3);
    }

    [Fact]
    public void A_manifest_of_standard_output_that_breaks_off_is_begun_anew()
    {
        var releases = folder.WriteReleases(3);
        folder.Write("m.jsonl.unfinished", "what a killed run left");

        CliRun.Of("score", releases, "--manifest", folder.Path("m.jsonl")).ExitCode.ShouldBe(ExitCode.Success);

        Records("m.jsonl").Count.ShouldBe(5);
        folder.Names().ShouldBe(["m.jsonl"]);
    }

    [Fact]
    public void A_run_does_not_go_on_with_other_settings()
    {
        folder.WriteReleases(3);
        CliRun.Of("score", folder.Path("in"), "-o", folder.Path("out.jsonl"));

        var run = CliRun.Of("score", folder.Path("in"), "-o", folder.Path("out.jsonl"), "--resume", "--shard", "1/2");

        run.ExitCode.ShouldBe(ExitCode.CouldNotRun);
        run.Error.ShouldContain("is of another run: its shard was not set, now it is 1/2.");
    }

    [Fact]
    public void Only_what_failed_is_scored_again()
    {
        var releases = folder.WriteReleases(6);
        folder.Write("in/002.txt", "");
        folder.Write("in/004.txt", "");
        string[] command = ["score", releases, "-o", folder.Path("out.jsonl")];
        CliRun.Of(command).ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        var before = File.ReadAllLines(folder.Path("out.jsonl"));
        // One is mended; one that succeeded is changed, which is not looked at.
        folder.Write("in/002.txt", Releases.WithThreeFactors);
        folder.Write("in/005.txt", "");

        var run = CliRun.Of([.. command, "--rerun-failed"]);

        run.ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        run.Error.ShouldContain("004.txt");
        var after = File.ReadAllLines(folder.Path("out.jsonl"));
        after.Length.ShouldBe(6);
        Enumerable.Range(0, 6).Where(n => after[n] != before[n]).ShouldBe([2]);
        after[2].ShouldContain("the price of oats");
        folder.Names().ShouldBe(["out.jsonl", "out.jsonl.manifest.jsonl"]);
        Records("out.jsonl.manifest.jsonl")[^1].GetProperty("failed").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void What_stood_under_the_name_of_the_output_stays_until_the_end()
    {
        var releases = folder.WriteReleases(20);
        var names = Directory.GetFiles(releases).Order(StringComparer.Ordinal).ToList();
        folder.Write("out.jsonl", "older");

        var stopping = new StopRequest();
        CliRun.With(streams => streams with { Input = new StoppingList(names, 5, stopping), Stopping = () => stopping }, "score", "-", "-o", folder.Path("out.jsonl"));

        File.ReadAllText(folder.Path("out.jsonl")).ShouldBe("older");
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("KILL", 137)]
    public void A_process_that_is_interrupted_or_killed_loses_nothing(string signal, int status)
    {
        if (OperatingSystem.IsWindows())
            return;
        var names = Directory.GetFiles(folder.WriteReleases(40)).Order(StringComparer.Ordinal).ToList();
        var output = folder.Path("out.jsonl");
        using (var process = CliRun.StartProcess(folder.Root, "score", "-", "-o", output))
        {
            // The list does not end, so that the run is there to be stopped when its first documents are saved.
            process.StandardInput.Write(string.Join('\n', names[..30]) + "\n");
            process.StandardInput.Flush();
            for (var n = 0; n < 600 && !(File.Exists(output + ".manifest.jsonl.unfinished") && File.ReadAllLines(output + ".manifest.jsonl.unfinished").Length > 1); n++)
                Thread.Sleep(50);
            System.Diagnostics.Process.Start("kill", [$"-{signal}", $"{process.Id}"])!.WaitForExit();
            process.WaitForExit();
            process.ExitCode.ShouldBe(status);
        }
        File.Exists(output).ShouldBeFalse();

        var resumed = CliRun.Reading(string.Join('\n', names), "score", "-", "-o", output, "--resume");

        resumed.ExitCode.ShouldBe(ExitCode.Success, resumed.Error);
        File.ReadAllText(output).ShouldBe(CliRun.Of(["extract", .. names]).Output);
    }

    List<JsonElement> Records(string name) => [.. File.ReadAllLines(folder.Path(name)).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>A list that asks for the run's stop after some of its lines, and has more.</summary>
    sealed class StoppingList(List<string> lines, int after, StopRequest stopping) : MemoryStream
    {
        int next;
        byte[] rest = [];

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (rest.Length == 0)
            {
                if (next == lines.Count)
                    return 0;
                if (next == after)
                    stopping.Ask();
                rest = Encoding.UTF8.GetBytes(lines[next++] + "\n");
            }
            var read = Math.Min(count, rest.Length);
            rest.AsSpan(0, read).CopyTo(buffer.AsSpan(offset));
            rest = rest[read..];
            return read;
        }

        public override int Read(Span<byte> buffer)
        {
            var bytes = new byte[buffer.Length];
            var read = Read(bytes, 0, bytes.Length);
            bytes.AsSpan(0, read).CopyTo(buffer);
            return read;
        }
    }
}
