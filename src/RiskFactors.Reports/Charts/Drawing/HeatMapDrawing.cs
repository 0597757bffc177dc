using System.Globalization;
using ScottPlot;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>Draws numbers by row and column as shades, with the numbers themselves where the cells have room for them.</summary>
static class HeatMapDrawing
{
    public static void Draw(Figure figure, IReadOnlyList<string> rows, HeatMapColumns columns, Func<int, int, double?> value, HeatMapUnit unit)
    {
        if (rows.Count == 0 || columns.Names.Count == 0)
            throw new ArgumentException("The chart has no cells.");
        var em = figure.Em;
        var most = 0.0;
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < columns.Names.Count; column++)
                most = Math.Max(most, value(row, column) ?? 0);
        // Shades end at a round number, or the legend would.
        var ticks = NumberTicks.Between(0, unit == HeatMapUnit.Share ? Math.Max(most, 0.01) : Math.Max(most, 1), 5, unit == HeatMapUnit.Share ? 0.01 : 1).ToList();
        if (ticks[^1] < most)
            ticks.Add(Math.Round(ticks[^1] + ticks[1] - ticks[0], 10));
        Func<double, string> label = unit == HeatMapUnit.Share ? Axes.Percent : Axes.Whole;
        Legend(figure, ticks, label);

        var names = RowNames.Fit(figure, rows);
        var left = figure.Left + names.Width + (0.6f * em);
        // Few columns are not stretched over the page: a cell is at most six em wide.
        var right = Math.Min(figure.Right, left + (columns.Names.Count * 6 * em));
        var pitch = 1.55f * em;
        var top = figure.Bottom;
        var panel = figure.Panel(new(left, top, right, top + (rows.Count * pitch)), 0, columns.Names.Count, -rows.Count, 0);
        Cells(figure, panel, rows.Count, columns.Names.Count, value, ticks[^1], unit);
        foreach (var (row, name) in names.Names.Index())
            figure.CentredText(name, left - (0.5f * em), panel.Y(-row - 0.5), names.Role, Anchor.End);
        figure.Bottom = panel.Data.Bottom;
        columns.Place(figure, panel);
    }

    static void Cells(Figure figure, Panel panel, int rows, int columns, Func<int, int, double?> value, double most, HeatMapUnit unit)
    {
        var em = figure.Em;
        var width = panel.Data.Width / columns;
        // Between cells that are hardly wider than a hairline, gaps would be most of what is seen.
        var (gapX, gapY) = (panel.XOf(width < 0.6f * em ? 0 : panel.Line) / 2, panel.Line / (panel.Data.Height / rows) / 2);
        string Number(double number) => unit == HeatMapUnit.Share ? (number * 100).ToString("0", CultureInfo.InvariantCulture) : Axes.Whole(number);
        var isNumbered = figure.Lettering.Width(Number(most), TextRole.Note) + (0.3f * em) <= width;
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                if (value(row, column) is { } number)
                {
                    var shade = Palette.Shade(number / most);
                    panel.Rectangle(column + gapX, column + 1 - gapX, -row - 1 + gapY, -row - gapY, shade);
                    if (isNumbered && number > 0)
                        figure.CentredText(Number(number), panel.X(column + 0.5), panel.Y(-row - 0.5), TextRole.Note, Anchor.Middle, Palette.TextOn(shade));
                }
                else
                    panel.Mark(column + 0.5, -row - 0.5, MarkerShape.Eks, Math.Min(0.45f * em, width * 0.6f), Palette.Rule);
    }

    static void Legend(Figure figure, List<double> ticks, Func<double, string> label)
    {
        var em = figure.Em;
        var (top, width) = (figure.Bottom, 16 * em);
        var left = figure.Left + (figure.Lettering.Width(label(ticks[0]), TextRole.Label) / 2);
        const int steps = 48;
        // Drawn with a little overlap, so that no seams of the background show between the steps.
        for (var n = 0; n < steps; n++)
            figure.Swatch(new(left + (width * n / steps), top, left + (width * Math.Min(steps, n + 1.2f) / steps), top + (0.7f * em)), Palette.Shade((n + 0.5) / steps));
        foreach (var tick in ticks)
        {
            var x = left + (float)(width * tick / ticks[^1]);
            figure.Stroke(x, top + (0.7f * em), x, top + (0.95f * em), Palette.Quiet, 1);
            figure.Text(label(tick), x, top + (1.85f * em), TextRole.Label, Anchor.Middle);
        }
        figure.Bottom = top + (2.7f * em);
    }
}
