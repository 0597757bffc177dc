using System.Numerics;

namespace RiskFactors.Measures;

/// <summary>
/// The fewest edits that make one sequence of words another, exactly: 64 cells of the table of dynamic programming at a time, and of the table no more than one
/// row of carries, so that the memory is linear. Two texts of n and m different words take n * m / 64 steps.
/// </summary>
static class EditDistance
{
    const int Bits = 64;

    /// <summary>
    /// The fewest words to add, delete or change (V. Levenshtein, 1966), by G. Myers, "A fast bit-vector algorithm for approximate string matching" (1999), with
    /// the carries of H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003).
    /// </summary>
    /// <param name="a">Words as numbers from 0.</param>
    /// <param name="b">Words as numbers from 0.</param>
    /// <param name="vocabulary">A number above all words.</param>
    public static int WithChanges(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int vocabulary)
    {
        Trim(ref a, ref b);
        if (a.IsEmpty || b.IsEmpty)
            return a.Length + b.Length;
        var places = new ulong[vocabulary];
        // What a row of 64 words hands down at each word of b: bit 0 where the distance grows along the row, bit 1 where it falls. Above the first row it grows.
        var carries = new byte[b.Length];
        Array.Fill(carries, (byte)1);
        var distance = a.Length;
        for (var from = 0; from < a.Length; from += Bits)
        {
            var row = a.Slice(from, Math.Min(Bits, a.Length - from));
            Mark(places, row);
            var last = row.Length - 1;
            var (grows, falls) = (ulong.MaxValue, 0UL);
            distance = a.Length;
            for (var n = 0; n < carries.Length; n++)
            {
                var (carryUp, carryDown) = ((ulong)carries[n] & 1, (ulong)carries[n] >> 1);
                var equal = places[b[n]];
                var vertical = equal | falls;
                equal |= carryDown;
                var horizontal = (((equal & grows) + grows) ^ grows) | equal;
                var up = falls | ~(horizontal | grows);
                var down = grows & horizontal;
                var (out0, out1) = ((up >> last) & 1, (down >> last) & 1);
                carries[n] = (byte)(out0 | (out1 << 1));
                distance += (int)out0 - (int)out1;
                up = (up << 1) | carryUp;
                down = (down << 1) | carryDown;
                grows = down | ~(vertical | up);
                falls = up & vertical;
            }
            Unmark(places, row);
        }
        return distance;
    }

    /// <summary>
    /// The fewest words to add or delete where nothing can be changed: what is not common and in order. The length of the longest common subsequence is that of
    /// H. Hyyrö, "Bit-parallel LCS-length computation revisited" (2004).
    /// </summary>
    /// <param name="a">Words as numbers from 0.</param>
    /// <param name="b">Words as numbers from 0.</param>
    /// <param name="vocabulary">A number above all words.</param>
    public static int WithoutChanges(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int vocabulary)
    {
        Trim(ref a, ref b);
        if (a.IsEmpty || b.IsEmpty)
            return a.Length + b.Length;
        var places = new ulong[vocabulary];
        var carries = new bool[b.Length];
        var common = 0;
        for (var from = 0; from < a.Length; from += Bits)
        {
            var row = a.Slice(from, Math.Min(Bits, a.Length - from));
            Mark(places, row);
            var unmatched = ulong.MaxValue;
            for (var n = 0; n < carries.Length; n++)
            {
                var equal = places[b[n]];
                var hits = unmatched & equal;
                var sum = unmatched + hits;
                var carry = sum < hits;
                var all = sum + (carries[n] ? 1UL : 0);
                carries[n] = carry | (all < sum);
                unmatched = all | (unmatched & ~equal);
            }
            common += BitOperations.PopCount(~unmatched & (ulong.MaxValue >> (Bits - row.Length)));
            Unmark(places, row);
        }
        return a.Length + b.Length - (2 * common);
    }

    /// <summary>What both begin and end with costs nothing, and filings of one issuer mostly share it.</summary>
    static void Trim(ref ReadOnlySpan<int> a, ref ReadOnlySpan<int> b)
    {
        var head = a.CommonPrefixLength(b);
        a = a[head..];
        b = b[head..];
        var tail = 0;
        while (tail < a.Length && tail < b.Length && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        a = a[..^tail];
        b = b[..^tail];
    }

    static void Mark(ulong[] places, ReadOnlySpan<int> row)
    {
        for (var n = 0; n < row.Length; n++)
            places[row[n]] |= 1UL << n;
    }

    static void Unmark(ulong[] places, ReadOnlySpan<int> row)
    {
        foreach (var word in row)
            places[word] = 0;
    }
}
