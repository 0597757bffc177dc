namespace RiskFactors.Reports.Site;

/// <summary>A filing's page: its facts, what deserves a second look, and its factors in their passage.</summary>
static class FilingPage
{
    public static void Write(HtmlWriter html, SiteIssuer issuer, SiteFiling filing, string? source)
    {
        var disclosure = filing.Disclosure;
        WriteFacts(html, filing, source);
        foreach (var note in disclosure.Notes.Where(static note => note.Severity == NoteSeverity.Warning))
            html.Write($"<p class=\"warning\"><strong>Look again:</strong> {note.Message}</p>\n");
        if (disclosure.Sections.Count == 0)
            html.Write($"<p>This filing holds no passage that lists risks: {SiteWords.Found(disclosure)}.</p>\n");
        for (var n = 0; n < disclosure.Sections.Count; n++)
        {
            var section = disclosure.Sections[n];
            html.Write($"<section aria-labelledby=\"section-{n + 1}\">\n<h2 id=\"section-{n + 1}\">{section.Heading ?? (section.Kind == SectionKind.RiskFactors ? "Risk factors" : "Safe harbor")}</h2>\n");
            html.Write($"<p class=\"quiet\">Offsets {section.SourceSpan.Start}–{section.SourceSpan.End} of the source, found by {section.Evidence.Replace('-', ' ')}, confidence {section.Confidence:0.00}</p>\n");
            WriteSection(html, issuer, filing, n, source);
            html.Write($"</section>\n");
        }
    }

    static void WriteFacts(HtmlWriter html, SiteFiling filing, string? source)
    {
        var facts = filing.Stored.Filing;
        html.Write($"<dl class=\"facts\">\n");
        Fact(html, "Accession number", facts.Accession);
        Fact(html, "Period", facts.Period?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (source is null)
            Fact(html, "Source", filing.Stored.Source.Path);
        else
            html.Write($"<div><dt>Source</dt><dd><a href=\"{source}\">{filing.Stored.Source.Path}</a></dd></div>\n");
        if (filing.Comparison is { } comparison)
            html.Write($"<div><dt>Changes</dt><dd><a href=\"{comparison.Page}\">Redline against {comparison.Prior.Title}</a></dd></div>\n");
        html.Write($"</dl>\n");
    }

    static void Fact(HtmlWriter html, string name, string? value)
    {
        if (value is not null)
            html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
    }

    /// <summary>The factors of a section under their groups; of one that lists none, its text.</summary>
    static void WriteSection(HtmlWriter html, SiteIssuer issuer, SiteFiling filing, int number, string? source)
    {
        var section = filing.Disclosure.Sections[number];
        string? group = null;
        var isList = false;
        foreach (var factor in filing.Disclosure.Factors.Where(factor => factor.Section == number))
        {
            if (factor.Group != group)
            {
                group = factor.Group;
                html.Write($"<h3>{group}</h3>\n");
            }
            html.Write($"<article class=\"factor\" id=\"factor-{factor.Ordinal}\">\n<p class=\"tags\"><span class=\"ordinal\">{factor.Ordinal}</span> <span class=\"topic\">{SiteWords.Topic(factor)}</span> ");
            if (factor.Topic is { } topic)
                html.Write($"<span class=\"quiet\">{topic.Probability:0.00}</span> ");
            if (issuer.LinkToHistory(filing, factor) is { } history)
                html.Write($"<a href=\"{history}\">its history</a> ");
            if (source is not null)
                html.Write($"<a href=\"{source}{HtmlSide.Fragment(filing.Disclosure, factor)}\">in the source</a> ");
            html.Write($"<span class=\"quiet\">offsets {factor.SourceSpan.Start}–{factor.SourceSpan.End}</span></p>\n");
            WriteText(html, factor);
            html.Write($"</article>\n");
            isList = true;
        }
        if (!isList)
            html.Write($"<p>{section.Text}</p>\n");
    }

    static void WriteText(HtmlWriter html, RiskFactor factor)
    {
        if (factor.Heading is not { } heading)
        {
            html.Write($"<p>{factor.Text}</p>\n");
            return;
        }
        html.Write($"<h4>{heading}</h4>\n");
        var body = factor.Text.StartsWith(heading, StringComparison.Ordinal) ? factor.Text[heading.Length..].Trim() : factor.Text;
        foreach (var paragraph in body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            html.Write($"<p>{paragraph}</p>\n");
    }
}
