using System.Text.Json;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests;

/// <summary>Holds every sample filing against what a careful reader takes out of it (Filings/, made by reading).</summary>
public class GoldenFilings
{
    static readonly string Answers = Repository.Path("tests", "RiskFactors.Tests", "Filings");

    static IEnumerable<string> FilesIn(string root, string pattern) =>
        Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (var file in FilesIn(Answers, "*.json"))
            data.Add(file);
        return data;
    }

    [Fact]
    public void Every_sample_filing_has_a_golden_answer()
    {
        FilesIn(Repository.Path("data", "samples"), "*").Select(filing => filing + ".json").ShouldBe(FilesIn(Answers, "*.json"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_factors_are_those_that_a_reader_finds(string file)
    {
        var (golden, disclosure) = Read(file);
        var expected = golden.GetProperty("factors").EnumerateArray()
            .Select(f => $"{f.GetProperty("section").GetInt32()} {{{f.GetProperty("heading").GetString()}}} {f.GetProperty("text").GetString()}");
        var statements = Statements(disclosure);

        Hold(golden, "factors", () => string.Join('\n', disclosure.Factors.Where(f => IsIn(disclosure, f, SectionKind.SafeHarbor))
            .Select(f => $"{statements.IndexOf(disclosure.Sections[f.Section])} {{{f.Heading}}} {f.Text}")).ShouldBe(string.Join('\n', expected)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_statements_begin_and_end_where_a_reader_sees_it(string file)
    {
        var (golden, disclosure) = Read(file);
        var sections = golden.GetProperty("sections").EnumerateArray().ToList();

        var statements = Statements(disclosure);
        Hold(golden, "sections", () =>
        {
            statements.Select(s => s.Heading).ShouldBe(sections.Select(s => s.GetProperty("heading").GetString()));
            for (var n = 0; n < sections.Count; n++)
            {
                statements[n].Text.ShouldStartWith(sections[n].GetProperty("begins").GetString()!);
                statements[n].Text.ShouldEndWith(sections[n].GetProperty("ends").GetString()!);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_status_is_that_of_the_section_that_the_form_should_carry(string file)
    {
        var (golden, disclosure) = Read(file);

        Hold(golden, "status", () => ContractName.Of(disclosure.Status).ShouldBe(golden.GetProperty("status").GetString()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_captioned_risks_of_a_report_are_those_that_a_reader_finds(string file)
    {
        var (golden, disclosure) = Read(file);
        var expected = golden.TryGetProperty("riskFactors", out var list) ? list.EnumerateArray().ToList() : [];
        var factors = disclosure.Factors.Where(f => IsIn(disclosure, f, SectionKind.RiskFactors)).ToList();

        Hold(golden, "riskFactors", () =>
        {
            factors.Select(f => $"[{f.Group}] {f.Heading}").ShouldBe(expected.Select(f => $"[{f.GetProperty("group").GetString()}] {f.GetProperty("heading").GetString()}"));
            for (var n = 0; n < factors.Count; n++)
            {
                factors[n].Text.ShouldStartWith($"{factors[n].Heading} {expected[n].GetProperty("begins").GetString()}");
                factors[n].Text.ShouldEndWith(expected[n].GetProperty("ends").GetString()!);
            }
        });
    }

    /// <summary>Where the label names a field under "known", with the defect, what is read still differs from it: the entry goes when the defect does.</summary>
    static void Hold(JsonElement golden, string field, Action check)
    {
        if (golden.TryGetProperty("known", out var known) && known.TryGetProperty(field, out _))
            Assert.Throws<ShouldAssertException>(check);
        else
            check();
    }

    static List<Section> Statements(Disclosure disclosure) => [.. disclosure.Sections.Where(s => s.Kind == SectionKind.SafeHarbor)];

    static bool IsIn(Disclosure disclosure, RiskFactor factor, SectionKind kind) => disclosure.Sections[factor.Section].Kind == kind;

    [Theory]
    [MemberData(nameof(Files))]
    public void The_details_are_those_that_the_file_gives(string file)
    {
        var (golden, disclosure) = Read(file);
        var expected = golden.GetProperty("filing");

        disclosure.Filing.ShouldBe(new Filing(Text("issuer"), Text("cik"), Text("ticker"), Text("accession"), Text("form"), Text("exhibit"), Date("filed"), Date("period")));

        string? Text(string name) => expected.GetProperty(name).GetString();
        DateOnly? Date(string name) => Text(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd") : null;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_factor_cut_out_of_the_source_reads_as_the_factor(string file)
    {
        var (_, disclosure) = Read(file);
        var source = ReadFiling(file).Source;
        foreach (var factor in disclosure.Factors)
            Letters(WithoutMarkup(factor.SourceSpan.Of(source).ToString())).ShouldStartWith(Letters(factor.Text)[..Math.Min(12, Letters(factor.Text).Length)]);
    }

    static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetter));

    // A factor of a Word file may span text that a tracked change deletes.
    static string WithoutMarkup(string text) =>
        System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(text, "<w:delText[^<>]*>[^<>]*</w:delText>|<[^<>]*>", " "));

    static (JsonElement Golden, Disclosure Disclosure) Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "RiskFactors.Tests", "Filings", file)));
        return (json.RootElement.Clone(), Some.Extract(ReadFiling(file)));
    }

    static FilingText ReadFiling(string file)
    {
        var path = file[..^".json".Length];
        return FilingReader.Read(File.ReadAllBytes(Repository.Path("data", "samples", path)), path);
    }
}
