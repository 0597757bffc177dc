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
}
