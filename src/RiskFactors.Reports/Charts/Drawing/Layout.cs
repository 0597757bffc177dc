namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>
/// The size of a drawing in its own units: points in print, pixels on a screen. Everything in it is measured in <see cref="Em"/>, the size of its labels.
/// </summary>
/// <param name="Width">The width in units.</param>
/// <param name="Em">The size of a label in units.</param>
/// <param name="PixelsPerUnit">How many pixels of a picture a unit is.</param>
/// <param name="PhysicalUnit">The unit that an SVG names for its size: "mm" or "px".</param>
/// <param name="PhysicalPerUnit">How many of them a unit of the drawing is.</param>
sealed record Layout(float Width, float Em, float PixelsPerUnit, string PhysicalUnit, double PhysicalPerUnit)
{
    const double MillimetresAnInch = 25.4;
    const double PointsAnInch = 72;
    const double CssPixelsAnInch = 96;
    const double PrintPixelsAnInch = 300;
    const float PrintEm = 7;
    const float ScreenEm = 12;

    /// <summary>Less holds no label beside a plot.</summary>
    const float LeastWidth = 22;

    /// <summary>What a picture says of its resolution.</summary>
    public double PixelsAnInch => PixelsPerUnit * (PhysicalUnit == "mm" ? PointsAnInch : CssPixelsAnInch);

    public static Layout Of(ChartOptions options)
    {
        var layout = options.Theme == ChartTheme.Print ? Print(options.Width) : Screen(options.Width);
        var least = options.Theme == ChartTheme.Print ? "print it needs 55 mm (642 px)" : "a screen it needs 70 mm (264 px)";
        return layout.Width >= LeastWidth * layout.Em ? layout : throw new ArgumentException($"The chart is too narrow for its lettering: for {least} or more.", nameof(options));
    }

    static Layout Print(ChartWidth width) => new(
        (float)(width.Unit switch
        {
            ChartWidthUnit.Column => 88 / MillimetresAnInch * PointsAnInch,
            ChartWidthUnit.Page => 178 / MillimetresAnInch * PointsAnInch,
            ChartWidthUnit.Millimetres => width.Amount / MillimetresAnInch * PointsAnInch,
            _ => width.Amount / PrintPixelsAnInch * PointsAnInch,
        }),
        PrintEm, (float)(PrintPixelsAnInch / PointsAnInch), "mm", MillimetresAnInch / PointsAnInch);

    // A picture of a named or physical size has two pixels a unit, for screens of high density; who asks for pixels gets those.
    static Layout Screen(ChartWidth width) => new(
        (float)(width.Unit switch
        {
            ChartWidthUnit.Column => 480,
            ChartWidthUnit.Page => 960,
            ChartWidthUnit.Millimetres => width.Amount / MillimetresAnInch * CssPixelsAnInch,
            _ => width.Amount,
        }),
        ScreenEm, width.Unit == ChartWidthUnit.Pixels ? 1 : 2, "px", 1);
}
