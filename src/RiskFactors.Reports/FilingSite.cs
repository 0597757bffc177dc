using RiskFactors.Reports.Site;
using RiskFactors.Store;

namespace RiskFactors.Reports;

/// <summary>
/// A store as a set of HTML pages that need neither a network nor a server: an index of issuers; of each issuer its filings, trends and the lifelines of its factors; each filing's
/// passage, and a redline of each filing against the prior comparable one.
/// </summary>
public static class FilingSite
{
    /// <summary>Writes the pages.</summary>
    /// <param name="store">Where the filings are.</param>
    /// <param name="query">Which filings; a topic does not matter.</param>
    /// <param name="open">Opens what a page is written to, given its path with slashes below the site's folder, such as "index.html". What it returns is disposed of.</param>
    /// <param name="linkToSource">Where a filing's file lies, as a URL seen from a page in a folder below the site's; null where there is none to lead to.</param>
    /// <returns>How much was written.</returns>
    /// <exception cref="StoreException">A filing cannot be read.</exception>
    public static SiteSummary Write(FilingStore store, FilingQuery query, Func<string, Stream> open, Func<FilingSource, string?>? linkToSource = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(open);
        var site = new SiteWriter(store, query with { Topic = null }, open, linkToSource ?? (static _ => null));
        return site.Write();
    }
}

/// <summary>How much a site holds.</summary>
/// <param name="Issuers">Number of issuers.</param>
/// <param name="Filings">Number of filings.</param>
/// <param name="Comparisons">Number of redlines.</param>
/// <param name="Warnings">What could not be drawn, in sentences; each once.</param>
public sealed record SiteSummary(int Issuers, int Filings, int Comparisons, IReadOnlyList<string> Warnings);
