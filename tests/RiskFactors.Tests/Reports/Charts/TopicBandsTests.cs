using RiskFactors.Reports.Charts;
using RiskFactors.Reports.Charts.Data;

namespace RiskFactors.Tests.Reports.Charts;

public class TopicBandsTests
{
    [Fact]
    public void Of_more_than_eight_topics_seven_have_a_band_and_the_others_share_one()
    {
        var bands = ((TopicSharesChart)SampleCharts.Of("shares", 12)).Stack;

        bands.Count.ShouldBe(8);
        bands[^1].Topics.Count.ShouldBeGreaterThan(8);
        bands[^1].Name.ShouldBe($"All other topics ({bands[^1].Topics.Count})");
    }

    [Theory]
    [MemberData(nameof(SampleCharts.All), MemberType = typeof(SampleCharts))]
    public void The_shares_of_every_filing_sum_to_one(string kind, int filings)
    {
        if (SampleCharts.Of(kind, filings) is TopicSharesChart chart)
            for (var filing = 0; filing < chart.Shown.Count; filing++)
                chart.Stack.Sum(band => band.Shares[filing]).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void A_filing_without_factors_is_left_out_and_said_to_be()
    {
        var topic = new ChartTopic("tax", "Tax", "financial");
        var chart = new TopicSharesChart(new("t", "s"), [new(new(new(2020, 1, 1), "a"), [new(topic, 2)]), new(new(new(2021, 1, 1), "b"), [])]);

        chart.Shown.Count.ShouldBe(1);
        chart.DataNotes.ShouldContain("1 filing without risk factors left out.");
    }

    [Fact]
    public void The_topic_that_gained_most_is_ranked_first()
    {
        var (tax, brand) = (new ChartTopic("tax", "Tax", "financial"), new ChartTopic("brand", "Brand", "strategy"));
        var chart = new TopicRankingChart(new("t", "s"), new("then", 1, [new(tax, 3), new(brand, 1)]), new("now", 1, [new(tax, 1), new(brand, 1)]));

        chart.Shifts.Select(static shift => (shift.Topic.Id, shift.Change)).ShouldBe([("brand", 0.25), ("tax", -0.25)]);
    }
}
