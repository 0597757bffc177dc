using FsCheck.Xunit;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Tests.Reports.Charts;

public class LabelPlacerTests
{
    [Fact]
    public void Labels_with_room_stay_where_they_want_to_be() => LabelPlacer.Spread([10, 30, 50], [8, 8, 8], 0, 100).ShouldBe([10, 30, 50]);

    [Fact]
    public void Labels_that_would_touch_share_the_shift() => LabelPlacer.Spread([50, 50], [10, 10], 0, 100).ShouldBe([45, 55]);

    [Fact]
    public void Labels_stay_within_their_stretch() => LabelPlacer.Spread([0, 0, 100], [10, 10, 10], 0, 100).ShouldBe([5, 15, 95]);

    [Fact]
    public void Labels_that_do_not_fit_are_not_placed() => LabelPlacer.Spread([1, 2], [10, 10], 0, 19).ShouldBeNull();

    [Property]
    public void Labels_never_touch_and_keep_their_order(byte[] wanted, byte[] heights)
    {
        var count = Math.Min(wanted.Length, heights.Length);
        var places = LabelPlacer.Spread([.. wanted.Take(count).Order().Select(static w => (float)w)], [.. heights.Take(count).Select(static h => h + 1f)], 0, 300);

        if (heights.Take(count).Sum(static h => h + 1) > 300)
        {
            places.ShouldBeNull();
            return;
        }
        var end = 0f;
        for (var n = 0; n < count; n++)
        {
            var half = (heights[n] + 1f) / 2;
            (places![n] - half).ShouldBeGreaterThanOrEqualTo(end - 0.01f);
            end = places[n] + half;
        }
        end.ShouldBeLessThanOrEqualTo(300.01f);
    }
}
