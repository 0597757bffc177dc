using ScottPlot;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>Draws the total as a line and, below on the same axis of time, additions as bars upwards and removals as bars downwards.</summary>
static class FactorCountsDrawing
{
    public static void Draw(Figure figure, FactorCountsChart chart)
    {
        var filings = chart.Shown;
        if (filings.Count == 0)
            throw new ArgumentException("The chart has no filings.");
        var em = figure.Em;
        var days = filings.Select(static filing => filing.Filing.Filed).ToList();
        // A bar is up to 1.8 em wide, and the first and last are not to be cut.
        var span = Axes.Span(days, 1 * em / (figure.Width - (6 * em)));
        var (most, mostAdded, mostRemoved) = (filings.Max(static f => f.Factors), filings.Max(static f => f.Added ?? 0), filings.Max(static f => f.Removed ?? 0));
        var totals = NumberTicks.Between(0, Math.Max(1, most), 5, 1);
        var changes = NumberTicks.Between(-mostRemoved, Math.Max(1, mostAdded), 6, 1);
        var left = figure.Left + Axes.NumbersRoom(figure, totals.Concat(changes).Select(Axes.Whole));

        KeyRow.Place(figure, [KeyEntry.Mark("Risk factors in the filing", MarkerShape.FilledCircle, 0.45f, Palette.Ink)]);
        var height = (5 * em) + (figure.Width * 0.12f);
        var top = figure.Bottom + (0.7f * em);
        // The plot reaches up to a round number, so that its highest rule has a label.
        var ceiling = totals.Count > 1 && totals[^1] < most ? totals[^1] + totals[1] - totals[0] : Math.Max(1, totals[^1]);
        totals = NumberTicks.Between(0, ceiling, 6, Math.Max(1, totals.Count > 1 ? totals[1] : 1));
        var upper = figure.Panel(new(left, top, figure.Right, top + height), span.From, span.To, 0, ceiling * 1.04);
        Axes.Numbers(figure, upper, totals, Axes.Whole);
        var points = filings.Select(static filing => new Coordinates(filing.Filing.Filed.DayNumber, filing.Factors)).ToList();
        upper.Path(points, Palette.Ink, 2);
        var pitch = Pitch(upper, days);
        foreach (var point in points)
            upper.Mark(point.X, point.Y, MarkerShape.FilledCircle, Math.Clamp(pitch * 0.6f, 0.25f * em, 0.45f * em), Palette.Ink);
        figure.Bottom = top + height + (0.9f * em);

        KeyRow.Place(figure, [KeyEntry.Square("Added since the filing before", Palette.Rise), KeyEntry.Square("Removed", Palette.Fall)]);
        top = figure.Bottom + (0.9f * em);
        height = (5 * em) + (figure.Width * 0.1f);
        // Above and below the bars there is room for their numbers.
        var room = (Math.Max(1, mostAdded) + mostRemoved) * 1.3 * em / (height - (2.6 * em));
        var lower = figure.Panel(new(left, top, figure.Right, top + height), span.From, span.To, -mostRemoved - room, Math.Max(1, mostAdded) + room);
        Axes.Numbers(figure, lower, changes, Axes.Whole);
        Bars(figure, lower, filings, pitch);
        Axes.Dates(figure, lower, days);
    }

    static void Bars(Figure figure, Panel panel, IReadOnlyList<FilingFactors> filings, float pitch)
    {
        var em = figure.Em;
        var half = panel.XOf(Math.Clamp(pitch * 0.7f, 0.18f * em, 1.8f * em)) / 2;
        var widest = filings.SelectMany(static filing => new[] { filing.Added, filing.Removed }).Max(number => figure.Lettering.Width(Axes.Whole(number ?? 0), TextRole.Note));
        var isNumbered = widest + (0.3f * em) <= pitch;
        foreach (var filing in filings)
        {
            var x = filing.Filing.Filed.DayNumber;
            if (filing.Added > 0)
                panel.Rectangle(x - half, x + half, 0, filing.Added.Value, Palette.Rise);
            if (filing.Removed > 0)
                panel.Rectangle(x - half, x + half, -filing.Removed.Value, 0, Palette.Fall);
            if (isNumbered && filing.Added > 0)
                figure.CentredText(Axes.Whole(filing.Added.Value), panel.X(x), panel.Y(filing.Added.Value) - (0.65f * em), TextRole.Note, Anchor.Middle);
            if (isNumbered && filing.Removed > 0)
                figure.CentredText(Axes.Whole(filing.Removed.Value), panel.X(x), panel.Y(-filing.Removed.Value) + (0.65f * em), TextRole.Note, Anchor.Middle);
        }
        var (from, to) = panel.XRange;
        panel.Segment(from, 0, to, 0, Palette.Quiet, 1);
    }

    /// <summary>The least distance between two filings in the drawing.</summary>
    static float Pitch(Panel panel, IReadOnlyList<DateOnly> days)
    {
        var least = panel.Data.Width;
        for (var n = 1; n < days.Count; n++)
            if (days[n] != days[n - 1])
                least = Math.Min(least, panel.X(days[n].DayNumber) - panel.X(days[n - 1].DayNumber));
        return least;
    }
}
