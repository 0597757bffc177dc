using System.Globalization;
using RiskFactors.Store;

namespace RiskFactors.Reports.Site;

/// <summary>An issuer with all that its pages tell. Its filings are read once.</summary>
sealed class SiteIssuer
{
    readonly Dictionary<(string Filing, int Ordinal), (SiteHistory History, Lifeline Line)> lines = [];

    public SiteIssuer(FilingStore store, StoredIssuer issuer, IReadOnlyList<StoredFiling> filings, string folder)
    {
        Issuer = issuer;
        Folder = folder;
        var names = new PathNames();
        Filings = [.. filings.Select(filing => new SiteFiling(filing, store.Read(filing), names.Take(Day(filing), filing.Filing.Form, filing.Filing.Exhibit) + ".html"))];
        var byKey = Filings.ToDictionary(static filing => filing.Stored.Key);
        // A filing that lists no factors is no end of any; what it says instead stands on its page.
        foreach (var filing in Filings.Where(static filing => filing.Disclosure.Factors.Count > 0))
            if (FilingStore.FindPrior(filing.Disclosure, filings, other => byKey[other.Key].Disclosure) is { } prior && byKey[prior.Filing.Key] is var before
                && DisclosureComparer.Compare(before.Disclosure, filing.Disclosure) is { Compared.Count: > 0 } diff)
                filing.Comparison = new(before, prior, diff, names.Take(Path.GetFileNameWithoutExtension(filing.Page), "against", Day(before.Stored)) + ".html");
        var histories = new List<SiteHistory>();
        foreach (var series in store.SeriesOf(issuer))
            if (series.Filings.Where(filing => byKey.ContainsKey(filing.Key)).ToList() is { Count: > 0 } followed)
                foreach (var kind in Enum.GetValues<SectionKind>())
                    if (LifelineTracer.Trace(followed.Select(filing => byKey[filing.Key].Disclosure), kind) is { Lines.Count: > 0 } history)
                        histories.Add(new(series.FormFamily, history with { Issuer = Name, FormFamily = series.FormFamily }, [.. followed.Select(filing => byKey[filing.Key])], names.Take("lifelines", series.FormFamily, ContractName.Of(kind)) + ".html"));
        // What is told at length first.
        Histories = [.. histories.OrderByDescending(static history => history.History.Kind)];
        foreach (var history in histories)
            foreach (var line in history.History.Lines)
                foreach (var step in line.Steps)
                    if (step.Factor is { } factor)
                        lines[(history.Filings[step.Filing].Stored.Key, factor.Ordinal)] = (history, line);
    }

    public StoredIssuer Issuer { get; }

    public string Folder { get; }

    public string Name => Issuer.Name ?? Issuer.ShortName;

    /// <summary>By date, those without a date first.</summary>
    public IReadOnlyList<SiteFiling> Filings { get; }

    public IReadOnlyList<SiteHistory> Histories { get; }

    /// <summary>Where the history of a factor is told; null where its filing is in no series.</summary>
    public string? LinkToHistory(SiteFiling filing, RiskFactor factor) =>
        lines.TryGetValue((filing.Stored.Key, factor.Ordinal), out var found) ? found.History.LinkTo(found.Line) : null;

    static string? Day(StoredFiling filing) => filing.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The lifelines of a series and where they are told.</summary>
sealed record SiteHistory(string FormFamily, FactorHistory History, IReadOnlyList<SiteFiling> Filings, string Page)
{
    public string LinkTo(Lifeline line) => string.Create(CultureInfo.InvariantCulture, $"{Page}#line-{line.Number}");

    public string Title => $"{(History.Kind == SectionKind.RiskFactors ? "Risk factors" : "Safe-harbor factors")} of {(FormFamily == "release" ? "releases" : FormFamily)}";
}
