namespace RiskFactors.Reports.Site;

/// <summary>The lifelines of a series: each factor with every wording that it had.</summary>
static class HistoryPage
{
    public static void Write(HtmlWriter html, SiteHistory history)
    {
        html.Write($"<p class=\"lead\">{history.History.Lines.Count} factors through {history.Filings.Count} filings. Each is told from its first wording; what changed is marked word by word.</p>\n");
        foreach (var line in history.History.Lines)
            WriteLine(html, history, line);
    }

    static void WriteLine(HtmlWriter html, SiteHistory history, Lifeline line)
    {
        html.Write($"<article class=\"line\" id=\"line-{line.Number}\">\n<h2>{line.Number}. {SiteWords.Shortly(line.Latest)}</h2>\n");
        html.Write($"<p class=\"tags\"><span class=\"topic\">{SiteWords.Topic(line.Latest)}</span> {history.Filings[line.First].Date} to {history.Filings[line.Last].Date}, {SiteWords.State(line)}</p>\n<ol class=\"steps\">\n");
        foreach (var step in line.Steps)
        {
            var filing = history.Filings[step.Filing];
            var link = step.Factor is { } factor ? filing.LinkTo(factor) : filing.Page;
            html.Write($"<li><p><a href=\"{link}\">{filing.Date}</a> <strong>{SiteWords.Event(step)}</strong>");
            if (step is { Similarity: { } similarity } && similarity < 1)
                html.Write($", {similarity:0%} alike");
            if (step.IsDoubtful)
                html.Write($" <span class=\"warning\">doubtful</span>");
            html.Write($"</p>\n");
            if (step.Words.Count > 0)
            {
                html.Write($"<p class=\"wording\">");
                html.Words(step.Words);
                html.Write($"</p>\n");
            }
            else if (step.Factor is { } stands && step.Event is LifelineEvent.Appeared)
                html.Write($"<p class=\"wording\">{stands.Text}</p>\n");
            html.Write($"</li>\n");
        }
        html.Write($"</ol>\n</article>\n");
    }
}
