using RiskFactors.Reading;

namespace RiskFactors.Tests.Reading;

public class DocxPackageTests
{
    static readonly byte[] whole = DocxFile.Zip(
        ("word/document.xml", DocxFile.Document("<w:p><w:r><w:t>" + string.Join(' ', Enumerable.Range(0, 5000)) + "</w:t></w:r></w:p>")));

    [Fact]
    public void What_is_no_zip_archive_is_no_Word_document() =>
        Should.Throw<FilingReadException>(() => DocxPackage.Open("plain text"u8.ToArray(), 1 << 20)).Code.ShouldBe("not-a-docx");

    [Fact]
    public void A_zip_archive_without_a_main_part_is_no_Word_document() =>
        Should.Throw<FilingReadException>(() => DocxPackage.Open(DocxFile.Zip(("xl/workbook.xml", "<x/>")), 1 << 20)).Code.ShouldBe("not-a-docx");

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void An_archive_that_is_cut_short_is_truncated(double part) =>
        Should.Throw<FilingReadException>(() => DocxPackage.Open(whole.AsMemory(0, (int)(whole.Length * part)), 1 << 20)).Code.ShouldBe("truncated");

    [Fact]
    public void An_archive_whose_data_are_damaged_is_truncated()
    {
        var damaged = whole.ToArray();
        damaged.AsSpan(60, 2000).Fill(0xFF);

        Should.Throw<FilingReadException>(() => DocxPackage.Open(damaged, 1 << 20)).Code.ShouldBe("truncated");
    }

    [Fact]
    public void An_archive_that_unpacks_to_more_than_the_limit_is_too_large()
    {
        var bomb = DocxFile.Zip(("word/document.xml", new string(' ', 5_000_000)));
        bomb.Length.ShouldBeLessThan(100_000);

        Should.Throw<FilingReadException>(() => DocxPackage.Open(bomb, 1_000_000)).Code.ShouldBe("too-large");
    }

    [Fact]
    public void The_main_part_may_have_another_name()
    {
        var bytes = DocxFile.Zip(
            ("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"http://x/relationships/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>"),
            ("word/document2.xml", DocxFile.Document("")));

        DocxPackage.Open(bytes, 1 << 20).Document.ShouldContain("<w:body>");
    }

    [Fact]
    public void A_passage_is_found_in_the_xml_of_the_main_part()
    {
        var filing = DocxFile.Read("<w:p><w:r><w:t>Smith &amp; Sons</w:t></w:r><w:r><w:t xml:space=\"preserve\"> may fail</w:t></w:r></w:p>");

        var start = filing.Text.IndexOf("&", StringComparison.Ordinal);
        filing.ToSource(new(start, start + 1)).Of(filing.Source).ToString().ShouldBe("&amp;");
        filing.ToSource(new(0, 5)).Of(filing.Source).ToString().ShouldBe("Smith");
    }
}
