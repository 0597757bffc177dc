using System.Globalization;

namespace RiskFactors.Store;

/// <summary>Names stored filings to a person.</summary>
public static class FilingName
{
    const int HashDigits = 12;

    /// <summary>"0000012345-05-000012, 8-K EX-99.1 of 2005-02-10"; of a key that is a hash so many digits as name the filing again.</summary>
    public static string Of(StoredFiling filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var facts = filing.Filing;
        var form = string.Join(' ', new[] { facts.Form, facts.Exhibit }.OfType<string>());
        var date = facts.Filed is { } filed ? $"of {Day(filed)}" : facts.Period is { } period ? $"for the period to {Day(period)}" : "without a date";
        return $"{KeyOf(filing)}, {(form.Length > 0 ? form : "release")} {date}";
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string KeyOf(StoredFiling filing) => filing.Key.StartsWith(filing.Source.Sha256, StringComparison.Ordinal) && filing.Key.Length > HashDigits ? filing.Key[..HashDigits] : filing.Key;
}
