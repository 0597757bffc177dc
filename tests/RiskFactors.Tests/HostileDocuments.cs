using System.Text;
using RiskFactors.Tests.Reading;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests;

/// <summary>
/// Documents of one piece over and over, which make careless searching quadratic. The tests hold that there is an answer at all; at quadratic cost
/// they would not end, or not fit into memory.
/// </summary>
public class HostileDocuments
{
    const int Characters = 3_000_000;

    const string Statement = "This release contains forward-looking statements that involve risks and uncertainties that could cause actual results to differ materially, including: ";

    const string Report = "<p>FORM 10-K</p><p><b>Item 1A. Risk Factors</b></p>";

    static string Many(string piece, int characters = Characters) => new StringBuilder(characters + piece.Length).Insert(0, piece, characters / piece.Length).ToString();

    static Disclosure Extract(string text, string path = "a.htm") => Some.Extract(Some.Read(text, path));

    [Theory]
    [InlineData("<table><tr>", "<td>Risk Factors</td>")]
    [InlineData("<p>FORM 10-K</p><table><tr>", "<td>Item 1A.</td><td>Risk Factors</td>")]
    [InlineData("<table><tr>", "<td>•</td><td></td><td>x</td>")]
    [InlineData("", "<div style='margin-left:600pt'>• x")]
    [InlineData("<p>", "<b>x</b>, y<br>")]
    [InlineData("<p>", "<b>.</b><br>")]
    [InlineData("<p>FORM 10-K</p>", "<p><a href='#r'>Risk Factors 12</a></p>")]
    public void Html_of_one_piece_is_read_to_its_end(string opening, string piece) =>
        Extract($"<html><body>{opening}{Many(piece)}").Source.Bytes.ShouldBeGreaterThan(Characters - 1000);

    [Theory]
    [InlineData("", "(")]
    [InlineData("", "Forward-Looking Statements and\n\n")]
    [InlineData("", "Safe Harbor Statement Regarding\n\n")]
    [InlineData("FORM 10-K\n\n", "RISK FACTORS\n\nWe may lose sales.\n\n")]
    [InlineData("", "- 1 -\n\n")]
    [InlineData(Statement, "loss and ")]
    [InlineData(Statement, "Risks include (1) loss. ")]
    [InlineData(Statement, "Risks include (1) loss, (2) fire. ")]
    [InlineData(Statement, "those described in our filings including that we, ")]
    public void Text_of_one_piece_is_read_to_its_end(string opening, string piece) =>
        Extract($"{opening}{Many(piece)}).", "a.txt").Source.Bytes.ShouldBeGreaterThan(Characters - 1000);

    [Theory]
    [InlineData("[")]
    [InlineData("![x")]
    [InlineData("[x](")]
    [InlineData(" * ")]
    public void Markdown_of_one_piece_is_read_to_its_end(string piece) => Extract("x " + Many(piece), "a.md").Factors.ShouldBeEmpty();

    [Theory]
    [InlineData("<w:tr>")]
    [InlineData("<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>")]
    public void A_Word_table_whose_rows_are_never_closed_is_read_to_its_end(string piece)
    {
        var bytes = DocxFile.Zip(("word/document.xml", $"<w:document><w:tbl>{Many(piece)}</w:tbl><w:p><w:r><w:t>after</w:t></w:r></w:p>"));

        FilingReader.Read(bytes, "a.docx").Text.ShouldEndWith("after\n");
    }

    [Fact]
    public void A_submission_of_many_documents_has_them_all()
    {
        const string document = "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\nText.\n</TEXT>\n</DOCUMENT>\n";

        var documents = Some.Read($"<SEC-DOCUMENT>\n{Many(document)}", "a.txt").Documents;

        documents.Count.ShouldBe(Characters / document.Length);
        documents[^1].Text.Length.ShouldBe("Text.\n".Length);
    }

    [Fact]
    public void The_types_of_a_submission_are_named_but_not_by_the_thousand()
    {
        var source = string.Concat(Enumerable.Range(0, 5000).Select(n => $"<DOCUMENT>\n<TYPE>X-{n}\n<TEXT>\nText.\n</TEXT>\n</DOCUMENT>\n"));

        var refusal = Should.Throw<FilingReadException>(() => FilingReader.Read(Encoding.UTF8.GetBytes(source), "a.txt", new() { Document = "EX-99" }));

        refusal.Code.ShouldBe("no-such-document");
        refusal.Message.Length.ShouldBeLessThan(1000);
    }

    [Theory]
    [InlineData("a.txt", "x\n\n")]
    [InlineData("a.txt", "<\n")]
    [InlineData("a.htm", "<p>x")]
    [InlineData("a.md", "# x\n")]
    public void A_file_of_more_blocks_than_are_read_is_refused(string path, string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(Many(piece, 400_000));

        Should.Throw<FilingReadException>(() => FilingReader.Read(bytes, path, new() { MaxBlocks = 50_000 })).Code.ShouldBe("too-many-blocks");
        FilingReader.Read(bytes, path).Blocks.Count.ShouldBeGreaterThan(50_000);
    }

    [Theory]
    [InlineData("<b>")]
    [InlineData("<div>")]
    [InlineData("<table><tr><td>")]
    public void Html_that_is_nested_deeper_than_is_read_is_refused(string piece)
    {
        var bytes = Encoding.UTF8.GetBytes($"<html>{string.Concat(Enumerable.Repeat(piece, 2000))}text");

        Should.Throw<FilingReadException>(() => FilingReader.Read(bytes, "a.htm", new() { MaxDepth = 1000 })).Code.ShouldBe("too-deep");
        FilingReader.Read(bytes, "a.htm").Text.ShouldBe("text\n");
    }

    [Fact]
    public void A_Word_file_whose_tables_are_nested_deeper_than_is_read_is_refused()
    {
        var bytes = DocxFile.Zip(("word/document.xml", $"<w:document>{string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 2000))}<w:p><w:r><w:t>text</w:t></w:r></w:p>"));

        Should.Throw<FilingReadException>(() => FilingReader.Read(bytes, "a.docx", new() { MaxDepth = 1000 })).Code.ShouldBe("too-deep");
        FilingReader.Read(bytes, "a.docx").Text.ShouldBe("text\n");
    }

    /// <summary>The heading of a group is borne by each of its factors: at the length of half the document they would fill the memory.</summary>
    [Fact]
    public void A_heading_of_a_group_does_not_grow_with_the_document()
    {
        var disclosure = Extract($"<html><body>{Report}{Many("<p><b><i>risks related to it</i></b></p>", 1_000_000)}{Many("<p><b>We may lose sales.</b></p><p>Text.</p>", 1_000_000)}");

        disclosure.Factors.Count.ShouldBeGreaterThan(20_000);
        disclosure.Factors.Max(factor => factor.Group?.Length ?? 0).ShouldBeLessThanOrEqualTo(900);
    }

    [Fact]
    public void A_heading_of_Markdown_as_long_as_a_chapter_heads_no_group()
    {
        var disclosure = Extract($"FORM 10-K\n\n# Item 1A. Risk Factors\n\n# Risks related to {new string('x', 1_000_000)}\n\n{Many("**We may lose sales.**\n\nText.\n\n", 1_000_000)}", "a.md");

        disclosure.Factors.ShouldNotBeEmpty();
        disclosure.Factors.ShouldAllBe(factor => factor.Group == null);
    }
}
