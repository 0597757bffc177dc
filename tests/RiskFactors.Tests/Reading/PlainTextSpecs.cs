using System.Text;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reading;

public class PlainTextSpecs
{
    public static TheoryData<int, string, string, string> Text => SpecFile.Examples("reading-text.md", "reading-text");

    public static TheoryData<int, string, string, string> C1 => SpecFile.Examples("reading-text.md", "reading-text-c1");

    public static TheoryData<int, string, string, string> Furniture => SpecFile.Examples("page-furniture.md", "furniture");

    public static TheoryData<int, string, string, string> Markdown => SpecFile.Examples("reading-markdown.md", "reading-markdown");

    public static TheoryData<int, string, string, string> Submissions => SpecFile.Examples("reading-submission.md", "submission");

    public static TheoryData<int, string, string, string> Details => SpecFile.Examples("details.md", "details");

    public static TheoryData<int, string, string, string> HtmlDetails => SpecFile.Examples("details.md", "details-html");

    [Theory]
    [MemberData(nameof(Text))]
    [MemberData(nameof(Furniture))]
    public void Plain_text_is_read_as_the_spec_says(int line, string name, string input, string expected) =>
        BlockListing.Of(Some.PlainText(input)).ShouldBe(expected, $"line {line}, {name}");

    [Theory]
    [MemberData(nameof(C1))]
    public void Control_characters_read_as_what_they_were_typed_for(int line, string name, string input, string expected)
    {
        // The spec writes {93} for U+0093, which no editor shows.
        var text = input.Replace("{93}", "\u0093").Replace("{94}", "\u0094").Replace("{92}", "\u0092").Replace("{96}", "\u0096");
        BlockListing.Of(Some.PlainText(text)).ShouldBe(expected, $"line {line}, {name}");
        BlockListing.Of(FilingReader.Read(Encoding.Latin1.GetBytes(text), "release.txt")).ShouldBe(expected, "as bytes of Windows-1252");
    }

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Markdown_is_read_as_the_spec_says(int line, string name, string input, string expected) =>
        BlockListing.Of(Some.Markdown(input)).ShouldBe(expected, $"line {line}, {name}");

    [Theory]
    [MemberData(nameof(Submissions))]
    public void A_submission_is_read_as_the_spec_says(int line, string name, string input, string expected)
    {
        var filing = Some.PlainText(input);
        var about = filing.Filing;
        string?[] said = [about.Issuer, about.Cik is { } cik ? $"CIK {cik}" : null, about.Accession, about.Form, about.Exhibit,
            about.Filed is { } filed ? $"filed {filed:yyyy-MM-dd}" : null, about.Period is { } period ? $"period {period:yyyy-MM-dd}" : null];
        var documents = filing.Documents.Select(d => $"{d.Type}: {d.Text.Of(filing.Text).TrimEnd('\n').ToString().Replace('\n', ' ')}");
        string.Join('\n', documents.Prepend(string.Join(", ", said.Where(s => s is not null)))).ShouldBe(expected, $"line {line}, {name}");
    }

    [Theory]
    [MemberData(nameof(Details))]
    public void Details_are_read_as_the_spec_says(int line, string name, string input, string expected) =>
        Said(Some.PlainText(input).Filing).ShouldBe(expected, $"line {line}, {name}");

    [Theory]
    [MemberData(nameof(HtmlDetails))]
    public void Details_are_read_from_inline_XBRL(int line, string name, string input, string expected) =>
        Said(Some.Html(input).Filing).ShouldBe(expected, $"line {line}, {name}");

    static string Said(Filing about)
    {
        var said = new List<string>();
        Add("issuer", about.Issuer);
        Add("cik", about.Cik);
        Add("ticker", about.Ticker);
        Add("accession", about.Accession);
        Add("form", about.Form);
        Add("exhibit", about.Exhibit);
        Add("filed", about.Filed?.ToString("yyyy-MM-dd"));
        Add("period", about.Period?.ToString("yyyy-MM-dd"));
        return string.Join('\n', said);

        void Add(string name, string? value)
        {
            if (value is not null)
                said.Add($"{name} {value}");
        }
    }
}
