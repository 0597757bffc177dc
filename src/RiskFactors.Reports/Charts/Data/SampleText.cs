using System.Globalization;

namespace RiskFactors.Reports.Charts.Data;

/// <summary>Words for counts and dates, the same in every chart.</summary>
static class SampleText
{
    public static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many)}");

    public static string Filings(int number) => Count(number, "filing", "filings");

    public static string Factors(int number) => Count(number, "risk factor", "risk factors");

    /// <summary>"May 2019 to February 2024", or one of them where they are the same.</summary>
    public static string Span(IEnumerable<DateOnly> days)
    {
        var (first, last) = (days.Min(), days.Max());
        var (from, to) = (Month(first), Month(last));
        return from == to ? from : $"{from} to {to}";
    }

    static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
