namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>Round numbers for an axis: steps of 1, 2 or 5 times a power of ten.</summary>
static class NumberTicks
{
    public static IReadOnlyList<double> Between(double from, double to, int most, double leastStep)
    {
        var step = leastStep;
        for (var n = 0; Math.Floor(to / step) - Math.Ceiling(from / step) + 1 > most; n++)
            step = leastStep * Math.Pow(10, (n / 3) + (n % 3 == 2 ? 1 : 0)) * (n % 3) switch { 0 => 2, 1 => 5, _ => 1 };
        var ticks = new List<double>();
        // Minus nought would be printed with its sign.
        for (var n = Math.Ceiling((from / step) - 1e-9); n * step <= to + (step * 1e-9); n++)
            ticks.Add(n == 0 ? 0 : Math.Round(n * step, 10));
        return ticks;
    }
}
