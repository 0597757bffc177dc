using RiskFactors.Reports.Charts;
using RiskFactors.Reports.Charts.Data;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Tests.Reports.Charts;

public class AxisTicksTests
{
    [Theory]
    [InlineData("2021-01-15", "2021-07-20", 250, "Feb/2021 Mar Apr May Jun Jul")]
    [InlineData("2021-01-15", "2022-12-01", 250, "Q2/2021 Q3 Q4 Q1/2022 Q2 Q3 Q4")]
    [InlineData("2015-03-01", "2022-03-01", 250, "2016 2017 2018 2019 2020 2021 2022")]
    [InlineData("1995-03-01", "2024-03-01", 250, "2000 2005 2010 2015 2020")]
    [InlineData("1995-03-01", "2024-03-01", 120, "2000 2010 2020")]
    [InlineData("2021-03-02", "2021-03-20", 250, "")]
    public void A_span_is_marked_as_finely_as_the_labels_have_room(string from, string to, double width, string expected)
    {
        var (first, last) = (DateOnly.Parse(from).DayNumber, DateOnly.Parse(to).DayNumber);

        var ticks = DateTicks.Between(first, last, width / (last - first), static text => text.Length * 4, 5);

        string.Join(' ', ticks.Select(static tick => tick.Year is null ? tick.Label : $"{tick.Label}/{tick.Year}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, 47, 5, 1, "0 10 20 30 40")]
    [InlineData(-3, 7, 6, 1, "-2 0 2 4 6")]
    [InlineData(0.4, 1, 7, 0.1, "0.4 0.5 0.6 0.7 0.8 0.9 1")]
    [InlineData(0, 3, 5, 1, "0 1 2 3")]
    [InlineData(0, 1_000_000, 5, 1, "0 500000 1000000")]
    public void Numbers_are_marked_at_round_steps(double from, double to, int most, double leastStep, string expected) =>
        string.Join(' ', NumberTicks.Between(from, to, most, leastStep).Select(static tick => tick.ToString(System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(expected);

    [Fact]
    public void The_band_is_the_quartiles_of_type_7()
    {
        Quartiles.Of([1, 2, 3, 4]).ShouldBe(new Quartiles(1.75, 2.5, 3.25));
        Quartiles.Of([5]).ShouldBe(new Quartiles(5, 5, 5));
        Quartiles.Of([]).ShouldBeNull();
    }

    [Theory]
    [InlineData("column", true)]
    [InlineData("120mm", true)]
    [InlineData("85.5mm", true)]
    [InlineData("900px", true)]
    [InlineData("900", false)]
    [InlineData("9mm", false)]
    [InlineData("-90mm", false)]
    [InlineData("px", false)]
    [InlineData("", false)]
    public void A_width_is_read_as_it_is_typed(string text, bool isWidth) => (ChartWidth.Parse(text) is not null).ShouldBe(isWidth);
}
