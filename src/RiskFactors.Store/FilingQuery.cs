namespace RiskFactors.Store;

/// <summary>Which filings are meant; what is null does not matter.</summary>
/// <param name="Issuer">A CIK, a ticker or a name.</param>
/// <param name="Form">The form as EDGAR writes it.</param>
/// <param name="Topic">A topic that one of the factors has.</param>
/// <param name="From">The first day; filings without a date are left out.</param>
/// <param name="To">The last day; filings without a date are left out.</param>
public sealed record FilingQuery(string? Issuer = null, string? Form = null, string? Topic = null, DateOnly? From = null, DateOnly? To = null)
{
    internal bool Fits(StoredFiling filing) =>
        (Form is null || string.Equals(filing.Filing.Form, Form, StringComparison.OrdinalIgnoreCase))
        && (Topic is null || filing.Topics.ContainsKey(Topic))
        && (From is null || filing.Date >= From)
        && (To is null || filing.Date <= To);
}

/// <summary>A factor of a stored filing.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Factor">The factor.</param>
public sealed record FactorHit(StoredFiling Filing, RiskFactor Factor);

/// <summary>The filing that another one is best compared with.</summary>
/// <param name="Filing">The earlier filing.</param>
/// <param name="Distance">Days between the two, of reports between their periods; null where the later one bears no date.</param>
/// <param name="Basis">Why it was taken, for a person: "a year back", "a quarter back", "the nearest earlier one" …</param>
public sealed record PriorFiling(StoredFiling Filing, int? Distance, string Basis)
{
    /// <summary>Comparable filings that are dated the same day as the later one, or after it: a sign that a draft bears a stale date.</summary>
    public IReadOnlyList<StoredFiling> NotEarlier { get; init; } = [];
}

/// <summary>One year of a trend.</summary>
/// <param name="Year">The year of the filings' dates; null for filings without one.</param>
/// <param name="Filings">Number of filings.</param>
/// <param name="Factors">Number of risk factors.</param>
/// <param name="Topics">Number of risk factors by their likeliest topic.</param>
public sealed record TopicTrendYear(int? Year, int Filings, int Factors, IReadOnlyDictionary<string, int> Topics);

/// <summary>Something that is not as it should be in a store.</summary>
/// <param name="Key">The filing that it concerns, or null.</param>
/// <param name="Code">Stable identifier in kebab case.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record StoreFault(string? Key, string Code, string Message);

/// <summary>What was read of a damaged store.</summary>
/// <param name="Filings">Number of filings.</param>
/// <param name="InEarlierVersion">The keys of those of which the latest version is lost and an earlier one was taken.</param>
public sealed record RebuildResult(int Filings, IReadOnlyList<string> InEarlierVersion);
