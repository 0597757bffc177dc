namespace RiskFactors.Reports;

/// <summary>What stands in the same order on both sides.</summary>
/// <param name="Old">Place of the first piece among the old ones.</param>
/// <param name="OldCount">Number of pieces there, next to each other; more than one where they were merged.</param>
/// <param name="New">Place of the first piece among the new ones.</param>
/// <param name="NewCount">Number of pieces there, next to each other; more than one where one was split.</param>
readonly record struct Anchor(int Old, int OldCount, int New, int NewCount)
{
    /// <summary>A factor that stays is worth more than any number of sentences around it.</summary>
    const long FactorWeight = 1_000_000;

    /// <summary>The anchors of greatest weight that ascend on both sides.</summary>
    public static List<Anchor> Of(List<PassagePiece> old, List<PassagePiece> @new)
    {
        var candidates = Candidates(old, @new);
        // The best weight of a chain that ends at an old place, as a tree of maxima over all places before one (Fenwick).
        var best = new (long Weight, int Candidate)[old.Count + 1];
        Array.Fill(best, (0, -1));
        var before = new int[candidates.Count];
        var top = (Weight: 0L, Candidate: -1);
        for (var n = 0; n < candidates.Count; n++)
        {
            var chain = (Weight: 0L, Candidate: -1);
            for (var place = candidates[n].Anchor.Old; place > 0; place -= place & -place)
                chain = best[place].Weight > chain.Weight ? best[place] : chain;
            before[n] = chain.Candidate;
            var grown = (Weight: chain.Weight + candidates[n].Weight, Candidate: n);
            top = grown.Weight > top.Weight ? grown : top;
            for (var place = candidates[n].Anchor.Old + candidates[n].Anchor.OldCount; place <= old.Count; place += place & -place)
                best[place] = grown.Weight > best[place].Weight ? grown : best[place];
        }
        var anchors = new List<Anchor>();
        for (var n = top.Candidate; n >= 0; n = before[n])
            anchors.Add(candidates[n].Anchor);
        anchors.Reverse();
        return anchors;
    }

    /// <summary>What both sides have, next to each other, in the order of the new side.</summary>
    static List<(Anchor Anchor, long Weight)> Candidates(List<PassagePiece> old, List<PassagePiece> @new)
    {
        var places = new Dictionary<object, (int First, int Count, int Last)>(ReferenceEqualityComparer.Instance);
        for (var n = 0; n < old.Count; n++)
            places[old[n].Pair] = places.TryGetValue(old[n].Pair, out var known) ? (known.First, known.Count + 1, n) : (n, 1, n);
        var candidates = new List<(Anchor, long)>();
        for (var n = 0; n < @new.Count;)
        {
            var pair = @new[n].Pair;
            var end = n + 1;
            while (end < @new.Count && ReferenceEquals(@new[end].Pair, pair))
                end++;
            var isWhole = pair is not FactorLink link || (!link.IsMoved && link.New.Count == end - n);
            if (isWhole && places.TryGetValue(pair, out var was) && was.Last - was.First + 1 == was.Count)
                candidates.Add((new(was.First, was.Count, n, end - n), pair is FactorLink ? FactorWeight : 1));
            n = end;
        }
        return candidates;
    }
}
