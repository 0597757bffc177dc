using RiskFactors.Reports.Charts;

namespace RiskFactors.Tests.Reports.Charts;

/// <summary>Charts of data that leaves little room: days that fall together, numbers that are large, names without spaces.</summary>
static class AwkwardCharts
{
    static readonly ChartHeading Heading = new("A title", "A source");
    static readonly ChartTopic Tax = new("tax", "Tax", "financial");

    static readonly Dictionary<string, Func<Chart>> Charts = new()
    {
        ["a title and a source without a space"] = () => new FactorCountsChart(new(new('W', 200), "https://" + new string('x', 300)), [Counted(0, 5, 1, 1)]),
        ["shares of filings of one day"] = () => new TopicSharesChart(Heading, [Shared(0, 3), Shared(0, 2), Shared(0, 1)]),
        ["shares of filings of two days"] = () => new TopicSharesChart(Heading, [Shared(0, 3), Shared(1, 2)]),
        ["counts of filings of three days"] = () => new FactorCountsChart(Heading, [Counted(0, 5, null, null), Counted(1, 6, 1, 0), Counted(2, 6, 3, 3)]),
        ["counts of filings a week apart"] = () => new FactorCountsChart(Heading, [.. Enumerable.Range(0, 40).Select(static n => Counted(n * 7, 5 + n, n % 7, n % 5))]),
        ["counts in the thousands"] = () => new FactorCountsChart(Heading, [.. Enumerable.Range(0, 8).Select(static n => Counted(n * 90, 12_345 + n, 9_999 - n, 8_888))]),
        ["counts of filings without factors"] = () => new FactorCountsChart(Heading, [.. Enumerable.Range(0, 4).Select(static n => Counted(n * 90, 0, 0, 0))]),
        ["a heat map of one cell"] = () => new TopicHeatMap(Heading, [Shared(0, 3)]),
        ["a heat map of a year of weeks"] = () => new TopicHeatMap(Heading, [.. Enumerable.Range(0, 52).Select(static n => Shared(n * 7, 3))]),
        ["a heat map of large numbers"] = () => new IssuerYearHeatMap(Heading, [.. Enumerable.Range(0, 30).Select(static n => new IssuerYear(new('I', 80), 1990 + n, 1_234_567))], "Words"),
        ["a heat map of noughts"] = () => new IssuerYearHeatMap(Heading, [new("I", 2020, 0)], "Shares", HeatMapUnit.Share),
        ["similarities that are all the same"] = () => new SimilarityChart(
            Heading, [.. Enumerable.Range(0, 7).Select(static n => new SimilaritySeries($"{n}{new string('N', 60)}", [new(Filing(n), 1)]))], [1, 1, 1]),
        ["similarities of nought"] = () => new SimilarityChart(Heading, [new("N", [new(Filing(0), 0), new(Filing(400), 0)])], []),
        ["lifelines of one filing"] = () => new LifelineChart(Heading, [Filing(0)], [new("", "", [new(0, LifelineMark.Split)])]),
        ["many lifelines of many groups"] = () => new LifelineChart(
            Heading, [Filing(0), Filing(5000)], [.. Enumerable.Range(0, 200).Select(static n => new FactorLifeline(new('L', n + 1), $"Group {n % 20}", [new(n % 2, LifelineMark.Reworded, 1)]))]),
        ["a ranking of one topic"] = () => new TopicRankingChart(Heading, new(new('T', 60), 1, [new(Tax, 1)]), new(new('N', 60), 1, [new(Tax, 1)])),
        ["a ranking from nothing"] = () => new TopicRankingChart(Heading, new("then", 0, []), new("now", 1, [new(Tax, 1)])),
    };

    public static TheoryData<string> Names() => [.. Charts.Keys];

    public static Chart Of(string name) => Charts[name]();

    static ChartFiling Filing(int day) => new(new DateOnly(2020, 1, 10).AddDays(day), $"Filing {day}");

    static FilingTopics Shared(int day, int factors) => new(Filing(day), [new(Tax, factors)]);

    static FilingFactors Counted(int day, int factors, int? added, int? removed) => new(Filing(day), factors, added, removed);
}
