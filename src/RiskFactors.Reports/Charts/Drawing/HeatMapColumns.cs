using System.Globalization;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>
/// Names the columns of a heat map by what fits below them: each by itself, each turned to be read from below, or the years, bracketed.
/// </summary>
/// <param name="Names">The name of each column.</param>
/// <param name="Years">The year of each column, ascending.</param>
sealed record HeatMapColumns(IReadOnlyList<string> Names, IReadOnlyList<int> Years)
{
    public static HeatMapColumns OfYears(IReadOnlyList<int> years) => new([.. years.Select(static year => year.ToString(CultureInfo.InvariantCulture))], years);

    /// <summary>Filings are named by month and year where that tells them apart, else by their dates.</summary>
    public static HeatMapColumns OfDays(IReadOnlyList<DateOnly> days)
    {
        var months = days.Select(static day => day.ToString("MMM yyyy", CultureInfo.InvariantCulture)).ToList();
        var names = months.Distinct().Count() == months.Count ? months : [.. days.Select(static day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        return new(names, [.. days.Select(static day => day.Year)]);
    }

    /// <summary>Places the names below the columns and moves the figure's bottom below them.</summary>
    public void Place(Figure figure, Panel panel)
    {
        var em = figure.Em;
        var pitch = panel.Data.Width / Names.Count;
        var top = panel.Data.Bottom + (0.4f * em);
        var widest = Names.Max(name => figure.Lettering.Width(name, TextRole.Label));
        var isYears = Names[0].Length == 4;
        if (widest + (0.6f * em) <= pitch)
        {
            foreach (var (n, name) in Names.Index())
                figure.Text(name, panel.X(n + 0.5), top + (0.85f * em), TextRole.Label, Anchor.Middle);
            figure.Bottom = top + (1.2f * em);
        }
        else if (!isYears && pitch >= 1.15f * em)
        {
            foreach (var (n, name) in Names.Index())
                figure.Text(name, panel.X(n + 0.5) + figure.Lettering.MiddleOf(TextRole.Label), top, TextRole.Label, Anchor.End, Palette.Ink, -90);
            figure.Bottom = top + widest;
        }
        else
            PlaceYears(figure, panel, top);
    }

    void PlaceYears(Figure figure, Panel panel, float top)
    {
        var em = figure.Em;
        var groups = Years.Index().GroupBy(static entry => entry.Item).Select(static group => (Year: group.Key, From: group.First().Index, To: group.Last().Index + 1)).ToList();
        var width = figure.Lettering.Width("2000", TextRole.Label) + (0.5f * em);
        // Every so manieth year is named, counted so that round years are among them.
        var step = new[] { 1, 2, 5, 10, 20, 50 }.FirstOrDefault(step => Fits(groups, step, panel, width), 100);
        foreach (var (year, from, to) in groups)
        {
            var gap = Math.Min(0.2f * em, (panel.X(to) - panel.X(from)) * 0.15f);
            // A bracket around one column says nothing.
            if (groups.Count < Names.Count)
                figure.Stroke(panel.X(from) + gap, top, panel.X(to) - gap, top, Palette.Quiet, 1);
            if (year % step == 0)
                figure.Text(year.ToString(CultureInfo.InvariantCulture), (panel.X(from) + panel.X(to)) / 2, top + (1.2f * em), TextRole.Label, Anchor.Middle);
        }
        figure.Bottom = top + (1.5f * em);
    }

    static bool Fits(List<(int Year, int From, int To)> groups, int step, Panel panel, float width)
    {
        var named = groups.Where(group => group.Year % step == 0).Select(group => (panel.X(group.From) + panel.X(group.To)) / 2).ToList();
        return named.Count > 0 && named.Zip(named.Skip(1), static (a, b) => b - a).All(distance => distance >= width);
    }
}
