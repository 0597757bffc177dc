using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>The tool over real filings.</summary>
public class CorpusTests
{
    [SharedCorpusFact]
    public void Every_press_release_of_the_corpus_gives_a_record_and_no_error()
    {
        var docs = SharedCorpus.Path("press", "docs");

        var run = CliRun.Of("extract", docs);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetProperty("path").GetString())
            .ShouldBe(Directory.EnumerateFiles(docs, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [SharedCorpusFact]
    public void Every_report_of_the_corpus_gives_a_record_and_a_section_outside_its_size_is_flagged()
    {
        var run = CliRun.Of("extract", SharedCorpus.Path("tenk", "docs"), SharedCorpus.Path("tenk-unlabelled"));

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCode.Success);
        foreach (var line in run.Lines)
        {
            var record = JsonDocument.Parse(line).RootElement;
            var isFound = record.GetProperty("status").GetString() == "found";
            var isFlagged = record.GetProperty("notes").EnumerateArray().Any(n => n.GetProperty("code").GetString()!.StartsWith("section-too-", StringComparison.Ordinal));
            foreach (var section in record.GetProperty("sections").EnumerateArray().Where(s => s.GetProperty("kind").GetString() == "risk-factors"))
                if (isFound && !isFlagged)
                    section.GetProperty("text").GetString()!.Length.ShouldBeInRange(1_000, 500_000, record.GetProperty("source").GetProperty("path").GetString());
        }
    }
}
