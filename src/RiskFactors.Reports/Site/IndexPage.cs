namespace RiskFactors.Reports.Site;

/// <summary>What the index tells of an issuer.</summary>
sealed record IndexEntry(string Name, string Folder, string? Ticker, string? Cik, int Filings, DateOnly? First, DateOnly? Last, string? Latest, int? Factors, int? Added, int? Removed)
{
    public static IndexEntry Of(SiteIssuer issuer)
    {
        var dated = issuer.Filings.Where(static filing => filing.Stored.Date is not null).ToList();
        var latest = issuer.Filings.LastOrDefault(static filing => filing.Disclosure.Factors.Count > 0);
        var changes = latest?.Comparison?.Diff.Statistics;
        return new(
            issuer.Name, issuer.Folder, issuer.Issuer.Tickers.Count > 0 ? issuer.Issuer.Tickers[^1] : null, issuer.Issuer.Cik, issuer.Filings.Count,
            dated.Count > 0 ? dated[0].Stored.Date : null, dated.Count > 0 ? dated[^1].Stored.Date : null, latest?.Title, latest?.Disclosure.Factors.Count, changes?.Added, changes?.Removed);
    }
}

/// <summary>The first page: the issuers.</summary>
static class IndexPage
{
    public static void Write(HtmlWriter html, IReadOnlyList<IndexEntry> entries, SiteFigure? figure)
    {
        html.Write($"<p class=\"lead\">{entries.Count} {(entries.Count == 1 ? "issuer" : "issuers")}, {entries.Sum(static entry => entry.Filings)} filings. ");
        html.Write($"Each issuer has a page with its filings, the topics of its risk factors over time, and the life of each factor from filing to filing.</p>\n");
        html.Write($"<table>\n<thead><tr><th scope=\"col\">Issuer</th><th scope=\"col\">Ticker</th><th scope=\"col\">CIK</th><th scope=\"col\" class=\"n\">Filings</th><th scope=\"col\">From</th><th scope=\"col\">To</th>");
        html.Write($"<th scope=\"col\">Latest with factors</th><th scope=\"col\" class=\"n\">Factors</th><th scope=\"col\" class=\"n\">Added</th><th scope=\"col\" class=\"n\">Removed</th></tr></thead>\n<tbody>\n");
        foreach (var entry in entries)
        {
            html.Write($"<tr><th scope=\"row\"><a href=\"{entry.Folder}/index.html\">{entry.Name}</a></th><td>{entry.Ticker}</td><td>{entry.Cik}</td><td class=\"n\">{entry.Filings}</td><td class=\"day\">{entry.First}</td><td class=\"day\">{entry.Last}</td>");
            html.Write($"<td class=\"day\">{entry.Latest}</td>");
            Number(html, entry.Factors);
            Number(html, entry.Added);
            Number(html, entry.Removed);
            html.Write($"</tr>\n");
        }
        html.Write($"</tbody>\n</table>\n<p class=\"quiet\">Added and removed are counted against the prior comparable filing; a dash where there is none.</p>\n");
        figure?.Write(html);
    }

    static void Number(HtmlWriter html, int? number)
    {
        if (number is { } some)
            html.Write($"<td class=\"n\">{some}</td>");
        else
            html.Write($"<td class=\"n\">–</td>");
    }
}
