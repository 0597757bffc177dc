using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>"riskfactors sentences" from what is typed to what is printed.</summary>
public sealed class SentencesTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Text_is_printed_a_sentence_a_line()
    {
        var run = CliRun.Reading("Brindle Foods Corp. bakes\nbread. It sells   it.\n\nA paragraph without a full stop\n\nThe end.", "sentences", "-");

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Lines.ShouldBe(["Brindle Foods Corp. bakes bread.", "It sells it.", "A paragraph without a full stop", "The end."]);
    }

    [Theory]
    [InlineData("release.txt", "Oats are “scarce”. They   cost\nmore.\n")]
    [InlineData("release.htm", "<html><body><p>Oats are &ldquo;scarce&rdquo;. They <b>cost</b> more.</p></body></html>")]
    public void Offsets_are_those_of_the_decoded_source(string name, string source)
    {
        var path = folder.Write(name, source);

        var lines = CliRun.Of("sentences", path, "--format", "jsonl").Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();

        lines.Select(line => line.GetProperty("text").GetString()).ShouldBe(["Oats are “scarce”.", "They cost more."]);
        source[lines[1].GetProperty("start").GetInt32()..lines[1].GetProperty("end").GetInt32()].ShouldStartWith("They");
        source[lines[1].GetProperty("start").GetInt32()..lines[1].GetProperty("end").GetInt32()].ShouldEndWith("more.");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_2() =>
        CliRun.Of("sentences", folder.Path("nosuch.txt"))
            .ShouldBe(new CliRun(ExitCode.CouldNotRun, "", $"riskfactors: {folder.Path("nosuch.txt")}: There is no such file.\n"));

    [Fact]
    public void A_folder_is_2() =>
        CliRun.Of("sentences", folder.Root)
            .ShouldBe(new CliRun(ExitCode.CouldNotRun, "", $"riskfactors: {folder.Root}: This is a folder; name one file.\n"));
}
