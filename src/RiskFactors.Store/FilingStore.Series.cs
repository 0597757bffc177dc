using RiskFactors.Store.References;

namespace RiskFactors.Store;

/// <content>An issuer's filings as series, and the lifelines of their factors.</content>
public sealed partial class FilingStore
{
    /// <summary>The one issuer that a CIK, a ticker or a name means.</summary>
    /// <exception cref="StoreException">There is none ("no-such-issuer"), or there are several ("ambiguous").</exception>
    public StoredIssuer FindIssuer(string issuer)
    {
        ArgumentException.ThrowIfNullOrEmpty(issuer);
        return FindIssuers(issuer) switch
        {
            [var only] => only,
            [] => throw new StoreException("no-such-issuer", $"The store holds no filing of {issuer}; it holds {Named(Issuers, "no issuer")}."),
            var several => throw new StoreException("ambiguous", $"{issuer} may mean {Named(several, "")}; name one by its CIK or ticker."),
        };
    }

    static string Named(IReadOnlyList<StoredIssuer> issuers, string none)
    {
        const int most = 8;
        var names = issuers.Take(most).Select(static issuer => string.Join(' ', new[] { issuer.Name, issuer.Tickers.Count > 0 ? $"({issuer.Tickers[^1]})" : null, issuer.Cik }.OfType<string>()));
        return issuers.Count == 0 ? none : string.Join(", ", names) + (issuers.Count > most ? $" and {issuers.Count - most} more" : "");
    }

    /// <summary>The series of an issuer's filings, the one with most filings first. No text is read.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="query">Which of its filings; its form names a series, its issuer and topic do not matter. Null for all.</param>
    public IReadOnlyList<FilingSeries> SeriesOf(StoredIssuer issuer, FilingQuery? query = null)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        var fits = (query ?? new()) with { Form = null, Topic = null };
        var family = query?.Form is { } form ? ComparableForm.KindOf(form.ToUpperInvariant()) : null;
        return [.. FilingsOf(issuer).Where(fits.Fits).GroupBy(ComparableForm.KindOf).Where(group => family is null || string.Equals(group.Key, family, StringComparison.OrdinalIgnoreCase))
            .Select(group => Series.Of(issuer, group.Key, group)).OrderByDescending(static series => series.Filings.Count).ThenBy(static series => series.FormFamily, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Follows the factors of a series, each kind of section for itself; a kind that no filing has is left out. The filings are read one after another, once.
    /// </summary>
    /// <exception cref="StoreException">A filing is damaged.</exception>
    public IReadOnlyList<FactorHistory> Follow(FilingSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var tracers = Enum.GetValues<SectionKind>().Select(static kind => new LifelineTracer(kind)).ToList();
        foreach (var filing in series.Filings)
        {
            var disclosure = Read(filing);
            foreach (var tracer in tracers)
                tracer.Add(disclosure);
        }
        return [.. tracers.Select(static tracer => tracer.History()).Where(static history => history.Lines.Count > 0)
            .Select(history => history with { Issuer = series.Issuer.Name ?? series.Issuer.ShortName, FormFamily = series.FormFamily, Notes = Series.NotesOf(series, history.Kind) })];
    }
}
