using RiskFactors.Reports.Charts;

namespace RiskFactors.Tests.Reports.Charts;

/// <summary>Charts of an invented issuer with as many filings as are asked for: few filings come with few topics, many with all of the taxonomy.</summary>
static class SampleCharts
{
    static readonly ChartHeading Heading = new("What Amperline says of its risks", "Item 1A of the reports of Amperline, Inc., invented", "Amperline, Inc. & subsidiaries <AMPN>");

    public static readonly string[] Kinds = ["shares", "groups", "counts", "topics", "issuers", "similarity", "issuers' similarity", "lifelines", "ranking"];

    public static TheoryData<string, int> All()
    {
        var data = new TheoryData<string, int>();
        foreach (var kind in Kinds)
            foreach (var filings in new[] { 1, 3, 12, 60 })
                data.Add(kind, filings);
        return data;
    }

    public static Chart Of(string kind, int filings)
    {
        var days = Enumerable.Range(0, filings).Select(n => new DateOnly(2009, 2, 20).AddMonths(n * (filings > 12 ? 3 : 12)).AddDays(n % 5)).ToList();
        var filed = days.ConvertAll(day => new ChartFiling(day, $"AMPN {day:yyyy-MM-dd}"));
        var topics = TopicTaxonomy.Default.Topics.Take(filings < 12 ? 4 : 31).Select(topic => new ChartTopic(topic.Id, topic.Name, topic.Group)).ToList();
        var counts = filed.Select((filing, n) => new FilingTopics(filing, [.. topics.Select((topic, k) => new TopicCount(topic, ((k * 7) + (n * k % 5)) % 9))])).ToList();
        return kind switch
        {
            "shares" => new TopicSharesChart(Heading, counts),
            "groups" => new TopicSharesChart(Heading, counts, TopicShareBands.Groups),
            "counts" => new FactorCountsChart(Heading, [.. filed.Select((filing, n) => new FilingFactors(filing, 25 + (n % 8), n == 0 ? null : n % 8, n == 0 ? null : n * 3 % 5))]),
            "topics" => new TopicHeatMap(Heading, counts),
            "issuers" => new IssuerYearHeatMap(
                Heading,
                [.. Enumerable.Range(0, 5 * filings).Where(static n => n % 7 != 3).Select(n => new IssuerYear($"Amperline {n % 5}, a company whose name is long", 2000 + (n / 5), 10 + (n * 13 % 40)))],
                "Risk factors in the annual report"),
            "similarity" => new SimilarityChart(Heading, [Series("Amperline", filed, 0)], Reference(filings)),
            "issuers' similarity" => new SimilarityChart(Heading, [.. Enumerable.Range(0, 9).Select(n => Series($"Amperline {n} of the many Amperlines", filed, n))], Reference(filings)),
            "lifelines" => new LifelineChart(Heading, filed, [.. Enumerable.Range(0, 4 + filings).Select(n => Life(n, filings))]),
            "ranking" => new TopicRankingChart(Heading, new("2009", 1, counts[0].Counts), new("2024", 1, [.. topics.Select((topic, k) => new TopicCount(topic, k % 6))])),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    static SimilaritySeries Series(string name, List<ChartFiling> filings, int shift) =>
        new(name, [.. filings.Select((filing, n) => new FilingSimilarity(filing, 1 - (((n + shift) * 37 % 30) / 100.0)))]);

    static double[] Reference(int filings) => [.. Enumerable.Range(0, filings * (filings - 1) / 2).Select(static n => 0.4 + (n * 17 % 40 / 100.0))];

    static FactorLifeline Life(int n, int filings)
    {
        var first = n * 3 % filings;
        var last = n % 4 == 0 ? Math.Min(filings - 1, first + 2) : filings - 1;
        var points = Enumerable.Range(first, last - first + 1).Where(filing => filing == first || filing == last || (filing - first) % 9 != 4)
            .Select(filing => new LifelinePoint(filing, (LifelineMark)((n + filing) % 4), (n + filing) % 4 == 1 ? 0.4 : 0)).ToList();
        return new($"Factor {n}: we depend on suppliers that may not deliver what we need when we need it", n % 3 == 0 ? "operations" : n % 3 == 1 ? "market" : "legal", points);
    }
}
