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
        List<(int New, double Likeness)>[] candidates,
        int[] newOf,
        int[] oldOf)
    {
        this.likeness = likeness;
        var splits = new List<Part>();
        var merges = new List<Part>();
        for (var o = 0; o < old.Count; o++)
            foreach (var (n, _) in candidates[o])
            {
                if (newOf[o] >= 0 && oldOf[n] < 0)
                    Weigh(splits, old[o], @new[newOf[o]], @new[n], o, n);
                if (newOf[o] < 0 && oldOf[n] >= 0)
                    Weigh(merges, @new[n], old[oldOf[n]], old[o], n, o);
            }
        Take(splits, merges, newOf, oldOf);
    }

    /// <summary>New texts that are a further part of an old one.</summary>
    public Dictionary<int, List<int>> Splits { get; } = [];

    /// <summary>Old texts that are a further part of a new one.</summary>
    public Dictionary<int, List<int>> Merges { get; } = [];

    void Weigh(List<Part> parts, Comparand whole, Comparand linked, Comparand part, int wholeAt, int partAt)
    {
        var containment = likeness.Containment(part.Terms, whole.Terms);
        // The same words twice on one side are a repetition, no part: they are found in the whole, but it has them once.
        var beyond = likeness.ContainmentBeyond(part.Terms, whole.Terms, linked.Terms);
        if (containment < thresholds.SplitContainment || beyond < thresholds.SplitPart)
            return;
        var gain = likeness.DiceOfBoth(whole.Terms, linked.Terms, part.Terms) - likeness.Dice(whole.Terms, linked.Terms);
        if (gain >= thresholds.SplitGain)
            parts.Add(new(gain, wholeAt, partAt));
    }

    /// <summary>Takes the parts that gain most first. A text is split or merged, not both, and is a part of one text only.</summary>
    void Take(List<Part> splits, List<Part> merges, int[] newOf, int[] oldOf)
    {
        var taken = new HashSet<(int Side, int At)>();
        foreach (var (part, isSplit) in splits.Select(static part => (part, true)).Concat(merges.Select(static part => (part, false)))
            .OrderByDescending(static entry => entry.part.Gain).ThenBy(static entry => entry.part.Whole).ThenBy(static entry => entry.part.At))
        {
            var groups = isSplit ? Splits : Merges;
            var linked = isSplit ? newOf[part.Whole] : oldOf[part.Whole];
            var isOther = isSplit ? Merges.ContainsKey(linked) : Splits.ContainsKey(linked);
            if (isOther || !taken.Add((isSplit ? 1 : 0, part.At)))
                continue;
            if (!groups.TryGetValue(part.Whole, out var further))
                groups.Add(part.Whole, further = []);
            further.Add(part.At);
        }
    }

    readonly record struct Part(double Gain, int Whole, int At);
}
