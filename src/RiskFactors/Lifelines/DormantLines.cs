using RiskFactors.Comparison;

namespace RiskFactors.Lifelines;

/// <summary>
/// The lines that ended so far, by their last wording. What a filing has new is aligned with them as two successive filings are, one to one; of lines that ended in the same
/// words the last goes on.
/// </summary>
sealed class DormantLines
{
    readonly Vocabulary vocabulary = new();
    readonly WordWeights weights;
    readonly List<(GrowingLine Line, Comparand Wording)> lines = [];

    public DormantLines() => weights = new(vocabulary);

    public void Add(IEnumerable<GrowingLine> gone)
    {
        foreach (var line in gone)
            lines.Add((line, Comparand.Of(line.Wording, vocabulary, weights)));
    }

    /// <summary>For each of the new factors the line that it goes on with, which is dormant no more, or null.</summary>
    /// <param name="born">Factors that have no counterpart in the filing before.</param>
    /// <param name="all">All factors of their filing: they tell how rare a word is in it.</param>
    public GrowingLine?[] Wake(IReadOnlyList<RiskFactor> born, IReadOnlyList<RiskFactor> all)
    {
        var woken = new GrowingLine?[born.Count];
        if (born.Count == 0 || lines.Count == 0)
            return woken;
        var filing = all.ToDictionary(static factor => factor.Ordinal, factor => Comparand.Of(factor, vocabulary, weights));
        // The latest first: it is taken where several end in the same words.
        List<(GrowingLine Line, Comparand Wording)> sleepers = [.. lines.OrderByDescending(static entry => entry.Line.LastStood).ThenBy(static entry => entry.Line.Number)];
        List<Comparand> old = [.. sleepers.Select(static entry => entry.Wording)], @new = [.. born.Select(factor => filing[factor.Ordinal])];
        weights.Learn(old, [.. filing.Values]);
        foreach (var group in Alignment.OneToOne(old, @new, weights))
            if (group is { Old: [var o], New: [var n] })
                woken[n] = sleepers[o].Line;
        lines.RemoveAll(entry => woken.Contains(entry.Line));
        return woken;
    }
}
