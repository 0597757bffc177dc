using RiskFactors.Reports.Charts;

namespace RiskFactors.Reports.Site;

/// <summary>A chart of a page.</summary>
/// <param name="Name">The name of its files without their endings.</param>
/// <param name="Caption">What it shows, for those who do not see it too.</param>
/// <param name="Chart">The chart.</param>
sealed record SiteFigure(string Name, string Caption, Chart Chart)
{
    public void Write(HtmlWriter html) => html.Write(
        $"<figure><img src=\"{Name}.svg\" alt=\"{Caption}\"><figcaption>{Caption}. <a href=\"{Name}.csv\">Data</a></figcaption></figure>\n");
}

/// <summary>The charts of a history: those that say something of so many filings.</summary>
static class SiteFigures
{
    public static IEnumerable<SiteFigure> Of(SiteIssuer issuer, SiteHistory history)
    {
        var charts = new HistoryCharts(history.History);
        if (charts.Filings < 2)
            yield break;
        var name = Path.GetFileNameWithoutExtension(history.Page);
        var of = $"of the {char.ToLowerInvariant(history.Title[0])}{history.Title[1..]} of {issuer.Name}";
        yield return new($"{name}-lives", $"Lifelines {of}: a line a factor, from the first filing to the last in which it stands", charts.Lifelines());
        yield return new($"{name}-topics", $"Shares of topics {of} over time", charts.Topics());
        yield return new($"{name}-counts", $"Numbers {of}, with additions and removals, filing by filing", charts.Counts());
        yield return new($"{name}-ranking", $"Topics {of} that gained and lost from the first filing to the last", charts.Ranking());
        if (charts.Filings <= 2)
            yield break;
        var similarities = IssuerCharts.SimilaritiesOf(history.Filings.Select(static filing => filing.Disclosure), history.History.Kind);
        yield return new($"{name}-similarity", $"Similarity {of}, of each filing to the one before", charts.Similarity(similarities, [], "other pairs"));
        yield return new($"{name}-heatmap", $"Topics {of}, filing by filing", charts.HeatMap());
    }
}
