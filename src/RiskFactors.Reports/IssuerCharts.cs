using RiskFactors.Reports.Charts;
using RiskFactors.Store;

namespace RiskFactors.Reports;

/// <summary>The charts that need more of a store than one history.</summary>
public static class IssuerCharts
{
    /// <summary>The number of risk factors by issuer and year: of each year the last filing that has any.</summary>
    /// <param name="store">Where the filings are. No text is read unless a kind of section is asked for.</param>
    /// <param name="query">Which filings; a topic does not matter.</param>
    /// <param name="kind">Factors of this kind of section only; null for all of a filing.</param>
    public static IssuerYearHeatMap FactorsByYear(FilingStore store, FilingQuery query, SectionKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        var cells = store.List(query with { Topic = null }).Where(static filing => filing is { Date: not null, Issuer: not null })
            .Select(filing => (filing.Issuer, filing.Date!.Value.Year, Factors: Count(store, filing, kind))).Where(static entry => entry.Factors > 0)
            .GroupBy(static entry => (entry.Issuer!.Id, entry.Year)).Select(static group => new IssuerYear(group.First().Issuer!.Name ?? group.First().Issuer!.ShortName, group.Key.Year, group.Last().Factors));
        var what = kind switch { SectionKind.RiskFactors => "Risk factors of the risk-factor section", SectionKind.SafeHarbor => "Factors of the safe-harbor passage", _ => "Risk factors" };
        return new(new("How many risk factors issuers name", $"The last filing of each year that lists risk factors{(query.Form is { } form ? $", form {form}" : "")}"), [.. cells], $"{what} in the last filing of the year");
    }

    static int Count(FilingStore store, StoredFiling filing, SectionKind? kind)
    {
        if (kind is null || filing.Factors == 0)
            return filing.Factors;
        var disclosure = store.Read(filing);
        return disclosure.Factors.Count(factor => disclosure.KindOf(factor) == kind);
    }

    /// <summary>
    /// The similarity of each filing of a series to the one before it, against those of the store's other issuers in filings of the same forms; where there are none, without a band.
    /// </summary>
    /// <exception cref="StoreException">A filing cannot be read.</exception>
    public static SimilarityChart Similarity(FilingStore store, FilingSeries series, FactorHistory history)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(history);
        var others = new List<double>();
        foreach (var issuer in store.Issuers)
            if (issuer.Id != series.Issuer.Id)
                foreach (var other in store.SeriesOf(issuer).Where(other => other.FormFamily == series.FormFamily))
                    others.AddRange(SimilaritiesOf(other.Filings.Select(filing => store.Read(filing)), history.Kind).OfType<double>());
        return new HistoryCharts(history).Similarity(SimilaritiesOf(series.Filings.Select(filing => store.Read(filing)), history.Kind), others, "pairs of successive filings of other issuers in the store");
    }

    /// <summary>Of each disclosure with factors of the kind, but the first, the cosine of words with the one before.</summary>
    internal static List<double?> SimilaritiesOf(IEnumerable<Disclosure> disclosures, SectionKind kind)
    {
        var similarities = new List<double?>();
        MeasuredText? before = null;
        foreach (var disclosure in disclosures)
        {
            if (!disclosure.Factors.Any(factor => disclosure.KindOf(factor) == kind))
                continue;
            var text = MeasuredText.Of(disclosure, kind);
            if (before is not null)
                similarities.Add(SimilarityMeasures.Of(before, text).Cosine);
            before = text;
        }
        return similarities;
    }
}
