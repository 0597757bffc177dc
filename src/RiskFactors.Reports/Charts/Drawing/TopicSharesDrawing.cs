using ScottPlot;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>Draws shares as areas on top of one another, each named at its right end.</summary>
static class TopicSharesDrawing
{
    public static string ColorOf(int band) => band < Palette.Kinds.Count ? Palette.Kinds[band] : Palette.Others;

    public static void Draw(Figure figure, TopicSharesChart chart)
    {
        var (filings, bands) = (chart.Shown, chart.Stack);
        if (filings.Count == 0)
            throw new ArgumentException("The chart has no filings with risk factors.");
        var em = figure.Em;
        var days = filings.Select(static filing => filing.Filing.Filed).ToList();
        var ends = bands.Select((band, n) => new EndLabel(band.Name, 0, ColorOf(n), Axes.Percent(band.Shares[^1]))).ToList();
        var room = EndLabels.Room(figure, ends);
        var (from, to) = days[0] == days[^1] ? Axes.Span(days, 0) : (days[0].DayNumber, days[^1].DayNumber);
        var top = figure.Bottom + (1.1f * em);
        var height = Math.Max((9 * em) + (figure.Width * 0.3f), EndLabels.Height(figure, ends, room));
        var panel = figure.Panel(
            new(figure.Left + Axes.NumbersRoom(figure, ["100%"]), top, figure.Right - room, top + height), from, to, 0, 1);
        Stack(panel, bands.Select(static band => band.Shares).ToList(), days);
        Axes.Dates(figure, panel, days);
        Axes.Numbers(figure, panel, [0, 0.25, 0.5, 0.75, 1], Axes.Percent);
        foreach (var day in days.Distinct())
            figure.Stroke(panel.X(day.DayNumber), top - (0.55f * em), panel.X(day.DayNumber), top - (0.15f * em), Palette.Quiet, 0.8f);
        var sum = 0.0;
        foreach (var (n, band) in bands.Index())
        {
            ends[n] = ends[n] with { Middle = panel.Y(sum + (band.Shares[^1] / 2)) };
            sum += band.Shares[^1];
        }
        EndLabels.Place(figure, panel, ends, room);
    }

    static void Stack(Panel panel, List<IReadOnlyList<double>> bands, List<DateOnly> days)
    {
        // A single day has no extent, so its shares are drawn as a bar.
        var bar = days[0] == days[^1];
        var (from, to) = panel.XRange;
        double X(int n) => days[n].DayNumber;
        var below = new double[days.Count];
        foreach (var (band, shares) in bands.Index())
        {
            var above = below.Zip(shares, static (a, b) => a + b).ToArray();
            if (bar)
                panel.Rectangle(from + ((to - from) * 0.3), to - ((to - from) * 0.3), below[^1], above[^1], ColorOf(band));
            else
                panel.Area([.. days.Select((_, n) => new Coordinates(X(n), above[n])), .. days.Select((_, n) => new Coordinates(X(n), below[n])).Reverse()], ColorOf(band));
            below = above;
        }
        var line = new double[days.Count];
        foreach (var shares in bands.SkipLast(1))
        {
            line = [.. line.Zip(shares, static (a, b) => a + b)];
            if (bar)
                panel.Segment(from + ((to - from) * 0.3), line[^1], to - ((to - from) * 0.3), line[^1], Palette.Paper, 1);
            else
                panel.Path([.. line.Select((share, n) => new Coordinates(X(n), share))], Palette.Paper, 1);
        }
    }
}
