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
        var half = figure.Lettering.Width("2000", TextRole.Label) / 2;
        // A year of one narrow column at the rim is named a little further in.
        var groups = Years.Index().GroupBy(static entry => entry.Item)
            .Select(group => (Year: group.Key, From: panel.X(group.First().Index), To: panel.X(group.Last().Index + 1)))
            .Select(group => (group.Year, group.From, group.To, Name: Math.Min((group.From + group.To) / 2, figure.Right - half))).ToList();
        // Every so manieth year is named, counted so that round years are among them.
        var step = new[] { 1, 2, 5, 10, 20, 50 }.FirstOrDefault(step => Fits([.. groups.Where(group => group.Year % step == 0).Select(static group => group.Name)], (2 * half) + (0.5f * em)), 100);
        foreach (var (year, from, to, name) in groups)
        {
            var gap = Math.Min(0.2f * em, (to - from) * 0.15f);
            // A bracket around one column says nothing.
            if (groups.Count < Names.Count)
                figure.Stroke(from + gap, top, to - gap, top, Palette.Quiet, 1);
            if (year % step == 0)
                figure.Text(year.ToString(CultureInfo.InvariantCulture), name, top + (1.2f * em), TextRole.Label, Anchor.Middle);
        }
        figure.Bottom = top + (1.5f * em);
    }

    static bool Fits(List<float> names, float width) => names.Count > 0 && names.Zip(names.Skip(1), static (a, b) => b - a).All(distance => distance >= width);
}
