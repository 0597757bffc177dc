namespace RiskFactors.Store.References;

/// <summary>
/// The earlier filings that another can be compared with, the best first: an annual report with the one about a year back; any other with the one about a quarter back, or else a
/// year; then whatever is nearest.
/// </summary>
static class PriorOrder
{
    // Fiscal years have 52 or 53 weeks, quarters 12 to 14, and filings come some weeks early or late.
    static readonly Window annualYear = new(365, 270, 460, "a year back"), quarter = new(91, 45, 135, "a quarter back"), year = new(365, 320, 410, "a year back"),
        nearest = new(0, 1, int.MaxValue, "the nearest earlier one");

    /// <param name="filing">What is known of the later filing. Without a date it is taken to be later than all others.</param>
    /// <param name="others">Filings of the same issuer that are comparable with it.</param>
    public static IEnumerable<PriorFiling> Of(Filing filing, IEnumerable<StoredFiling> others)
    {
        if ((filing.Filed ?? filing.Period) is null)
            return others.OrderBy(other => other.Date is null).ThenByDescending(other => other.Date).ThenBy(other => Rank(filing, other.Filing)).ThenByDescending(other => other.Imported)
                .Select(other => new PriorFiling(other, null, "the latest one, since the later filing bears no date"));
        Window[] windows = ComparableForm.IsAnnual(filing) ? [annualYear, nearest] : [quarter, year, nearest];
        return others.Select(other => (Filing: other, Days: Days(filing, other.Filing))).Where(other => other.Days > 0)
            .Select(other => (other.Filing, Days: other.Days!.Value, Window: Array.FindIndex(windows, window => window.Holds(other.Days.Value))))
            .OrderBy(other => other.Window)
            .ThenBy(other => Rank(filing, other.Filing.Filing))
            .ThenBy(other => Math.Abs(other.Days - windows[other.Window].Ideal))
            .ThenBy(other => other.Filing.Key, StringComparer.Ordinal)
            .Select(other => new PriorFiling(other.Filing, other.Days, windows[other.Window].Name));
    }

    /// <summary>Whether a filing is dated the same day as another or later.</summary>
    public static bool IsNotEarlier(Filing filing, StoredFiling other) => Days(filing, other.Filing) <= 0;

    /// <summary>Days from the other to the filing: between their periods where both tell one, else between their dates; null where one tells neither.</summary>
    static int? Days(Filing filing, Filing other)
    {
        var byPeriod = ComparableForm.IsPeriodic(filing) && filing.Period is not null && other.Period is not null;
        var (to, from) = byPeriod ? (filing.Period, other.Period)
            : filing.Filed is not null && other.Filed is not null ? (filing.Filed, other.Filed)
            : (filing.Filed ?? filing.Period, other.Filed ?? other.Period);
        return to?.DayNumber - from?.DayNumber;
    }

    /// <summary>Among filings about as far back: the original before its amendment, the same exhibit before another.</summary>
    static int Rank(Filing filing, Filing other) =>
        (ComparableForm.IsAmendment(other) ? 2 : 0) + (filing.Exhibit is not null && other.Exhibit != filing.Exhibit ? 1 : 0);

    readonly record struct Window(int Ideal, int Least, int Most, string Name)
    {
        public bool Holds(int days) => days >= Least && days <= Most;
    }
}
