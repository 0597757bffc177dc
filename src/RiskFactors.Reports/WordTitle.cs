using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RiskFactors.Reports;

/// <summary>The block above a Word redline: whose filings they are, what was compared, how much changed, and what to know before relying on it.</summary>
static class WordTitle
{
    public static IEnumerable<OpenXmlElement> Of(DisclosureDiff diff)
    {
        yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Title }), new Run(WordRedline.Text(RedlineWords.Title(diff))));
        var facts = Facts(diff).ToList();
        for (var n = 0; n < facts.Count; n++)
        {
            var style = new ParagraphStyleId { Val = n < facts.Count - 1 ? WordStyles.Fact : WordStyles.LastFact };
            yield return new Paragraph(
                new ParagraphProperties(style),
                new Run(new RunProperties(new Bold()), WordRedline.Text(facts[n].Name)), new Run(new TabChar(), WordRedline.Text(facts[n].Value)));
        }
    }

    static IEnumerable<(string Name, string Value)> Facts(DisclosureDiff diff)
    {
        yield return ("Old", RedlineWords.Describe(diff.Old));
        yield return ("New", RedlineWords.Describe(diff.New));
        yield return ("Compared", RedlineWords.Compared(diff));
        yield return ("Changes", RedlineWords.Counts(diff));
        if (diff.Passage.Legend is { } legend && legend.Kept.Count + legend.Gained.Count + legend.Lost.Count > 0)
            yield return ("Words", RedlineWords.Legend(legend));
        foreach (var note in diff.Notes)
            yield return (note.Severity == NoteSeverity.Warning ? "Doubtful" : "Note", note.Message);
        yield return ("Made by", "riskfactors. Accepting all changes gives the new passage, rejecting all the old one, each in its order. Comments say what became of each risk factor; their "
            + "numbers count the factors of a filing. This block is part of neither passage.");
    }
}
