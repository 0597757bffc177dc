using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RiskFactors.Reports;

/// <summary>
/// A comparison as a Word document with tracked changes, one paragraph a factor: accepting all changes gives the new factors, rejecting all the old ones,
/// each in its order. What moved, was split or merged is deleted in one place and inserted in the other.
/// </summary>
public static class WordRedline
{
    /// <summary>Who made the changes, as Word shows it.</summary>
    const string Author = "riskfactors";

    /// <summary>Writes the document.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="output">Takes the bytes of the .docx file; it stays open.</param>
    public static void Write(DisclosureDiff diff, Stream output)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(output);
        // The package is written back and forth, which a pipe cannot do.
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = $"Risk factors: {diff.Old.Source.Path} to {diff.New.Source.Path}";
            var ids = 0;
            var body = new Body();
            foreach (var line in RedlineOrder.Of(diff))
                body.Append(Paragraph(line, ref ids));
            body.Append(new Paragraph());
            package.AddMainDocumentPart().Document = new Document(body);
        }
        file.Position = 0;
        file.CopyTo(output);
    }

    static Paragraph Paragraph(RedlineLine line, ref int ids)
    {
        var paragraph = new Paragraph();
        var mark = line.Operation switch
        {
            WordOperation.Delete => new ParagraphMarkRunProperties(new Deleted { Author = Author, Id = Next(ref ids) }),
            WordOperation.Insert => new ParagraphMarkRunProperties(new Inserted { Author = Author, Id = Next(ref ids) }),
            _ => null,
        };
        if (mark is not null)
            paragraph.Append(new ParagraphProperties(mark));
        foreach (var change in line.Words)
            paragraph.Append(Run(change, ref ids));
        return paragraph;
    }

    static OpenXmlElement Run(WordChange change, ref int ids)
    {
        var text = Allowed(change.Text);
        return change.Operation switch
        {
            WordOperation.Delete => new DeletedRun(new Run(new DeletedText(text) { Space = SpaceProcessingModeValues.Preserve })) { Author = Author, Id = Next(ref ids) },
            WordOperation.Insert => new InsertedRun(new Run(Kept(text))) { Author = Author, Id = Next(ref ids) },
            _ => new Run(Kept(text)),
        };
    }

    static Text Kept(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    static string Next(ref int ids) => (++ids).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>XML 1.0 has no place for most control characters and for half a surrogate pair, which a stranger's file may hold.</summary>
    static string Allowed(string text)
    {
        var allowed = text.ToCharArray();
        for (var n = 0; n < allowed.Length; n++)
            if (n + 1 < text.Length && char.IsSurrogatePair(text[n], text[n + 1]))
                n++;
            else if (!System.Xml.XmlConvert.IsXmlChar(allowed[n]))
                allowed[n] = '\uFFFD';
        return new(allowed);
    }
}
