using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RiskFactors.Reports;

/// <summary>
/// A comparison as a Word document with tracked changes, one paragraph a factor and what stands around them in its place: accepting all changes gives the new
/// passage, rejecting all the old one, each in its order. Comments say what became of each factor. Above stands what was compared, which is no part of either passage.
/// </summary>
public static class WordRedline
{
    /// <summary>Who made the changes, as Word shows it.</summary>
    internal const string Author = "riskfactors";

    /// <summary>Writes the document.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="output">Takes the bytes of the .docx file; it stays open.</param>
    /// <param name="made">When the comparison was made, which dates the changes; unless told the first day of 2000.</param>
    public static void Write(DisclosureDiff diff, Stream output, DateTimeOffset? made = null)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(output);
        // The package is written back and forth, which a pipe cannot do.
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = Allowed(RedlineWords.Title(diff));
            package.PackageProperties.Creator = Author;
            var main = package.AddMainDocumentPart();
            // A move has to be dated.
            var changes = new TrackedChanges(made ?? new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));
            var body = new Body(WordTitle.Of(diff));
            foreach (var paragraph in RedlinePassage.Of(diff))
                body.Append(changes.Paragraph(paragraph));
            body.Append(new Paragraph());
            main.Document = new Document(body);
            main.AddNewPart<WordprocessingCommentsPart>().Comments = changes.Comments;
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Create();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new TrackRevisions());
        }
        file.Position = 0;
        file.CopyTo(output);
    }

    /// <summary>Text with its spaces kept.</summary>
    internal static Text Text(string text) => new(Allowed(text)) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>XML 1.0 has no place for most control characters and for half a surrogate pair, which a stranger's file may hold.</summary>
    internal static string Allowed(string text)
    {
        var allowed = text.ToCharArray();
        for (var n = 0; n < allowed.Length; n++)
            if (n + 1 < text.Length && char.IsSurrogatePair(text[n], text[n + 1]))
                n++;
            else if (!System.Xml.XmlConvert.IsXmlChar(allowed[n]))
                allowed[n] = '\uFFFD';
        return new(allowed);
    }

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
