namespace RiskFactors.Comparison;

/// <summary>
/// The pairs worth weighing: an index of the words of the new factors names for each old one the few that share most of its weight, so that not every factor
/// is compared with every other.
/// </summary>
static class Candidates
{
    const int MostForOne = 16;

    /// <summary>For each old factor the likeliest new ones with their likeness.</summary>
    public static List<(int New, double Likeness)>[] Of(IReadOnlyList<Comparand> old, IReadOnlyList<Comparand> @new, WordWeights weights, Likeness likeness)
    {
        var index = new List<int>?[weights.Stems];
        for (var n = 0; n < @new.Count; n++)
            foreach (var term in @new[n].Terms)
                (index[term.Stem] ??= []).Add(n);
        var shared = new double[@new.Count];
        var candidates = new List<(int, double)>[old.Count];
        var met = new List<int>();
        for (var o = 0; o < old.Count; o++)
        {
            foreach (var term in old[o].Terms)
            {
                var weight = weights.Of(term.Stem);
                foreach (var n in index[term.Stem] ?? [])
                {
                    if (shared[n] == 0)
                        met.Add(n);
                    shared[n] += weight;
                }
            }
            // Factors that point to filings are known by their topic, whatever their words.
            for (var n = 0; n < @new.Count; n++)
                if (shared[n] == 0 && likeness.ArePointers(old[o], @new[n]))
                    met.Add(n);
            met.Sort((a, b) => shared[a] == shared[b] ? a.CompareTo(b) : shared[b].CompareTo(shared[a]));
            candidates[o] = [.. met.Take(MostForOne).Select(n => (n, likeness.Of(old[o], @new[n])))];
            foreach (var n in met)
                shared[n] = 0;
            met.Clear();
        }
        return candidates;
    }
}
