using ScottPlot;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>Draws a row a factor. The colour of its group comes with a shape at the row's name, so that a grey copy still tells the groups apart.</summary>
static class LifelineDrawing
{
    static readonly MarkerShape[] Shapes =
    [
        MarkerShape.FilledSquare, MarkerShape.FilledCircle, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond, MarkerShape.FilledTriangleDown, MarkerShape.OpenSquare, MarkerShape.OpenCircle,
    ];

    /// <summary>The groups, the most frequent first.</summary>
    public static IReadOnlyList<string> GroupsOf(LifelineChart chart) =>
    [
        .. chart.Shown.GroupBy(static factor => factor.Group).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => group.Key),
    ];

    public static string ColorOf(int group) => group < Palette.Kinds.Count ? Palette.Kinds[group] : Palette.Quiet;

    public static void Draw(Figure figure, LifelineChart chart)
    {
        var factors = chart.Shown;
        if (factors.Count == 0)
            throw new ArgumentException("The chart has no risk factors.");
        var em = figure.Em;
        var groups = GroupsOf(chart);
        KeyRow.Place(figure, groups.Select((group, n) => KeyEntry.Mark(group, ShapeOf(n), 0.6f, ColorOf(n))));
        Legend(figure, factors, chart.Filings.Count);
        figure.Bottom += 0.2f * em;

        var names = RowNames.Fit(figure, factors.Select(static factor => factor.Label));
        var left = figure.Left + (1.1f * em) + names.Width + (0.6f * em);
        var pitch = 1.45f * em;
        var days = chart.Filings.Select(static filing => filing.Filed).ToList();
        var span = Axes.Span(days, Math.Max(0.02, 0.8 * em / (figure.Right - left)));
        var top = figure.Bottom;
        var panel = figure.Panel(new(left, top, figure.Right, top + (factors.Count * pitch)), span.From, span.To, -factors.Count, 0);
        // Rules at the filings, unless there are so many that they would be a pattern of their own.
        if (days.Count * 0.9f * em <= panel.Data.Width)
            foreach (var day in days.Distinct())
                panel.Segment(day.DayNumber, -factors.Count, day.DayNumber, 0, Palette.Faint, 0.8f);
        foreach (var (row, factor) in factors.Index())
        {
            var group = groups.Index().First(entry => entry.Item == factor.Group).Index;
            Life(panel, factor, -row - 0.5, chart.Filings, ColorOf(group), em);
            figure.Mark(figure.Left + (0.4f * em), panel.Y(-row - 0.5), ShapeOf(group), 0.6f * em, ColorOf(group));
            figure.CentredText(names.Names[row], figure.Left + (1.1f * em), panel.Y(-row - 0.5), names.Role, Anchor.Start);
            // From the end of the name to where the line begins, for the eye to keep the row.
            var begin = panel.X(chart.Filings[factor.Points[0].Filing].Filed.DayNumber) - (0.5f * em);
            var end = figure.Left + (1.1f * em) + figure.Lettering.Width(names.Names[row], names.Role) + (0.5f * em);
            if (begin - end > em)
                figure.Dashes(end, panel.Y(-row - 0.5), begin, panel.Y(-row - 0.5), Palette.Rule, 0.9f, 0.2f * em);
        }
        Axes.Dates(figure, panel, days);
    }

    static void Life(Panel panel, FactorLifeline factor, double y, IReadOnlyList<ChartFiling> filings, string color, float em)
    {
        double X(int filing) => filings[filing].Filed.DayNumber;
        var begin = factor.Points[0].Filing;
        foreach (var (from, to) in factor.Points.Zip(factor.Points.Skip(1)))
            if (to.Filing > from.Filing + 1)
            {
                panel.Segment(X(begin), y, X(from.Filing), y, color, 2.6f);
                panel.Dashes(X(from.Filing), y, X(to.Filing), y, color, 1.2f, 0.3f * em);
                begin = to.Filing;
            }
        var (first, last) = (factor.Points[0].Filing, factor.Points[^1].Filing);
        panel.Segment(X(begin), y, X(last), y, color, 2.6f);
        if (first > 0)
            panel.Mark(X(first), y, MarkerShape.VerticalBar, 0.75f * em, color);
        else if (first == last)
            panel.Mark(X(first), y, MarkerShape.FilledSquare, 0.3f * em, color);
        foreach (var point in factor.Points)
            switch (point.Event)
            {
                case LifelineMark.Reworded:
                    panel.Mark(X(point.Filing), y, MarkerShape.FilledCircle, Dot(point.Change) * em, color, Palette.Paper);
                    break;
                case LifelineMark.Split:
                    panel.Mark(X(point.Filing), y, MarkerShape.FilledTriangleUp, 0.75f * em, Palette.Paper, color);
                    break;
                case LifelineMark.Merged:
                    panel.Mark(X(point.Filing), y, MarkerShape.FilledTriangleDown, 0.75f * em, Palette.Paper, color);
                    break;
            }
        if (last < filings.Count - 1)
            panel.Mark(X(last) + panel.XOf((factor.Points[^1].Event == LifelineMark.Kept ? 0.45f : 0.85f) * em), y, MarkerShape.Eks, 0.5f * em, Palette.Ink);
    }

    static void Legend(Figure figure, IReadOnlyList<FactorLifeline> factors, int filings)
    {
        var events = factors.SelectMany(static factor => factor.Points).Select(static point => point.Event).ToHashSet();
        var entries = new List<KeyEntry>();
        if (factors.Any(static factor => factor.Points[0].Filing > 0))
            entries.Add(KeyEntry.Mark("appeared", MarkerShape.VerticalBar, 0.75f, Palette.Quiet));
        if (events.Contains(LifelineMark.Reworded))
            entries.Add(KeyEntry.Mark("reworded", MarkerShape.FilledCircle, Dot(0.5), Palette.Quiet));
        if (events.Contains(LifelineMark.Split))
            entries.Add(KeyEntry.Mark("split", MarkerShape.FilledTriangleUp, 0.75f, Palette.Paper, Palette.Quiet));
        if (events.Contains(LifelineMark.Merged))
            entries.Add(KeyEntry.Mark("merged", MarkerShape.FilledTriangleDown, 0.75f, Palette.Paper, Palette.Quiet));
        if (factors.Any(factor => factor.Points[^1].Filing < filings - 1))
            entries.Add(KeyEntry.Mark("last filing that has it", MarkerShape.Eks, 0.5f, Palette.Ink));
        if (entries.Count > 0)
            KeyRow.Place(figure, entries);
    }

    static float Dot(double change) => 0.4f + (0.45f * (float)Math.Clamp(change, 0, 1));

    static MarkerShape ShapeOf(int group) => Shapes[group % Shapes.Length];
}
