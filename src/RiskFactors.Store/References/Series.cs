using System.Globalization;

namespace RiskFactors.Store.References;

/// <summary>Makes a series of filings of a kind: those without a date have no place in it, and a correction is no period of its own.</summary>
static class Series
{
    public static FilingSeries Of(StoredIssuer issuer, string family, IEnumerable<StoredFiling> filings)
    {
        List<StoredFiling> taken = [];
        List<Note> notes = [];
        foreach (var filing in filings.OrderBy(static filing => filing.Date).ThenBy(static filing => filing.Filing.Period).ThenBy(static filing => filing.Key, StringComparer.Ordinal))
            if (filing.Date is null)
                notes.Add(new(NoteSeverity.Warning, "undated", $"{filing.Source.Path} tells no date and was left out."));
            else if (Corrected(filing, taken) is { } corrected)
                notes.Add(new(NoteSeverity.Info, "amendment", $"{filing.Source.Path}, {filing.Filing.Form} of {Day(filing)}, corrects the {corrected.Filing.Form} of {Day(corrected)} and was left out."));
            else
                taken.Add(filing);
        return new(issuer, family, taken, notes);
    }

    /// <summary>The notes of a series that concern one kind of section.</summary>
    public static IReadOnlyList<Note> NotesOf(FilingSeries series, SectionKind kind) => kind == SectionKind.RiskFactors && ComparableForm.IsQuarterlyReport(series.FormFamily)
        ? [.. series.Notes, new(NoteSeverity.Warning, "updates-only", "Quarterly reports may tell only what changed since the annual report: a factor that is not told again need not be gone.")]
        : series.Notes;

    static StoredFiling? Corrected(StoredFiling filing, List<StoredFiling> earlier)
    {
        if (!ComparableForm.IsAmendment(filing))
            return null;
        if (filing.Filing.Period is { } period && earlier.FindLast(other => other.Filing.Period == period) is { } same)
            return same;
        // Where one of the two tells no period, it is the last report that came out within a period's time.
        return earlier.FindLast(other => (filing.Filing.Period is null || other.Filing.Period is null)
            && filing.Date!.Value.DayNumber - other.Date!.Value.DayNumber < ComparableForm.DaysOf(other));
    }

    static string Day(StoredFiling filing) => filing.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
