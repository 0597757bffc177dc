using RiskFactors.Measures;

namespace RiskFactors;

/// <summary>
/// The second pass over a panel that takes the length of a document out of its score of modification: the raw score less the score that a polynomial, fitted to
/// the raw scores of the panel by least squares, expects of a document so long. S. Brown and J. Tucker, "Large-sample evidence on firms' year-over-year MD&amp;A
/// modifications", Journal of Accounting Research 49 (2011). Immutable and safe to share between threads.
/// </summary>
public sealed class ModificationAdjustment
{
    /// <summary>The name of the adjusted score in <see cref="MeasureDefinition"/>.</summary>
    public const string Name = "modification_adjusted";

    /// <summary>The highest power of the length.</summary>
    public const int Degree = 5;

    readonly OrthogonalFit fit;

    ModificationAdjustment(OrthogonalFit fit) => this.fit = fit;

    /// <summary>Fits the expected score.</summary>
    /// <param name="scores">Of each filing of the panel with a score the number of words of its text, the later of the two, and its raw score.</param>
    /// <returns>The adjustment, or null where there are too few filings to fit: fewer than ten.</returns>
    public static ModificationAdjustment? Fit(IReadOnlyCollection<(int Words, double Score)> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Count < LeastFilings ? null : new(OrthogonalFit.Of([.. scores.Select(static s => (double)s.Words)], [.. scores.Select(static s => s.Score)], Degree));
    }

    const int LeastFilings = 10;

    /// <summary>The raw score that is expected of a text so long. Of a length far from all those of the panel it says nothing.</summary>
    public double Expected(int words) => fit.At(words);

    /// <summary>The adjusted score: above 0 where a filing was modified more than others of its length. Null where the raw score is.</summary>
    public double? Adjust(int words, double? score) => score - Expected(words);
}
