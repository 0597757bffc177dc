using System.Globalization;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>A mark on the axis of time.</summary>
/// <param name="Day">Its <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Label">What stands below it, or null at a mark without a label.</param>
/// <param name="Year">The year below the label, where one stands there.</param>
readonly record struct DateTick(int Day, string? Label, string? Year);

/// <summary>Marks an axis of time by months, quarters or years, whichever is the finest whose labels have room.</summary>
static class DateTicks
{
    static readonly int[] Steps = [1, 3, 12, 24, 60, 120, 240, 600, 1200];

    /// <summary>The marks between two days.</summary>
    /// <param name="from">The first day, as a day number.</param>
    /// <param name="to">The last.</param>
    /// <param name="pixelsPerDay">The units of the drawing that a day takes.</param>
    /// <param name="width">The width of a label.</param>
    /// <param name="gap">The room between two labels.</param>
    public static IReadOnlyList<DateTick> Between(double from, double to, double pixelsPerDay, Func<string, float> width, float gap)
    {
        foreach (var step in Steps)
        {
            var ticks = Every(step, from, to);
            if (ticks.Count > MostOf(step))
                continue;
            var widest = ticks.Count == 0 ? 0 : ticks.Max(tick => Math.Max(width(tick.Label ?? ""), width(tick.Year ?? "")));
            if (widest + gap <= step * 28 * pixelsPerDay)
                return ticks.Count(static tick => tick.Label is not null) >= 2 ? ticks : [];
        }
        return [];
    }

    // More months or quarters than this are read worse than years, even where there is room.
    static int MostOf(int step) => step switch { 1 => 15, 3 => 14, _ => int.MaxValue };

    static List<DateTick> Every(int months, double from, double to)
    {
        var ticks = new List<DateTick>();
        var first = DateOnly.FromDayNumber((int)Math.Max(0, from));
        // Marks of several years stand at the years that the step divides.
        var start = months > 12 ? ((first.Year - 1) / (months / 12) * (months / 12)) : first.Year - 1;
        var yearTold = false;
        for (var day = new DateOnly(Math.Max(1, start), 1, 1); day.DayNumber <= to && day.Year < 9000; day = day.AddMonths(months))
        {
            if (day.DayNumber < from)
                continue;
            var year = day.Year.ToString(CultureInfo.InvariantCulture);
            var name = months switch { 1 => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[day.Month - 1], 3 => $"Q{((day.Month - 1) / 3) + 1}", _ => year };
            ticks.Add(new(day.DayNumber, name, months < 12 && (!yearTold || day.Month == 1) ? year : null));
            yearTold = true;
        }
        return ticks;
    }
}
