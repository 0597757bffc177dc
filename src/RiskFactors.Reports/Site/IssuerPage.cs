namespace RiskFactors.Reports.Site;

/// <summary>An issuer's page: what changed last, its filings, and its factors over time.</summary>
static class IssuerPage
{
    public static void Write(HtmlWriter html, SiteIssuer issuer, Func<SiteHistory, IReadOnlyList<SiteFigure>> draw)
    {
        html.Write($"<p class=\"lead\">{string.Join(" · ", Facts(issuer))}</p>\n");
        if (issuer.Filings.LastOrDefault(static filing => filing.Comparison is not null) is { } latest)
            WriteLatest(html, issuer, latest);
        WriteFilings(html, issuer);
        foreach (var history in issuer.Histories)
            WriteHistory(html, history, draw(history));
    }

    static IEnumerable<string> Facts(SiteIssuer issuer)
    {
        if (issuer.Issuer.Tickers.Count > 0)
            yield return string.Join(", ", issuer.Issuer.Tickers);
        if (issuer.Issuer.Cik is { } cik)
            yield return $"CIK {cik}";
        yield return issuer.Filings.Count == 1 ? "1 filing" : FormattableString.Invariant($"{issuer.Filings.Count} filings");
    }

    static void WriteLatest(HtmlWriter html, SiteIssuer issuer, SiteFiling filing)
    {
        var comparison = filing.Comparison!;
        html.Write($"<section aria-labelledby=\"latest\">\n<h2 id=\"latest\">What changed last</h2>\n<p>{filing.Title} against {comparison.Prior.Title}: <a href=\"{comparison.Page}\">{Counts(comparison.Diff)}</a>.</p>\n");
        foreach (var kind in comparison.Diff.Compared.OrderDescending())
        {
            WriteList(html, $"Added {SiteWords.Kind(kind)}", OfStatus(filing, comparison.Diff, ChangeStatus.Added, kind), issuer);
            WriteList(html, $"Removed {SiteWords.Kind(kind)}", OfStatus(comparison.Prior, comparison.Diff, ChangeStatus.Removed, kind), issuer);
        }
        html.Write($"</section>\n");
    }

    static IEnumerable<(SiteFiling Filing, RiskFactor Factor, bool IsDoubtful)> OfStatus(SiteFiling filing, DisclosureDiff diff, ChangeStatus status, SectionKind kind) =>
        diff.Links.Where(link => link.Status == status).Select(link => (filing, Factor: (link.New.Count > 0 ? link.New : link.Old)[0], link.IsDoubtful))
            .Where(entry => filing.Disclosure.KindOf(entry.Factor) == kind);

    static void WriteList(HtmlWriter html, string title, IEnumerable<(SiteFiling Filing, RiskFactor Factor, bool IsDoubtful)> factors, SiteIssuer issuer)
    {
        var some = factors.ToList();
        if (some.Count == 0)
            return;
        html.Write($"<h3>{title}</h3>\n<ul>\n");
        foreach (var (filing, factor, isDoubtful) in some)
            html.Write($"<li><a href=\"{issuer.LinkToHistory(filing, factor) ?? filing.LinkTo(factor)}\">{SiteWords.Shortly(factor)}</a>{(isDoubtful ? " (doubtful)" : "")}</li>\n");
        html.Write($"</ul>\n");
    }

    static void WriteFilings(HtmlWriter html, SiteIssuer issuer)
    {
        html.Write($"<section aria-labelledby=\"filings\">\n<h2 id=\"filings\">Filings</h2>\n<table>\n<thead><tr><th scope=\"col\">Date</th><th scope=\"col\">Filing</th><th scope=\"col\">Found</th><th scope=\"col\" class=\"n\">Factors</th>");
        html.Write($"<th scope=\"col\">Against</th><th scope=\"col\">What became of the factors</th></tr></thead>\n<tbody>\n");
        foreach (var filing in Enumerable.Reverse(issuer.Filings))
        {
            html.Write($"<tr><th scope=\"row\" class=\"day\"><a href=\"{filing.Page}\">{filing.Date}</a></th><td>{filing.What}</td><td>{SiteWords.Found(filing.Disclosure)}</td><td class=\"n\">{filing.Disclosure.Factors.Count}</td>");
            if (filing.Comparison is { } comparison)
                html.Write($"<td>{comparison.Prior.Date}, {comparison.Basis.Basis}</td><td><a href=\"{comparison.Page}\">{Counts(comparison.Diff)}</a></td></tr>\n");
            else
                html.Write($"<td>–</td><td></td></tr>\n");
        }
        html.Write($"</tbody>\n</table>\n</section>\n");
    }

    static void WriteHistory(HtmlWriter html, SiteHistory history, IReadOnlyList<SiteFigure> figures)
    {
        var lines = history.History.Lines;
        var id = Path.GetFileNameWithoutExtension(history.Page);
        html.Write($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{history.Title} over time</h2>\n");
        html.Write($"<p>{lines.Count(static line => line.IsCurrent)} of {lines.Count} factors still stand in {history.Filings[LastFollowed(history)].Title}. ");
        html.Write($"<a href=\"{history.Page}\">Every wording of every factor</a></p>\n");
        foreach (var figure in figures)
            figure.Write(html);
        html.Write($"<table>\n<thead><tr><th scope=\"col\" class=\"n\">No.</th><th scope=\"col\">Latest wording</th><th scope=\"col\">Topic</th><th scope=\"col\">First</th><th scope=\"col\">Last</th><th scope=\"col\" class=\"n\">Rewordings</th><th scope=\"col\">Now</th></tr></thead>\n<tbody>\n");
        foreach (var line in lines)
        {
            html.Write($"<tr class=\"{(line.IsCurrent ? "current" : "ended")}\"><td class=\"n\">{line.Number}</td><th scope=\"row\"><a href=\"{history.LinkTo(line)}\">{SiteWords.Shortly(line.Latest)}</a></th><td>{SiteWords.Topic(line.Latest)}</td>");
            html.Write($"<td class=\"day\">{history.Filings[line.First].Date}</td><td class=\"day\">{history.Filings[line.Last].Date}</td><td class=\"n\">{SiteWords.Rewordings(line)}</td><td>{SiteWords.State(line)}</td></tr>\n");
        }
        html.Write($"</tbody>\n</table>\n</section>\n");
    }

    static int LastFollowed(SiteHistory history) =>
        history.History.Filings.Select(static (filing, n) => (filing, n)).Last(static entry => entry.filing.IsFollowed).n;

    static string Counts(DisclosureDiff diff)
    {
        var told = string.Join(", ", RedlineWords.ByStatus(diff.Links).Reverse().Select(static entry => $"{entry.Count} {ContractName.Of(entry.Status)}"));
        return told.Length > 0 ? told : "no factors on either side";
    }
}
