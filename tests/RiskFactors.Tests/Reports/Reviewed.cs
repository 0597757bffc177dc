using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RiskFactors.Tests.Reports;

/// <summary>
/// A Word redline after all changes were accepted or rejected, as Word does it: runs that go are taken out, and where the end of a paragraph goes it runs on into
/// the next one. What stands above the passage is left out.
/// </summary>
static class Reviewed
{
    public static List<string> Accepted(Stream file) => Paragraphs(file, typeof(DeletedRun), typeof(MoveFromRun), typeof(Deleted), typeof(MoveFrom));

    public static List<string> Rejected(Stream file) => Paragraphs(file, typeof(InsertedRun), typeof(MoveToRun), typeof(Inserted), typeof(MoveTo));

    static List<string> Paragraphs(Stream file, params Type[] goes)
    {
        file.Position = 0;
        using var document = WordprocessingDocument.Open(file, false);
        var paragraphs = new List<string>();
        var open = "";
        foreach (var paragraph in document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>())
        {
            if (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style && style.StartsWith("Redline", StringComparison.Ordinal))
                continue;
            var stays = paragraph.ChildElements.Where(child => !goes.Contains(child.GetType())).ToList();
            open += string.Concat(stays.Select(child => child.InnerText));
            if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.ChildElements.Any(child => goes.Contains(child.GetType())) == true)
            {
                if (open.Length == 0)
                    stays.SelectMany(child => child.Descendants<CommentReference>()).ShouldBeEmpty("the sign of a comment would stay behind alone");
                continue;
            }
            if (open.Length > 0)
                paragraphs.Add(open);
            open = "";
        }
        open.ShouldBeEmpty("the last paragraph stays");
        return paragraphs;
    }
}
