using System.Text;
using RiskFactors.Reading;
using RiskFactors.Sections;
using RiskFactors.Splitting;
using RiskFactors.Tests.Reading;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests;

/// <summary>Whoever reads many filings gives up one that takes too long. Each stage is held to heed a cancelled token by itself.</summary>
public class CancellationTests
{
    const string Release = "Forward-Looking Statements\n\nThis release contains forward-looking statements that involve risks and uncertainties that could cause actual results to differ "
        + "materially, including: loss of sales; fire in our mill; and drought.\n";

    static readonly CancellationToken cancelled = new(canceled: true);

    [Theory]
    [InlineData("a.txt", Release)]
    [InlineData("a.htm", "<html><body><p>Text.</p></body></html>")]
    [InlineData("a.md", "# Heading\n\nText.\n")]
    [InlineData("a.txt", "<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nText.\n</TEXT>\n</DOCUMENT>\n")]
    public void Reading_gives_up(string path, string text) =>
        Should.Throw<OperationCanceledException>(() => FilingReader.Read(Encoding.UTF8.GetBytes(text), path, null, cancelled));

    [Fact]
    public void Unpacking_a_Word_file_gives_up() =>
        Should.Throw<OperationCanceledException>(() => DocxPackage.Open(DocxFile.Zip(("word/document.xml", "<w:p/>")), 1000, cancelled));

    [Fact]
    public void Every_reader_gives_up_by_itself()
    {
        Should.Throw<OperationCanceledException>(() => PlainTextReader.Read("Text.", 0, 5, Builder("Text.")));
        Should.Throw<OperationCanceledException>(() => MarkdownReader.Read("Text.", 0, 5, Builder("Text.")));
        Should.Throw<OperationCanceledException>(() => HtmlReader.Read("<b>", 0, 3, Builder("<b>")));
        Should.Throw<OperationCanceledException>(() => DocxReader.Read(new("<w:p/>", null), Builder("<w:p/>")));
    }

    [Fact]
    public void Extracting_gives_up() =>
        Should.Throw<OperationCanceledException>(() => new RiskFactorExtractor().Extract(Some.PlainText(Release), cancelled));

    [Fact]
    public void Finding_and_splitting_give_up_by_themselves()
    {
        using var source = new CancellationTokenSource();
        var blocks = new ContentBlocks(Some.PlainText(Release), source.Token);
        var section = new SafeHarborFinder().Find(blocks).ShouldHaveSingleItem();

        source.Cancel();

        Should.Throw<OperationCanceledException>(() => new SafeHarborFinder().Find(blocks));
        Should.Throw<OperationCanceledException>(() => new SafeHarborSplitter().Split(blocks, section));
        Should.Throw<OperationCanceledException>(() => new RiskFactorFinder().Find(blocks, null));
        Should.Throw<OperationCanceledException>(() => new CaptionSplitter().Split(blocks, section));
    }

    [Fact]
    public void A_token_that_is_not_cancelled_changes_nothing()
    {
        using var source = new CancellationTokenSource();

        var disclosure = new RiskFactorExtractor().Extract(FilingReader.Read(Encoding.UTF8.GetBytes(Release), "a.txt", null, source.Token), source.Token);

        disclosure.Factors.Count.ShouldBe(3);
    }

    static FilingTextBuilder Builder(string source) => new(source, null, cancelled);
}
