namespace RiskFactors.Reports.Charts.Data;

/// <summary>The middle half of some numbers.</summary>
readonly record struct Quartiles(double Lower, double Median, double Upper)
{
    /// <summary>Quantiles of type 7 (Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996), as R, NumPy and Vega compute them.</summary>
    public static Quartiles? Of(IReadOnlyList<double> numbers)
    {
        if (numbers.Count == 0)
            return null;
        var sorted = numbers.Order().ToList();
        double At(double share)
        {
            var place = share * (sorted.Count - 1);
            var below = (int)place;
            return sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below]));
        }
        return new(At(0.25), At(0.5), At(0.75));
    }
}
