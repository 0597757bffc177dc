namespace RiskFactors.Store.References;

/// <summary>Which forms are of a kind, and how often a form is filed.</summary>
static class ComparableForm
{
    const string Release = "release";

    static readonly Dictionary<string, (string Kind, string Cycle)> Table =
        DataTable.Rows("comparable-forms.tsv", typeof(ComparableForm).Assembly).ToDictionary(row => row[0], row => (row[1], row[2]));

    /// <summary>Press releases are of a kind, whether they are filed as an exhibit of an 8-K or lie here as they were sent.</summary>
    public static string KindOf(Filing filing) => KindOf(filing.Form ?? Release);

    public static string KindOf(StoredFiling filing) => KindOf(filing.Filing);

    /// <summary>The kind of a form; of one that stands in no row it is the form itself.</summary>
    public static string KindOf(string form) => BaseOf(form) is var known && Table.TryGetValue(known, out var row) ? row.Kind : known;

    public static bool IsAnnual(Filing filing) => CycleOf(filing) == "year";

    /// <summary>Whether it is about a period, by which it stands among its like; a release has none, and is dated.</summary>
    public static bool IsPeriodic(Filing filing) => CycleOf(filing) is "year" or "quarter";

    /// <summary>Days from one filing of the kind to the next.</summary>
    public static int DaysOf(StoredFiling filing) => IsAnnual(filing.Filing) ? 365 : 91;

    /// <summary>Whether the forms of a kind are reports of a quarter.</summary>
    public static bool IsQuarterlyReport(string kind) => Table.Values.Any(row => row == (kind, "quarter"));

    public static bool IsAmendment(StoredFiling filing) => IsAmendment(filing.Filing);

    public static bool IsAmendment(Filing filing) => filing.Form?.EndsWith("/A", StringComparison.Ordinal) == true;

    /// <summary>
    /// Whether two filings of a kind of form are of a kind of document: EX-99.1 and EX-99.2, not EX-99.1 and EX-10. Of a release that tells no exhibit it is not known, and
    /// it may be any; a report that tells none is the main document.
    /// </summary>
    public static bool AreOfOneExhibit(Filing one, Filing other)
    {
        var (first, second) = (FamilyOf(one), FamilyOf(other));
        return first == second || (KindOf(one) == Release && (first is null || second is null));
    }

    static string? FamilyOf(Filing filing) => filing.Exhibit?.Split('.')[0];

    static string? CycleOf(Filing filing) => filing.Form is { } form && Table.TryGetValue(BaseOf(form), out var row) ? row.Cycle : null;

    static string BaseOf(string form) => form.EndsWith("/A", StringComparison.Ordinal) ? form[..^2] : form;
}
