namespace RiskFactors.Store.References;

/// <summary>Which filings of an issuer are of a kind, and which of them came before another by a year or a quarter.</summary>
static class ComparableForm
{
    static readonly Dictionary<string, (string Kind, string Cycle)> Table =
        DataTable.Rows("comparable-forms.tsv", typeof(ComparableForm).Assembly).ToDictionary(row => row[0], row => (row[1], row[2]));

    public static PriorFiling? Prior(StoredFiling filing, IEnumerable<StoredFiling> others)
    {
        if (Day(filing) is not { } day)
            return null;
        var kind = KindOf(filing);
        var earlier = others.Where(other => other.Key != filing.Key && Day(other) < day && KindOf(other) == kind)
            .Select(other => (Filing: other, Days: day.DayNumber - Day(other)!.Value.DayNumber)).ToList();
        // Fiscal years have 52 or 53 weeks, quarters 12 to 14, and filings come some weeks early or late.
        var isAnnual = BaseOf(filing) is { } form && Table.TryGetValue(form, out var row) && row.Cycle == "year";
        return isAnnual
            ? Nearest(filing, earlier, 365, 270, 460, "a year back")
            : Nearest(filing, earlier, 91, 45, 135, "a quarter back") ?? Nearest(filing, earlier, 365, 320, 410, "a year back");
    }

    static PriorFiling? Nearest(StoredFiling filing, List<(StoredFiling Filing, int Days)> earlier, int ideal, int least, int most, string basis) =>
        earlier.Where(other => other.Days >= least && other.Days <= most)
            .OrderBy(other => IsAmendment(other.Filing) ? 1 : 0).ThenBy(other => Math.Abs(other.Days - ideal)).ThenBy(other => other.Filing.Key, StringComparer.Ordinal)
            .Select(other => new PriorFiling(other.Filing, other.Days, basis)).FirstOrDefault();

    // A report is about its period; a release has none, and is dated.
    static DateOnly? Day(StoredFiling filing) =>
        BaseOf(filing) is { } form && Table.ContainsKey(form) ? filing.Filing.Period ?? filing.Filing.Filed : filing.Filing.Filed ?? filing.Filing.Period;

    static bool IsAmendment(StoredFiling filing) => filing.Filing.Form?.EndsWith("/A", StringComparison.Ordinal) == true;

    static string? BaseOf(StoredFiling filing) => filing.Filing.Form is { } form ? IsAmendment(filing) ? form[..^2] : form : null;

    /// <summary>Press releases are of a kind, whether they are filed as an exhibit of an 8-K or lie here as they were sent.</summary>
    static string KindOf(StoredFiling filing) =>
        BaseOf(filing) is not { } form || form is "8-K" or "6-K" ? "release" : Table.TryGetValue(form, out var row) ? row.Kind : form;
}
