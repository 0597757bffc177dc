using RiskFactors.Reports.Charts;
using RiskFactors.Store;

namespace RiskFactors.Reports.Site;

/// <summary>Writes the pages issuer by issuer; of one issuer at a time the texts are in memory.</summary>
sealed class SiteWriter(FilingStore store, FilingQuery query, Func<string, Stream> open, Func<FilingSource, string?> linkToSource)
{
    readonly List<string> warnings = [];

    public SiteSummary Write()
    {
        var entries = new List<IndexEntry>();
        var folders = new PathNames();
        var comparisons = 0;
        var byIssuer = store.List(query).GroupBy(static filing => filing.Issuer?.Id ?? 0).ToDictionary(static group => group.Key, static group => group.ToList());
        foreach (var (id, filings) in byIssuer.OrderBy(static group => group.Value[0].Issuer?.Name ?? group.Value[0].Issuer?.ShortName ?? "￿", StringComparer.OrdinalIgnoreCase))
        {
            var issuer = filings[0].Issuer ?? new StoredIssuer(id, "Filings that name no issuer", null, []);
            var told = new SiteIssuer(store, issuer, filings, folders.Take(issuer.Name ?? issuer.ShortName));
            Write(told);
            entries.Add(IndexEntry.Of(told));
            comparisons += told.Filings.Count(static filing => filing.Comparison is not null);
        }
        using (var page = new SitePage(open("index.html"), "Risk factors by issuer", 0))
            IndexPage.Write(page.Html, entries, IssuersByYear(entries.Count));
        CopyStyle();
        return new(entries.Count, entries.Sum(static entry => entry.Filings), comparisons, warnings);
    }

    void Write(SiteIssuer issuer)
    {
        (string, string) index = ("All issuers", "../index.html"), home = (issuer.Name, "index.html");
        using (var page = new SitePage(open($"{issuer.Folder}/index.html"), issuer.Name, 1, index))
            IssuerPage.Write(page.Html, issuer, history => SiteFigures.Of(issuer, history).Where(figure => Draw(issuer.Folder, figure)).ToList());
        foreach (var filing in issuer.Filings)
        {
            using (var page = new SitePage(open($"{issuer.Folder}/{filing.Page}"), $"{issuer.Name}: {filing.Title}", 1, index, home))
                FilingPage.Write(page.Html, issuer, filing, linkToSource(filing.Stored.Source));
            if (filing.Comparison is { } comparison)
                using (var output = open($"{issuer.Folder}/{comparison.Page}"))
                    HtmlRedline.Write(comparison.Diff, output, new(comparison.Prior.Page), new(filing.Page), [index, home]);
        }
        foreach (var history in issuer.Histories)
            using (var page = new SitePage(open($"{issuer.Folder}/{history.Page}"), $"{issuer.Name}: {history.Title}", 1, index, home))
                HistoryPage.Write(page.Html, history);
    }

    SiteFigure? IssuersByYear(int issuers)
    {
        var figure = new SiteFigure("issuers", "Risk factors in the last filing of each year, by issuer", IssuerCharts.FactorsByYear(store, query));
        return issuers > 1 && Draw(".", figure) ? figure : null;
    }

    /// <summary>Draws a figure and writes its data; false where it cannot be drawn, which is said once.</summary>
    bool Draw(string folder, SiteFigure figure)
    {
        using var drawn = new MemoryStream();
        try
        {
            figure.Chart.Write(drawn, ChartFormat.Svg, new() { Width = ChartWidth.Page, Theme = ChartTheme.Screen });
        }
        catch (ChartException e)
        {
            if (!warnings.Contains(e.Message))
                warnings.Add(e.Message);
            return false;
        }
        using (var output = open($"{folder}/{figure.Name}.svg"))
            drawn.WriteTo(output);
        using (var output = open($"{folder}/{figure.Name}.csv"))
            figure.Chart.Write(output, ChartFormat.Csv, ChartOptions.Default);
        return true;
    }

    void CopyStyle()
    {
        using var style = typeof(SiteWriter).Assembly.GetManifestResourceStream("site.css") ?? throw new InvalidOperationException("The library was built without site.css.");
        using var output = open("site.css");
        style.CopyTo(output);
    }
}
