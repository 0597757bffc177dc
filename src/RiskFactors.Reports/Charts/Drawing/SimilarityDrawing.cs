using System.Globalization;
using ScottPlot;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>Draws similarities as lines over the band of the reference pairs.</summary>
static class SimilarityDrawing
{
    static readonly MarkerShape[] Shapes =
    [
        MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond, MarkerShape.OpenCircle, MarkerShape.FilledTriangleDown, MarkerShape.OpenSquare,
    ];

    public static string ColorOf(int series) => series < Palette.Kinds.Count ? Palette.Kinds[series] : Palette.Rule;

    public static void Draw(Figure figure, SimilarityChart chart)
    {
        var lines = chart.Shown;
        if (lines.Count == 0)
            throw new ArgumentException("The chart has no pairs of filings.");
        var em = figure.Em;
        Legend(figure, chart);
        var days = lines.SelectMany(static line => line.Points).Select(static point => point.Filing.Filed).ToList();
        var values = lines.SelectMany(static line => line.Points).Select(static point => point.Similarity).ToList();
        if (chart.Band is { } reference)
            values.AddRange([reference.Lower, reference.Upper]);
        var floor = Math.Max(0, Math.Floor((values.Min() - 0.02) * 10) / 10);
        var ticks = NumberTicks.Between(floor, 1, 7, 0.1);
        var named = lines.Count == 1 ? [] : lines.Take(Palette.Kinds.Count).Select(static (line, n) => new EndLabel(line.Name, 0, ColorOf(n))).ToList();
        var room = named.Count == 0 ? 0.4f * em : EndLabels.Room(figure, named);
        var top = figure.Bottom + (0.6f * em);
        var height = Math.Max((8 * em) + (figure.Width * 0.25f), EndLabels.Height(figure, named, room));
        var span = Axes.Span(days, 0.02);
        var left = figure.Left + Axes.NumbersRoom(figure, ticks.Select(Label));
        var panel = figure.Panel(new(left, top, figure.Right - room, top + height), span.From, span.To, floor, 1.01);
        if (chart.Band is { } band)
        {
            panel.Rectangle(span.From, span.To, band.Lower, band.Upper, Palette.Others);
            panel.Dashes(span.From, band.Median, span.To, band.Median, Palette.Quiet, 1.2f, 0.6f * em);
        }
        foreach (var (n, line) in lines.Index().Reverse())
            Line(panel, line, n, em);
        Axes.Numbers(figure, panel, ticks, Label);
        Axes.Dates(figure, panel, days);
        EndLabels.Place(figure, panel, [.. named.Select((label, n) => label with { Middle = panel.Y(lines[n].Points[^1].Similarity) })], room);
    }

    static void Line(Panel panel, SimilaritySeries line, int n, float em)
    {
        panel.Path([.. line.Points.Select(static point => new Coordinates(point.Filing.Filed.DayNumber, point.Similarity))], ColorOf(n), n < Palette.Kinds.Count ? 2 : 1);
        if (n >= Palette.Kinds.Count)
            return;
        var size = Math.Clamp(panel.Data.Width / line.Points.Count * 0.5f, 0.28f * em, 0.5f * em);
        foreach (var point in line.Points)
            panel.Mark(point.Filing.Filed.DayNumber, point.Similarity, Shapes[n], size, ColorOf(n));
    }

    static void Legend(Figure figure, SimilarityChart chart)
    {
        var entries = new List<KeyEntry>();
        if (chart.Shown.Count == 1)
            entries.Add(KeyEntry.Mark($"{chart.Shown[0].Name}: similarity to the filing before", Shapes[0], 0.5f, ColorOf(0)));
        if (chart.Shown.Count > Palette.Kinds.Count)
            entries.Add(KeyEntry.Square($"{chart.Shown.Count - Palette.Kinds.Count} other lines", Palette.Rule));
        if (chart.Band is not null)
            entries.Add(KeyEntry.Square(chart.BandText, Palette.Others));
        KeyRow.Place(figure, entries);
    }

    static string Label(double value) => value.ToString("0.0#", CultureInfo.InvariantCulture);
}
