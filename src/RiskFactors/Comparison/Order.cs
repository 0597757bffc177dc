namespace RiskFactors.Comparison;

/// <summary>Tells what moved: the fewest factors without which all others stand in the same order.</summary>
static class Order
{
    /// <summary>Whether each of a row of different places is outside the longest ascending row among them.</summary>
    public static bool[] Moved(IReadOnlyList<int> places)
    {
        var tails = new List<int>(); // index of the smallest last place of an ascending row of each length
        var before = new int[places.Count];
        for (var n = 0; n < places.Count; n++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var half = (low + high) / 2;
                if (places[tails[half]] < places[n])
                    low = half + 1;
                else
                    high = half;
            }
            before[n] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
                tails.Add(n);
            else
                tails[low] = n;
        }
        var moved = new bool[places.Count];
        Array.Fill(moved, true);
        for (var n = tails.Count > 0 ? tails[^1] : -1; n >= 0; n = before[n])
            moved[n] = false;
        return moved;
    }
}
