using System.Text;
using System.Text.Json;
using RiskFactors.Cli;
using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>The forms of output, over one disclosure made by hand.</summary>
public class OutputTests
{
    static readonly InputFailure Failure = new("brindle/q3.pdf", InputFailureKind.Refused, "pdf", "The file is a PDF.");

    [Fact]
    public void Json_lines_are_as_approved() => Approved.ShouldBe("disclosure.jsonl", Print(output => new JsonLinesPrinter(output, DisclosureDetail.Result)));

    [Fact]
    public void An_explained_json_array_is_as_approved() =>
        Approved.ShouldBe("disclosure-explained.json", Print(output => new JsonArrayPrinter(output, DisclosureDetail.Explained)));

    [Fact]
    public void Csv_is_as_approved() => Approved.ShouldBe("disclosure.csv", Print(output => new CsvPrinter(output)));

    [Fact]
    public void The_table_is_as_approved() => Approved.ShouldBe("table.txt", Print(output => new TablePrinter(output, null, DisclosureDetail.Result)));

    [Fact]
    public void The_explained_table_on_a_narrow_screen_is_as_approved() =>
        Approved.ShouldBe("table-explained.txt", Print(output => new TablePrinter(output, new Screen(72, Palette.Plain), DisclosureDetail.Explained)));

    [Fact]
    public void Every_line_of_json_lines_is_one_object()
    {
        foreach (var line in Print(output => new JsonLinesPrinter(output, DisclosureDetail.Explained)).TrimEnd('\n').Split('\n'))
            JsonDocument.Parse(line).RootElement.GetProperty("schema").GetString().ShouldBe(DisclosureJson.Schema);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_the_json()
    {
        var cut = HandMade.Disclosure with { Filing = new Filing(Issuer: "Brindle \uD83C") };
        var line = Print(output => new JsonLinesPrinter(output, DisclosureDetail.Result), cut).Split('\n')[0];
        JsonDocument.Parse(line).RootElement.GetProperty("filing").GetProperty("issuer").GetString().ShouldBe("Brindle \uFFFD");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void A_cell_that_a_spreadsheet_would_run_opens_with_an_apostrophe(string issuer)
    {
        var disclosure = HandMade.Disclosure with { Filing = new Filing(Issuer: issuer), Factors = [] };
        Print(output => new CsvPrinter(output), disclosure).ShouldContain($"\r\nbrindle/q2.txt,\"'{issuer}\",");
    }

    [Fact]
    public void A_file_without_factors_has_a_row_of_csv()
    {
        var without = HandMade.Disclosure with { Factors = [], Status = DisclosureStatus.NotFound };
        var rows = Print(output => new CsvPrinter(output), without).TrimEnd().Split("\r\n");
        rows.Length.ShouldBe(2);
        rows[1].ShouldEndWith(",2019-05-02,,not-found,,,,,,,,,,");
        rows[1].Count(c => c == ',').ShouldBe(rows[0].Count(c => c == ',') + 1, "the issuer's name holds one comma in quotes");
    }

    [Fact]
    public void Only_a_colored_screen_is_written_escapes()
    {
        Print(output => new TablePrinter(output, new Screen(100, Palette.Color), DisclosureDetail.Result)).ShouldContain("\u001B[1m");
        Print(output => new TablePrinter(output, new Screen(100, Palette.Plain), DisclosureDetail.Result)).ShouldNotContain('\u001B');
    }

    [Fact]
    public void Places_in_a_word_file_have_no_line()
    {
        var word = HandMade.Disclosure with { Source = HandMade.Disclosure.Source with { Format = SourceFormat.Docx } };
        var table = Print(output => new TablePrinter(output, null, DisclosureDetail.Explained), word);
        table.ShouldContain("offsets 100–420");
        table.ShouldNotContain("line 4");
    }

    static string Print(Func<Stream, DisclosurePrinter> create) => Print(create, HandMade.Disclosure);

    static string Print(Func<Stream, DisclosurePrinter> create, Disclosure disclosure)
    {
        using var output = new MemoryStream();
        using (var printer = create(output))
        {
            printer.Print(disclosure, HandMade.Source);
            printer.PrintFailure(Failure);
            printer.Close();
        }
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
