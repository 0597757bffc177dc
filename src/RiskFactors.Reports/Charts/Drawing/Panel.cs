using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>
/// One pair of axes at a fixed place of the drawing, as a plot of ScottPlot's. It draws what is in it, its rules and its tick marks, and no text: the tick labels are placed
/// by <see cref="Axes"/>.
/// </summary>
sealed class Panel
{
    readonly (double Left, double Right, double Bottom, double Top) limits;
    readonly float margin;

    public Panel(Box data, double left, double right, double bottom, double top, Layout layout)
    {
        Data = data;
        limits = (left, right, bottom, top);
        margin = layout.Em;
        Line = layout.Em / 14;
        Plot.RenderManager.ClearCanvasBeforeEachRender = false;
        Plot.FigureBackground.Color = Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
        Plot.Axes.SetLimits(left, right, bottom, top);
        foreach (var axis in Plot.Axes.GetAxes())
        {
            axis.FrameLineStyle.Width = 0;
            axis.TickGenerator = new NumericManual([], []);
            axis.MajorTickStyle.Width = axis.MinorTickStyle.Width = Line;
            axis.MajorTickStyle.Length = margin * 0.35f;
            axis.MinorTickStyle.Length = margin * 0.2f;
            axis.MajorTickStyle.Color = axis.MinorTickStyle.Color = Palette.Of(Palette.Quiet);
        }
        Plot.Grid.MajorLineWidth = 0;
        Plot.Axes.AntiAlias(true);
    }

    public Plot Plot { get; } = new();

    /// <summary>Where the data is drawn.</summary>
    public Box Data { get; }

    /// <summary>The width of a hairline.</summary>
    public float Line { get; }

    public (double From, double To) XRange => (limits.Left, limits.Right);

    public float X(double x) => (float)(Data.Left + ((x - limits.Left) / (limits.Right - limits.Left) * Data.Width));

    public float Y(double y) => (float)(Data.Bottom - ((y - limits.Bottom) / (limits.Top - limits.Bottom) * Data.Height));

    /// <summary>How much of x a width of the drawing is.</summary>
    public double XOf(float width) => width / Data.Width * (limits.Right - limits.Left);

    public void Area(IReadOnlyList<Coordinates> outline, string color)
    {
        var area = Plot.Add.Polygon([.. outline]);
        area.FillColor = Palette.Of(color);
        area.LineWidth = 0;
    }

    public void Rectangle(double left, double right, double bottom, double top, string color)
    {
        var rectangle = Plot.Add.Rectangle(left, right, bottom, top);
        rectangle.FillColor = Palette.Of(color);
        rectangle.LineWidth = 0;
    }

    public void Path(IReadOnlyList<Coordinates> points, string color, float hairlines)
    {
        var line = Plot.Add.ScatterLine(points.ToArray(), Palette.Of(color));
        line.LineWidth = Line * hairlines;
        line.LineStyle.StrokeJoin = SKStrokeJoin.Round;
    }

    public void Segment(double x1, double y1, double x2, double y2, string color, float hairlines)
    {
        var line = Plot.Add.Line(x1, y1, x2, y2);
        line.LineColor = Palette.Of(color);
        line.LineWidth = Line * hairlines;
        line.MarkerShape = MarkerShape.None;
    }

    /// <summary>A broken line. Each dash is a line: Skia's SVG canvas has no broken ones, and draws them whole. A dash and a gap are so long each, in units of the drawing.</summary>
    public void Dashes(double x1, double y1, double x2, double y2, string color, float hairlines, float dash)
    {
        var (dx, dy) = (X(x2) - X(x1), Y(y2) - Y(y1));
        // An odd number of equal parts, so that both ends are drawn.
        var parts = (2 * (int)(MathF.Sqrt((dx * dx) + (dy * dy)) / dash / 2)) + 1;
        for (var n = 0; n < parts; n += 2)
        {
            double At(double from, double to, int part) => from + ((to - from) * part / parts);
            Segment(At(x1, x2, n), At(y1, y2, n), At(x1, x2, n + 1), At(y1, y2, n + 1), color, hairlines);
        }
    }

    /// <summary>A mark of a size in units of the drawing; outlined where a colour for the outline is given.</summary>
    public void Mark(double x, double y, MarkerShape shape, float size, string color, string? outline = null)
    {
        var marker = Plot.Add.Marker(x, y, shape, size, Palette.Of(color));
        marker.MarkerLineWidth = Line * 1.6f;
        // ScottPlot's filled marks have no outline; the open one of the same shape is one.
        if (outline is not null)
            Mark(x, y, shape switch
            {
                MarkerShape.FilledCircle => MarkerShape.OpenCircle,
                MarkerShape.FilledTriangleUp => MarkerShape.OpenTriangleUp,
                MarkerShape.FilledTriangleDown => MarkerShape.OpenTriangleDown,
                _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "It has no outline."),
            }, size, outline);
    }

    public void Render(SKCanvas canvas)
    {
        Plot.Layout.Fixed(new PixelPadding(margin, margin, margin, margin));
        var place = new PixelRect(Data.Left - margin, Data.Right + margin, Data.Bottom + margin, Data.Top - margin);
        // ScottPlot draws a second time where the first found another layout than the time before; a vector canvas would hold both.
        using (var nothing = new SKBitmap(1, 1))
        using (var trial = new SKCanvas(nothing))
            Plot.RenderManager.Render(trial, place);
        Plot.RenderManager.Render(canvas, place);
    }
}
