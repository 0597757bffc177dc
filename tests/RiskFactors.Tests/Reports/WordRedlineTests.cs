using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using RiskFactors.Reports;
using RiskFactors.Tests.Comparison;

namespace RiskFactors.Tests.Reports;

public class WordRedlineTests
{
    static readonly string[] Old = ["the price of oats and barley", "failures of our ovens and thefts of customers' recipes", "fires in\u0001Kansas \uD83D\uDD25", "the weather in Ohio", "strikes"];

    static readonly string[] New = ["the weather in Ohio", "the price of oats, rye and barley", "failures of our ovens", "thefts of customers' recipes", "strikes", "rules on < & >"];

    [Fact]
    public void Accepting_all_changes_gives_the_new_factors_and_rejecting_them_the_old_ones()
    {
        Paragraphs<Deleted, DeletedRun>().ShouldBe(New);
        Paragraphs<Inserted, InsertedRun>().ShouldBe(Old.Select(text => text.Replace('\u0001', '\uFFFD')));
    }

    [Fact]
    public void The_document_is_valid()
    {
        using var file = Write();
        using var document = WordprocessingDocument.Open(file, false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => error.Description).ShouldBeEmpty();
    }

    /// <summary>What is left when the marked runs and paragraphs are taken out, as Word does on accepting (deletions) or rejecting (insertions).</summary>
    static List<string> Paragraphs<TMark, TRun>()
        where TMark : OpenXmlElement
        where TRun : OpenXmlElement
    {
        using var file = Write();
        using var document = WordprocessingDocument.Open(file, false);
        var paragraphs = new List<string>();
        foreach (var paragraph in document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>())
        {
            foreach (var run in paragraph.Elements<TRun>().ToList())
                run.Remove();
            var isGone = paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<TMark>() is not null;
            if (isGone)
                paragraph.InnerText.ShouldBeEmpty();
            else if (paragraph.InnerText.Length > 0)
                paragraphs.Add(paragraph.InnerText);
        }
        return paragraphs;
    }

    static MemoryStream Write()
    {
        var file = new MemoryStream();
        WordRedline.Write(DisclosureComparer.Compare(Listed.Of(Old), Listed.Of(New)), file);
        file.Position = 0;
        return file;
    }
}
