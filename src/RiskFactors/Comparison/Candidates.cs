namespace RiskFactors.Comparison;

/// <summary>A text of the other side that may be the counterpart of one.</summary>
readonly record struct Candidate(int New, double Likeness);

/// <summary>
/// The pairs worth weighing: an index of the words of one side names for each text of the other the few that share most of its weight, so that not every
/// text is compared with every other. A pair is taken that is named from either side.
/// </summary>
static class Candidates
{
    const int MostForOne = 16;

    /// <summary>For each old text the likeliest new ones with their likeness, ascending; only texts that are not linked to one of the same words name others.</summary>
    public static Candidate[][] Of(IReadOnlyList<Comparand> old, IReadOnlyList<Comparand> @new, WordWeights weights, Likeness likeness, int[] newOf, int[] oldOf)
    {
        var named = new SortedSet<int>?[old.Count];
        if (Array.IndexOf(newOf, -1) >= 0)
        {
            var names = new Index(@new, weights, likeness);
            for (var o = 0; o < old.Count; o++)
                if (newOf[o] < 0)
                    foreach (var n in names.Nearest(old[o]))
                        (named[o] ??= []).Add(n);
        }
        if (Array.IndexOf(oldOf, -1) >= 0)
        {
            var names = new Index(old, weights, likeness);
            for (var n = 0; n < @new.Count; n++)
                if (oldOf[n] < 0)
                    foreach (var o in names.Nearest(@new[n]))
                        (named[o] ??= []).Add(n);
        }
        var candidates = new Candidate[old.Count][];
        for (var o = 0; o < old.Count; o++)
        {
            var at = 0;
            candidates[o] = named[o] is { } some ? new Candidate[some.Count] : [];
            foreach (var n in named[o] ?? [])
                candidates[o][at++] = new(n, likeness.Of(old[o], @new[n]));
        }
        return candidates;
    }

    sealed class Index
    {
        readonly IReadOnlyList<Comparand> texts;
        readonly WordWeights weights;
        readonly Likeness likeness;
        readonly List<int>?[] having;
        readonly double[] shared;

        public Index(IReadOnlyList<Comparand> texts, WordWeights weights, Likeness likeness)
        {
            (this.texts, this.weights, this.likeness) = (texts, weights, likeness);
            having = new List<int>?[weights.Stems];
            shared = new double[texts.Count];
            for (var n = 0; n < texts.Count; n++)
                foreach (var term in texts[n].Terms)
                    (having[term.Stem] ??= []).Add(n);
        }

        public int[] Nearest(Comparand text)
        {
            var met = new List<int>();
            foreach (var term in text.Terms)
            {
                if (having[term.Stem] is not { } others)
                    continue;
                var weight = weights.Of(term.Stem);
                foreach (var n in others)
                {
                    if (shared[n] == 0)
                        met.Add(n);
                    shared[n] += weight;
                }
            }
            // Factors that point to filings are known by their topic, whatever their words.
            for (var n = 0; n < texts.Count; n++)
                if (shared[n] == 0 && likeness.ArePointers(text, texts[n]))
                    met.Add(n);
            foreach (var n in met)
                shared[n] = Likeness.Rounded(shared[n]);
            var nearest = met.ToArray();
            Array.Sort(nearest, (a, b) => shared[b].CompareTo(shared[a]) is not 0 and var order ? order : a - b);
            foreach (var n in met)
                shared[n] = 0;
            return nearest.Length > MostForOne ? nearest[..MostForOne] : nearest;
        }
    }
}
