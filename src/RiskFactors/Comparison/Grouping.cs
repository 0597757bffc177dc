namespace RiskFactors.Comparison;

/// <summary>Makes groups out of links, in the order of their first texts on the new side; what is only on the old side stands behind what it followed there.</summary>
static class Grouping
{
    public static List<AlignedGroup> Of(int[] newOf, int[] oldOf, Dictionary<int, List<int>> splits, Dictionary<int, List<int>> merges)
    {
        var wholeOfNew = WholeOf(splits, oldOf.Length);
        var wholeOfOld = WholeOf(merges, newOf.Length);
        var isGrouped = new bool[newOf.Length];
        var groups = new List<AlignedGroup>();
        AddLeftAlone(0);
        for (var n = 0; n < oldOf.Length; n++)
        {
            var o = oldOf[n] >= 0 ? oldOf[n] : wholeOfNew[n];
            if (o < 0)
                groups.Add(new([], [n]));
            else if (!isGrouped[o])
            {
                isGrouped[o] = true;
                var group = new AlignedGroup(With(o, merges.GetValueOrDefault(newOf[o])), With(newOf[o], splits.GetValueOrDefault(o)));
                groups.Add(group);
                for (var last = group.Old.Length - 1; last >= 0; last--)
                    AddLeftAlone(group.Old[last] + 1);
            }
        }
        return groups;

        void AddLeftAlone(int o)
        {
            for (; o < newOf.Length && newOf[o] < 0 && wholeOfOld[o] < 0; o++)
                groups.Add(new([o], []));
        }
    }

    /// <summary>For each text of a side the text of the other side that it is a further part of, or -1.</summary>
    static int[] WholeOf(Dictionary<int, List<int>> groups, int count)
    {
        var wholes = new int[count];
        Array.Fill(wholes, -1);
        foreach (var (whole, parts) in groups)
            foreach (var part in parts)
                wholes[part] = whole;
        return wholes;
    }

    static int[] With(int first, List<int>? further)
    {
        int[] all = further is null ? [first] : [first, .. further];
        Array.Sort(all);
        return all;
    }
}
