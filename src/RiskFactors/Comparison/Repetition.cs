namespace RiskFactors.Comparison;

/// <summary>Tells a statement that only repeats another one of the same filing: the body of an 8-K and its exhibit often carry the same.</summary>
static class Repetition
{
    const double MostlyTheSame = 0.6;

    /// <summary>Whether most factors of one section stand in another, longer one, or in one as long that comes before it.</summary>
    public static bool IsOf(Disclosure side, int section, int other)
    {
        if (side.Sections[section].Kind != side.Sections[other].Kind)
            return false;
        var own = FactorsOf(side, section);
        var others = FactorsOf(side, other);
        if (own.Count > others.Count || (own.Count == others.Count && section < other))
            return false;
        if (own.Count == 0)
            return true;
        var vocabulary = new Vocabulary();
        var weights = new WordWeights(vocabulary);
        List<Comparand> was = [.. own.Select(factor => Comparand.Of(factor, vocabulary, weights))], now = [.. others.Select(factor => Comparand.Of(factor, vocabulary, weights))];
        weights.Learn(was, now);
        return Alignment.OneToOne(was, now, weights).FindAll(static group => group.Old.Length > 0 && group.New.Length > 0).Count >= MostlyTheSame * own.Count;
    }

    static List<RiskFactor> FactorsOf(Disclosure side, int section) => [.. side.Factors.Where(factor => factor.Section == section)];
}
