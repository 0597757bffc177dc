using System.Globalization;
using RiskFactors.Store;

namespace RiskFactors.Reports.Site;

/// <summary>A filing and where its pages are, within the folder of its issuer.</summary>
sealed class SiteFiling(StoredFiling filing, Disclosure disclosure, string page)
{
    public StoredFiling Stored => filing;

    public Disclosure Disclosure => disclosure;

    public string Page => page;

    /// <summary>What it is compared with; null where there is no prior comparable filing.</summary>
    public SiteComparison? Comparison { get; set; }

    public string What => string.Join(' ', new[] { filing.Filing.Form, filing.Filing.Exhibit }.OfType<string>()) is { Length: > 0 } form ? form : "Release";

    public string Date => filing.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";

    public string Title => $"{What} of {Date}";

    public string LinkTo(RiskFactor factor) => string.Create(CultureInfo.InvariantCulture, $"{page}#factor-{factor.Ordinal}");
}

/// <summary>A filing against the one before it.</summary>
sealed record SiteComparison(SiteFiling Prior, PriorFiling Basis, DisclosureDiff Diff, string Page);
