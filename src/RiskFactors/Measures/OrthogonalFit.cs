namespace RiskFactors.Measures;

/// <summary>
/// A polynomial fitted by least squares, as a sum of polynomials that are orthogonal over the data, so that powers of lengths of many thousands stay exact:
/// G. Forsythe, "Generation and use of orthogonal polynomials for data-fitting with a digital computer" (1957). Where the data have fewer distinct places than
/// powers, the higher powers are left out.
/// </summary>
sealed class OrthogonalFit
{
    readonly double middle;
    readonly double width;
    readonly List<(double Center, double Ratio, double Factor)> terms = [];

    OrthogonalFit(double middle, double width) => (this.middle, this.width) = (middle, width);

    public static OrthogonalFit Of(double[] x, double[] y, int degree)
    {
        var (low, high) = (x.Min(), x.Max());
        var fit = new OrthogonalFit((low + high) / 2, high > low ? (high - low) / 2 : 1);
        var places = Array.ConvertAll(x, fit.Scaled);
        var before = new double[x.Length];
        var current = new double[x.Length];
        Array.Fill(current, 1);
        var normBefore = 0.0;
        var rest = (double[])y.Clone();
        for (var power = 0; power <= degree; power++)
        {
            var (norm, center, factor) = (0.0, 0.0, 0.0);
            for (var n = 0; n < x.Length; n++)
            {
                norm += current[n] * current[n];
                center += places[n] * current[n] * current[n];
                factor += rest[n] * current[n];
            }
            // What is left of a power that the data cannot tell from lower ones is rounding.
            if (norm <= 1e-18 * x.Length)
                break;
            (center, factor) = (center / norm, factor / norm);
            fit.terms.Add((center, normBefore > 0 ? norm / normBefore : 0, factor));
            var ratio = fit.terms[^1].Ratio;
            for (var n = 0; n < x.Length; n++)
            {
                rest[n] -= factor * current[n];
                (before[n], current[n]) = (current[n], ((places[n] - center) * current[n]) - (ratio * before[n]));
            }
            normBefore = norm;
        }
        return fit;
    }

    public double At(double x)
    {
        var (sum, before, current, place) = (0.0, 0.0, 1.0, Scaled(x));
        foreach (var (center, ratio, factor) in terms)
        {
            sum += factor * current;
            (before, current) = (current, ((place - center) * current) - (ratio * before));
        }
        return sum;
    }

    double Scaled(double x) => (x - middle) / width;
}
