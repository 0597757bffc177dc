namespace RiskFactors.Store;

/// <summary>The filings of an issuer whose forms are followed together, in order.</summary>
/// <param name="Issuer">The issuer.</param>
/// <param name="FormFamily">The name of the kind of forms, such as "10-K", which holds 10-K405 and 10-KSB, or "release".</param>
/// <param name="Filings">By date, of one date by period of report; one for each period.</param>
/// <param name="Notes">What was left out and why, and what is to be known of filings of these forms.</param>
public sealed record FilingSeries(StoredIssuer Issuer, string FormFamily, IReadOnlyList<StoredFiling> Filings, IReadOnlyList<Note> Notes);
