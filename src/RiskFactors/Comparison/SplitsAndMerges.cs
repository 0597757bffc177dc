namespace RiskFactors.Comparison;

/// <summary>
/// Among the texts that are left alone, finds those that are a part of what was linked: the old text is then told by several new ones (split), or
/// the new text tells several old ones (merged). A part must bring the pair closer together and be found in the whole by its own words.
/// </summary>
sealed class SplitsAndMerges
{
    readonly Likeness likeness;
    readonly AlignmentThresholds thresholds = AlignmentThresholds.Default;

    public SplitsAndMerges(
        IReadOnlyList<Comparand> old,
        IReadOnlyList<Comparand> @new,
        Likeness likeness,
        Candidate[][] candidates,
        int[] newOf,
        int[] oldOf)
    {
        this.likeness = likeness;
        var parts = new List<Part>();
        for (var o = 0; o < old.Count; o++)
            foreach (var (n, _) in candidates[o])
            {
                if (newOf[o] >= 0 && oldOf[n] < 0)
                    Weigh(parts, PartKind.Split, old[o], @new[newOf[o]], @new[n], o, n);
                if (newOf[o] < 0 && oldOf[n] >= 0)
                    Weigh(parts, PartKind.Merge, @new[n], old[oldOf[n]], old[o], n, o);
            }
        Take(parts, newOf, oldOf);
    }

    /// <summary>New texts that are a further part of an old one.</summary>
    public Dictionary<int, List<int>> Splits { get; } = [];

    /// <summary>Old texts that are a further part of a new one.</summary>
    public Dictionary<int, List<int>> Merges { get; } = [];

    void Weigh(List<Part> parts, PartKind kind, Comparand whole, Comparand linked, Comparand part, int wholeAt, int partAt)
    {
        var containment = likeness.Containment(part.Terms, whole.Terms);
        // The same words twice on one side are a repetition, no part: they are found in the whole, but it has them once.
        var beyond = likeness.ContainmentBeyond(part.Terms, whole.Terms, linked.Terms);
        if (containment < thresholds.SplitContainment || beyond < thresholds.SplitPart)
            return;
        var gain = Likeness.Rounded(likeness.DiceOfBoth(whole.Terms, linked.Terms, part.Terms) - likeness.Dice(whole.Terms, linked.Terms));
        if (gain >= thresholds.SplitGain)
            parts.Add(new(kind, gain, wholeAt, partAt));
    }

    /// <summary>Takes the parts that gain most first. A text is split or merged, not both, and is a part of one text only.</summary>
    void Take(List<Part> parts, int[] newOf, int[] oldOf)
    {
        parts.Sort(static (a, b) =>
            b.Gain.CompareTo(a.Gain) is not 0 and var byGain ? byGain
            : a.Whole.CompareTo(b.Whole) is not 0 and var byWhole ? byWhole
            : a.At.CompareTo(b.At) is not 0 and var byPart ? byPart
            : (int)a.Kind - (int)b.Kind);
        var takenOld = new bool[newOf.Length];
        var takenNew = new bool[oldOf.Length];
        foreach (var part in parts)
        {
            var isSplit = part.Kind == PartKind.Split;
            var taken = isSplit ? takenNew : takenOld;
            var groups = isSplit ? Splits : Merges;
            var linked = isSplit ? newOf[part.Whole] : oldOf[part.Whole];
            if (taken[part.At] || (isSplit ? Merges : Splits).ContainsKey(linked))
                continue;
            taken[part.At] = true;
            if (!groups.TryGetValue(part.Whole, out var further))
                groups.Add(part.Whole, further = []);
            further.Add(part.At);
        }
    }

    enum PartKind
    {
        Split,
        Merge,
    }

    sealed record Part(PartKind Kind, double Gain, int Whole, int At);
}
