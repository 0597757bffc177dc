namespace RiskFactors.Store.References;

/// <summary>Which filings of an issuer are of a kind, and which of them came before another by a year or a quarter.</summary>
static class ComparableForm
{
    static readonly Dictionary<string, (string Kind, string Cycle)> Table =
        DataTable.Rows("comparable-forms.tsv", typeof(ComparableForm).Assembly).ToDictionary(row => row[0], row => (row[1], row[2]));

    const string Release = "release";

    public static PriorFiling? Prior(StoredFiling filing, IEnumerable<StoredFiling> others)
    {
        if (Day(filing) is not { } day)
            return null;
        var kind = KindOf(filing);
        var earlier = others.Where(other => other.Key != filing.Key && Day(other) < day && KindOf(other) == kind)
            .Select(other => (Filing: other, Days: day.DayNumber - Day(other)!.Value.DayNumber)).ToList();
        // Fiscal years have 52 or 53 weeks, quarters 12 to 14, and filings come some weeks early or late.
        return IsAnnual(filing)
            ? Nearest(filing, earlier, 365, 270, 460, "a year back")
            : Nearest(filing, earlier, 91, 45, 135, "a quarter back") ?? Nearest(filing, earlier, 365, 320, 410, "a year back");
    }

    static bool IsAnnual(StoredFiling filing) => BaseOf(filing) is { } form && Table.TryGetValue(form, out var row) && row.Cycle == "year";

    /// <summary>Days from one filing of the kind to the next.</summary>
    public static int DaysOf(StoredFiling filing) => IsAnnual(filing) ? 365 : 91;

    /// <summary>Whether the forms of a kind are reports of a quarter.</summary>
    public static bool IsQuarterlyReport(string kind) => Table.Values.Any(row => row == (kind, "quarter"));

    static PriorFiling? Nearest(StoredFiling filing, List<(StoredFiling Filing, int Days)> earlier, int ideal, int least, int most, string basis) =>
        earlier.Where(other => other.Days >= least && other.Days <= most)
            .OrderBy(other => IsAmendment(other.Filing) ? 1 : 0).ThenBy(other => Math.Abs(other.Days - ideal)).ThenBy(other => other.Filing.Key, StringComparer.Ordinal)
            .Select(other => new PriorFiling(other.Filing, other.Days, basis)).FirstOrDefault();

    // A report is about its period; a release has none, and is dated.
    static DateOnly? Day(StoredFiling filing) =>
        BaseOf(filing) is { } form && Table.ContainsKey(form) ? filing.Filing.Period ?? filing.Filing.Filed : filing.Filing.Filed ?? filing.Filing.Period;

    public static bool IsAmendment(StoredFiling filing) => filing.Filing.Form?.EndsWith("/A", StringComparison.Ordinal) == true;

    static string? BaseOf(StoredFiling filing) => filing.Filing.Form is { } form ? BaseOf(form) : null;

    static string BaseOf(string form) => form.EndsWith("/A", StringComparison.Ordinal) ? form[..^2] : form;

    /// <summary>Press releases are of a kind, whether they are filed as an exhibit of an 8-K or lie here as they were sent.</summary>
    public static string KindOf(StoredFiling filing) => KindOf(filing.Filing.Form ?? Release);

    /// <summary>The kind of a form; of one that stands in no row it is the form itself.</summary>
    public static string KindOf(string form) => BaseOf(form) switch
    {
        "8-K" or "6-K" => Release,
        var known when Table.TryGetValue(known, out var row) => row.Kind,
        var other => other,
    };
}
