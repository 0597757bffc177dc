namespace RiskFactors.Comparison;

/// <summary>
/// Tells what moved: the fewest factors without which all others stand in the same order. Several answers may be as few: two factors that changed places are
/// one move of either. Then what was reworded has moved rather than what was not, since a reader looks at it anyway, and next the shorter text.
/// </summary>
static class Order
{
    /// <summary>Whether all stand in the same order.</summary>
    public static bool IsKept(int[] places)
    {
        for (var n = 1; n < places.Length; n++)
            if (places[n - 1] > places[n])
                return false;
        return true;
    }

    /// <summary>Whether each of a row of different places is outside the heaviest ascending row among them.</summary>
    /// <param name="places">The places on the old side of what stands in a row on the new one.</param>
    /// <param name="stays">What it weighs that each stays where it is, see <see cref="Stay"/>.</param>
    public static bool[] Moved(int[] places, UInt128[] stays)
    {
        // For each row that ends at or before a place the heaviest, in a binary indexed tree (P. Fenwick, 1994).
        var ranks = RanksOf(places);
        var heaviest = new int[places.Length + 1];
        Array.Fill(heaviest, -1);
        var weight = new UInt128[places.Length];
        var before = new int[places.Length];
        var last = -1;
        for (var n = 0; n < places.Length; n++)
        {
            before[n] = -1;
            for (var at = ranks[n]; at > 0; at -= at & -at)
                before[n] = Heavier(before[n], heaviest[at]);
            weight[n] = stays[n] + (before[n] < 0 ? 0 : weight[before[n]]);
            for (var at = ranks[n] + 1; at < heaviest.Length; at += at & -at)
                heaviest[at] = Heavier(heaviest[at], n);
            last = Heavier(last, n);
        }
        var moved = new bool[places.Length];
        Array.Fill(moved, true);
        for (var n = last; n >= 0; n = before[n])
            moved[n] = false;
        return moved;

        int Heavier(int a, int b) => a < 0 ? b : b < 0 || weight[a] >= weight[b] ? a : b;
    }

    /// <summary>
    /// What it weighs that a factor stays: 1 in the highest digits, so that as many as can be stay; then whether it is unchanged; then its words on both sides; and
    /// last a number made of the words, which settles what is equal until then in the same way whichever side is the old one.
    /// </summary>
    public static UInt128 Stay(WordTokens old, WordTokens @new, Vocabulary vocabulary)
    {
        const int digits = 20;
        var isUnchanged = old.Ids.AsSpan().SequenceEqual(@new.Ids);
        var words = (uint)(old.Ids.Length + @new.Ids.Length);
        var number = (Number(old, vocabulary) + Number(@new, vocabulary)) & ((1U << digits) - 1);
        return (UInt128.One << 100) + ((isUnchanged ? UInt128.One : 0) << 80) + ((UInt128)words << 40) + number;
    }

    static uint Number(WordTokens text, Vocabulary vocabulary)
    {
        var number = 0U;
        foreach (var id in text.Ids)
            foreach (var c in vocabulary[id])
                number = (number * 31) + c;
        return number;
    }

    /// <summary>The places, which have gaps, as numbers from 0.</summary>
    static int[] RanksOf(int[] places)
    {
        var sorted = (int[])places.Clone();
        Array.Sort(sorted);
        return Array.ConvertAll(places, place => Array.BinarySearch(sorted, place));
    }
}
