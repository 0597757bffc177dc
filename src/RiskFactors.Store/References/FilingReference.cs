using System.Globalization;

namespace RiskFactors.Store.References;

/// <summary>The ways in which a person names a stored filing.</summary>
static class FilingReference
{
    /// <summary>So many digits of a hash are needed for one to be meant.</summary>
    const int LeastHash = 7;

    public static IReadOnlyList<StoredFiling> Resolve(string reference, FilingStore store)
    {
        if (IsAccession(reference) && store.FindByKey(reference) is { Count: > 0 } filed)
            return filed;
        if (reference.Length >= LeastHash && reference.All(char.IsAsciiHexDigit) && store.FindBySha(reference.ToLowerInvariant()) is { Count: > 0 } hashed)
            return hashed;
        if (store.FindByKey(reference) is { Count: 1 } keyed && keyed[0].Key == reference)
            return keyed;
        return OfIssuer(reference, null, store) is { Count: > 0 } whole ? whole
            : reference.LastIndexOf('/') is > 0 and var slash ? OfForm(reference, slash, store)
            : [];
    }

    // "LVLT/10-K/A" has two places at which a form may begin.
    static IReadOnlyList<StoredFiling> OfForm(string reference, int slash, FilingStore store)
    {
        if (OfIssuer(reference[..slash], reference[(slash + 1)..], store) is { Count: > 0 } found)
            return found;
        return reference.LastIndexOf('/', slash - 1) is > 0 and var earlier ? OfIssuer(reference[..earlier], reference[(earlier + 1)..], store) : [];
    }

    static bool IsAccession(string text) => text.Length >= 20 && text[10] == '-' && text[13] == '-' && char.IsAsciiDigit(text[0]);

    static IReadOnlyList<StoredFiling> OfIssuer(string reference, string? form, FilingStore store)
    {
        var at = reference.LastIndexOf('@');
        var issuers = store.FindIssuers(at < 0 ? reference : reference[..at]);
        if (issuers.Count > 1)
            throw new StoreException("ambiguous", $"{reference} may be of {string.Join(" or of ", issuers.Take(5).Select(Described))}; name the issuer by its CIK or ticker, or the filing by its key.");
        var filings = issuers.SelectMany(store.FilingsOf).Where(filing => form is null || string.Equals(filing.Filing.Form, form, StringComparison.OrdinalIgnoreCase)).ToList();
        if (at >= 0)
        {
            var day = reference[(at + 1)..];
            return day.Length < 4 ? [] : [.. filings.Where(filing =>
                filing.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) is { } date && date.StartsWith(day, StringComparison.Ordinal) && (day.Length == date.Length || date[day.Length] == '-'))];
        }
        var latest = filings.Max(filing => filing.Date);
        return [.. filings.Where(filing => filing.Date == latest)];
    }

    static string Described(StoredIssuer issuer) =>
        $"{issuer.Name ?? issuer.ShortName} ({(issuer.Cik is { } cik ? $"CIK {cik}" : issuer.Tickers.Count > 0 ? issuer.Tickers[^1] : "no CIK or ticker known")})";
}
