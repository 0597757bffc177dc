using RiskFactors.Measures;

namespace RiskFactors;

/// <summary>
/// What is measured of a text against an earlier one. A measure that is not defined is null, never 0: all are where there is no earlier text, see
/// <see cref="None"/>. What each is, and where it comes from: <see cref="MeasureDefinition"/>, under the names that <see cref="Values"/> gives. The first four are
/// those of L. Cohen, C. Malloy and Q. Nguyen, "Lazy prices", Journal of Finance 75 (2020).
/// </summary>
public sealed record SimilarityMeasures
{
    /// <summary>The measures of a text that has no earlier one: all null.</summary>
    public static SimilarityMeasures None { get; } = new();

    /// <summary>The cosine of the angle between the vectors of how often each word stands, from 0 to 1.</summary>
    public double? Cosine { get; init; }

    /// <summary>Distinct words of both texts over distinct words of either, from 0 to 1.</summary>
    public double? Jaccard { get; init; }

    /// <summary>1 - <see cref="EditOperations"/> / (words of the old text + words of the new one), from 0 to 1.</summary>
    public double? MinimumEdit { get; init; }

    /// <summary>1 - <see cref="ChangedWords"/> / (half the words of both texts), from 0 to 1; what would be below 0 is 0.</summary>
    public double? Simple { get; init; }

    /// <summary>The fewest words to add or delete to turn one text into the other; to change a word is both. Exact.</summary>
    public int? EditOperations { get; init; }

    /// <summary>The fewest words to add, delete or change to turn one text into the other. Exact.</summary>
    public int? ChangedWords { get; init; }

    /// <summary>
    /// Share of the new text's words, from 0 to 1, in sentences with a phrase of eight words that the old text has too. T. Dyer, M. Lang and
    /// L. Stice-Lawrence, Journal of Accounting and Economics 64 (2017).
    /// </summary>
    public double? Stickiness { get; init; }

    /// <summary>
    /// The raw score of modification, from 0 to 1: 1 - the cosine of the vectors of how often each word stands, each times its inverse document frequency in
    /// the sample. Null without a sample, and where the sample has no word that only some documents have. S. Brown and J. Tucker, Journal of Accounting
    /// Research 49 (2011). It grows as texts get shorter: see <see cref="ModificationAdjustment"/>.
    /// </summary>
    public double? Modification { get; init; }

    /// <summary>Words that the issuer's legend of forward-looking statements gained; null where neither text has a legend, or where bare texts were measured.</summary>
    public int? LegendGained { get; init; }

    /// <summary>Words that the issuer's legend of forward-looking statements lost; null where <see cref="LegendGained"/> is.</summary>
    public int? LegendLost { get; init; }

    /// <summary>
    /// Measures a text against an earlier one; <see cref="Modification"/> is null. The time grows with the product of the lengths of what lies between the words
    /// that both begin and end with: two texts of 20,000 words take less than a quarter of a second.
    /// </summary>
    public static SimilarityMeasures Of(MeasuredText old, MeasuredText @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        return Of(old, @new, new TextPair(old, @new));
    }

    /// <summary>Measures a text against an earlier one, its modification with the words weighted by a sample.</summary>
    public static SimilarityMeasures Of(MeasuredText old, MeasuredText @new, MeasureSample sample)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        ArgumentNullException.ThrowIfNull(sample);
        var pair = new TextPair(old, @new);
        return Of(old, @new, pair) with { Modification = pair.Modification(sample) };
    }

    /// <summary>The same with what became of the legend.</summary>
    /// <param name="legend">What a comparison of the disclosures says, see <see cref="PassageDiff.Legend"/>.</param>
    public SimilarityMeasures With(LegendDiff legend)
    {
        ArgumentNullException.ThrowIfNull(legend);
        return legend is { Kept: [], Gained: [], Lost: [] } ? this : this with { LegendGained = legend.Gained.Count, LegendLost = legend.Lost.Count };
    }

    static SimilarityMeasures Of(MeasuredText old, MeasuredText @new, TextPair pair)
    {
        var (operations, changed, words) = (pair.EditOperations(), pair.ChangedWords(), (double)old.Words + @new.Words);
        return new()
        {
            Cosine = pair.Cosine(),
            Jaccard = pair.Jaccard(),
            MinimumEdit = 1 - (operations / words),
            Simple = changed is { } count ? Math.Max(0, 1 - (count / (words / 2))) : null,
            EditOperations = operations,
            ChangedWords = changed,
            Stickiness = Repetitions.Stickiness(old, @new),
        };
    }

    /// <summary>The measures by the names of <see cref="MeasureDefinition"/>, in its order.</summary>
    public IEnumerable<KeyValuePair<string, double?>> Values() =>
    [
        new("sim_cosine", Cosine),
        new("sim_jaccard", Jaccard),
        new("sim_minedit", MinimumEdit),
        new("sim_simple", Simple),
        new("edit_operations", EditOperations),
        new("changed_words", ChangedWords),
        new("stickiness", Stickiness),
        new("modification", Modification),
        new("n_legend_gained", LegendGained),
        new("n_legend_lost", LegendLost),
    ];
}
