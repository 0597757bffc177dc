using System.Globalization;
using ScottPlot.TickGenerators;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>Marks and labels the axes of a panel.</summary>
static class Axes
{
    /// <summary>The first and last day of an axis for filings: a little more than they span, and a quarter of a year around a single day.</summary>
    public static (double From, double To) Span(IEnumerable<DateOnly> days, double margin)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var day in days)
            (first, last) = (Math.Min(first, day.DayNumber), Math.Max(last, day.DayNumber));
        var pad = first == last ? 45 : Math.Max(1, (last - first) * margin);
        return (first - pad, last + pad);
    }

    /// <summary>Marks the x axis with months, quarters or years and moves the figure's bottom below their names.</summary>
    public static void Dates(Figure figure, Panel panel, IReadOnlyList<DateOnly> days)
    {
        var (from, to) = panel.XRange;
        var lettering = figure.Lettering;
        var ticks = DateTicks.Between(from, to, panel.Data.Width / (to - from), text => lettering.Width(text, TextRole.Label), figure.Em * 0.8f);
        if (ticks.Count == 0)
            ticks = Days(figure, panel, days);
        var axis = panel.Plot.Axes.Bottom;
        axis.FrameLineStyle.Width = panel.Line;
        axis.FrameLineStyle.Color = Palette.Of(Palette.Quiet);
        axis.TickGenerator = new NumericManual([.. ticks.Select(static tick => (double)tick.Day)], [.. ticks.Select(static _ => "")]);
        var top = panel.Data.Bottom + (0.5f * figure.Em);
        foreach (var tick in ticks)
        {
            Place(figure, tick.Label, panel.X(tick.Day), top + (0.85f * figure.Em));
            Place(figure, tick.Year, panel.X(tick.Day), top + (2.0f * figure.Em));
        }
        figure.Bottom = top + ((ticks.Any(static tick => tick.Year is not null) ? 2.4f : 1.2f) * figure.Em);
    }

    /// <summary>Marks the y axis with round numbers and rules across the plot.</summary>
    public static void Numbers(Figure figure, Panel panel, IReadOnlyList<double> ticks, Func<double, string> label)
    {
        panel.Plot.Grid.YAxisStyle.MajorLineStyle.Width = panel.Line * 0.8f;
        panel.Plot.Grid.YAxisStyle.MajorLineStyle.Color = Palette.Of(Palette.Rule);
        panel.Plot.Axes.Left.MajorTickStyle.Length = 0;
        panel.Plot.Axes.Left.TickGenerator = new NumericManual([.. ticks], [.. ticks.Select(static _ => "")]);
        foreach (var tick in ticks)
            figure.CentredText(label(tick), panel.Data.Left - (0.5f * figure.Em), panel.Y(tick), TextRole.Label, Anchor.End);
    }

    /// <summary>The room that the labels of a y axis take left of the plot.</summary>
    public static float NumbersRoom(Figure figure, IEnumerable<string> labels) =>
        labels.Max(label => figure.Lettering.Width(label, TextRole.Label)) + (0.5f * figure.Em);

    /// <summary>A whole number, with the minus sign that is one.</summary>
    public static string Whole(double number) => number.ToString("#,0;−#,0", CultureInfo.InvariantCulture);

    /// <summary>A share as whole per cent.</summary>
    public static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);

    // Where a span has no two months to mark, the filings themselves are marked, as many as have room.
    static List<DateTick> Days(Figure figure, Panel panel, IReadOnlyList<DateOnly> days)
    {
        var ticks = new List<DateTick>();
        var free = float.MinValue;
        foreach (var day in days.Distinct().Order())
        {
            var label = day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
            var half = figure.Lettering.Width(label, TextRole.Label) / 2;
            if (panel.X(day.DayNumber) - half < free)
                continue;
            free = panel.X(day.DayNumber) + half + (0.8f * figure.Em);
            ticks.Add(new(day.DayNumber, label, null));
        }
        return ticks;
    }

    // A label at the rim is moved inwards rather than cut.
    static void Place(Figure figure, string? label, float x, float y)
    {
        if (label is null)
            return;
        var half = figure.Lettering.Width(label, TextRole.Label) / 2;
        figure.Text(label, Math.Clamp(x, figure.Left + half, Math.Max(figure.Left + half, figure.Right - half)), y, TextRole.Label, Anchor.Middle);
    }
}
