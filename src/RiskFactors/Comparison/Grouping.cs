namespace RiskFactors.Comparison;

/// <summary>Makes groups out of links, in the order of the new side; what is only on the old side stands behind what it followed there.</summary>
static class Grouping
{
    public static List<AlignedGroup> Of(int[] newOf, int[] oldOf, Dictionary<int, List<int>> splits, Dictionary<int, List<int>> merges)
    {
        var newParts = splits.Values.SelectMany(static parts => parts).ToHashSet();
        var oldParts = merges.Values.SelectMany(static parts => parts).ToHashSet();
        var groups = new List<AlignedGroup>();
        for (var n = 0; n < oldOf.Length; n++)
            if (!newParts.Contains(n))
                groups.Add(oldOf[n] < 0 ? new([], [n]) : new(With(oldOf[n], merges.GetValueOrDefault(n)), With(n, splits.GetValueOrDefault(oldOf[n]))));
        for (var o = 0; o < newOf.Length; o++)
            if (newOf[o] < 0 && !oldParts.Contains(o))
                groups.Insert(o == 0 ? 0 : groups.FindIndex(group => group.Old.Contains(o - 1)) + 1, new([o], []));
        return groups;
    }

    static int[] With(int first, List<int>? further)
    {
        int[] all = further is null ? [first] : [first, .. further];
        Array.Sort(all);
        return all;
    }
}
