using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Tests.Reports.Charts;

public class PaletteTests
{
    [Fact]
    public void Neighbours_in_a_stack_differ_in_lightness_by_three_to_one()
    {
        string[] bands = [.. Palette.Kinds, Palette.Others];

        foreach (var (below, above) in bands.Zip(bands.Skip(1)))
            Palette.Contrast(below, above).ShouldBeGreaterThan(3);
    }

    [Fact]
    public void What_rose_and_what_fell_differ_in_lightness_by_three_to_one() => Palette.Contrast(Palette.Rise, Palette.Fall).ShouldBeGreaterThan(3);

    [Fact]
    public void The_shades_of_a_heat_map_grow_darker_all_the_way()
    {
        var contrasts = Enumerable.Range(0, 101).Select(static n => Palette.Contrast(Palette.Shade(n / 100.0), Palette.Paper)).ToList();

        contrasts.ShouldBeInOrder(SortDirection.Ascending);
        contrasts[^1].ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Numbers_are_read_on_every_shade() =>
        Enumerable.Range(0, 101).Select(static n => Palette.Shade(n / 100.0)).Min(static shade => Palette.Contrast(Palette.TextOn(shade), shade)).ShouldBeGreaterThan(3.9);

    [Theory]
    [InlineData("#FFFFFF", "#000000", 21)]
    [InlineData("#777777", "#777777", 1)]
    public void Contrast_is_that_of_the_web_guidelines(string one, string other, double expected) => Palette.Contrast(one, other).ShouldBe(expected, 1e-9);
}
