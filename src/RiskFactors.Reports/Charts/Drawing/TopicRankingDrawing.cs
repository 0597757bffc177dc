using System.Globalization;
using ScottPlot;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>Draws a row a topic: an open circle for then, a filled one for now, a line between, and the change in figures at the right.</summary>
static class TopicRankingDrawing
{
    const string ChangeHeading = "Change";

    public static void Draw(Figure figure, TopicRankingChart chart)
    {
        var shifts = chart.Shifts;
        if (shifts.Count == 0)
            throw new ArgumentException("The chart has no risk factors.");
        var em = figure.Em;
        KeyRow.Place(
            figure,
            [
                KeyEntry.Mark(chart.Then.Label, MarkerShape.FilledCircle, 0.6f, Palette.Paper, Palette.Ink),
                KeyEntry.Mark($"{chart.Now.Label}, risen", MarkerShape.FilledCircle, 0.7f, Palette.Rise),
                KeyEntry.Mark($"{chart.Now.Label}, fallen or the same", MarkerShape.FilledCircle, 0.7f, Palette.Fall),
            ]);
        var names = RowNames.Fit(figure, shifts.Select(static shift => shift.Topic.Name));
        var left = figure.Left + names.Width + (0.8f * em);
        var changes = shifts.Select(static shift => ChangeText(shift.Change)).ToList();
        var right = figure.Right - changes.Append(ChangeHeading).Max(change => figure.Lettering.Width(change, TextRole.Label)) - (0.8f * em);
        var most = shifts.Max(static shift => Math.Max(shift.Then, shift.Now));
        figure.Text(ChangeHeading, figure.Right, figure.Bottom + (0.7f * em), TextRole.Note, Anchor.End, Palette.Quiet);
        var top = figure.Bottom + (1.1f * em);
        var panel = figure.Panel(new(left, top, right, top + (shifts.Count * 1.45f * em)), -most * 0.03, most * 1.04, -shifts.Count, 0);
        Rules(figure, panel, NumberTicks.Between(0, most, 5, 0.01), shifts.Count);
        foreach (var (row, shift) in shifts.Index())
        {
            var y = -row - 0.5;
            var color = shift.Change > 0 ? Palette.Rise : Palette.Fall;
            panel.Segment(0, y, Math.Min(shift.Then, shift.Now), y, Palette.Faint, 1);
            panel.Segment(shift.Then, y, shift.Now, y, color, 2.4f);
            panel.Mark(shift.Then, y, MarkerShape.FilledCircle, 0.6f * em, Palette.Paper, Palette.Ink);
            panel.Mark(shift.Now, y, MarkerShape.FilledCircle, 0.7f * em, color);
            figure.CentredText(names.Names[row], left - (0.6f * em), panel.Y(y), names.Role, Anchor.End);
            figure.CentredText(changes[row], figure.Right, panel.Y(y), TextRole.Label, Anchor.End);
        }
        figure.Bottom = panel.Data.Bottom + (1.8f * em);
    }

    static void Rules(Figure figure, Panel panel, IReadOnlyList<double> ticks, int rows)
    {
        foreach (var tick in ticks)
        {
            panel.Segment(tick, -rows, tick, 0, Palette.Rule, 0.8f);
            figure.Text(Axes.Percent(tick), panel.X(tick), panel.Data.Bottom + (1.25f * figure.Em), TextRole.Label, Anchor.Middle);
        }
    }

    static string ChangeText(double change) => (change * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
