using System.Text;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reading;

/// <summary>Files that are no filing: each is refused with a stable code and one sentence that a person understands.</summary>
public class RefusedFiles
{
    public static TheoryData<string, byte[], string, string> Files => new()
    {
        { "empty.txt", [], "empty", "The file is empty." },
        { "blank.txt", "  \r\n\t\n"u8.ToArray(), "empty", "The file holds nothing but white space." },
        { "report.pdf", "%PDF-1.7\n%\u00E2\u00E3"u8.ToArray(), "pdf", "The file is a PDF; only text, HTML, Markdown, Word (.docx) and full submissions are read." },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "binary", "The file is in the old binary Office format; save it as .docx first." },
        { "note.rtf", "{\\rtf1 text}"u8.ToArray(), "binary", "The file is in Rich Text Format; save it as .docx first." },
        { "a.gz", [0x1F, 0x8B, 8, 0, 0], "binary", "The file is gzip-compressed; unpack it first." },
        { "a.zip", "PK\u0003\u0004 something else"u8.ToArray(), "binary", "The file is a ZIP archive without a Word document in it." },
        { "logo.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], "binary", "The file is a PNG picture." },
        { "data.bin", [1, 2, 3, 0, 5, 6, 7, 0, 200, 201], "binary", "The file is not text." },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_no_filing_is_refused_with_its_reason(string path, byte[] bytes, string code, string message)
    {
        var refusal = Should.Throw<FilingReadException>(() => FilingReader.Read(bytes, path));

        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldBe(message);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_with_the_limit()
    {
        var refusal = Should.Throw<FilingReadException>(() => FilingReader.Read(new byte[3000], "big.txt", new FilingReadOptions { MaxBytes = 2048 }));

        refusal.Code.ShouldBe("too-large");
        refusal.Message.ShouldBe("The file is larger than 2 KiB, the most that is read.");
    }

    [Fact]
    public void A_document_that_a_submission_lacks_is_refused_with_those_that_it_has()
    {
        var submission = "<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nOne.\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\nTwo.\n</TEXT>\n</DOCUMENT>\n";

        var refusal = Should.Throw<FilingReadException>(
            () => FilingReader.Read(Encoding.UTF8.GetBytes(submission), "a.txt", new FilingReadOptions { Document = "EX-99.2" }));

        refusal.Code.ShouldBe("no-such-document");
        refusal.Message.ShouldBe("The submission has no document of type EX-99.2; it has 8-K, EX-99.1.");
    }

    [Fact]
    public void A_document_of_a_submission_can_be_chosen_by_the_head_of_its_type()
    {
        var submission = "<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nOne.\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\nTwo.\n</TEXT>\n</DOCUMENT>\n";

        var filing = FilingReader.Read(Encoding.UTF8.GetBytes(submission), "a.txt", new FilingReadOptions { Document = "ex-99" });

        filing.Text.ShouldBe("Two.\n");
    }

    [Fact]
    public void An_HTML_file_that_ends_inside_a_tag_is_read_with_a_warning() =>
        Some.Read("<html><body><p>The first sentence is whole.</p><p cla", "cut.htm").Notes.ShouldContain(n => n.Code == "truncated" && n.Severity == NoteSeverity.Warning);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_source() =>
        FilingReader.Read("\uFEFFOne."u8.ToArray(), "a.txt").Source.ShouldBe("One.");
}
