namespace RiskFactors.Comparison;

/// <summary>A new factor that may be the counterpart of an old one.</summary>
readonly record struct Candidate(int New, double Likeness);

/// <summary>
/// The pairs worth weighing: an index of the words of the new factors names for each old one the few that share most of its weight, so that not every factor
/// is compared with every other.
/// </summary>
sealed class Candidates
{
    const int MostForOne = 16;

    readonly IReadOnlyList<Comparand> old;
    readonly IReadOnlyList<Comparand> @new;
    readonly WordWeights weights;
    readonly Likeness likeness;
    readonly List<int>?[] index;
    readonly double[] shared;

    Candidates(IReadOnlyList<Comparand> old, IReadOnlyList<Comparand> @new, WordWeights weights, Likeness likeness)
    {
        (this.old, this.@new, this.weights, this.likeness) = (old, @new, weights, likeness);
        index = new List<int>?[weights.Stems];
        shared = new double[@new.Count];
        for (var n = 0; n < @new.Count; n++)
            foreach (var term in @new[n].Terms)
                (index[term.Stem] ??= []).Add(n);
    }

    /// <summary>For each old factor the likeliest new ones with their likeness; none where it is linked already, to one of the same words.</summary>
    public static Candidate[][] Of(IReadOnlyList<Comparand> old, IReadOnlyList<Comparand> @new, WordWeights weights, Likeness likeness, int[] newOf)
    {
        var candidates = new Candidate[old.Count][];
        Array.Fill(candidates, []);
        Candidates? search = null;
        for (var o = 0; o < old.Count; o++)
            if (newOf[o] < 0)
                candidates[o] = (search ??= new(old, @new, weights, likeness)).Of(o);
        return candidates;
    }

    Candidate[] Of(int o)
    {
        var met = new List<int>();
        foreach (var term in old[o].Terms)
        {
            if (index[term.Stem] is not { } having)
                continue;
            var weight = weights.Of(term.Stem);
            foreach (var n in having)
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
        var candidates = new Candidate[Math.Min(met.Count, MostForOne)];
        for (var n = 0; n < candidates.Length; n++)
            candidates[n] = new(met[n], likeness.Of(old[o], @new[met[n]]));
        foreach (var n in met)
            shared[n] = 0;
        return candidates;
    }
}
