using System.Numerics;

namespace RiskFactors.Classification;

/// <summary>Finds the row of an n-gram by its key: an open-addressing table at most half full, one cache line a look-up as a rule.</summary>
sealed class NgramIndex
{
    // The key in the upper half, the row plus one in the lower; zero is an empty place.
    readonly ulong[] places;
    readonly uint mask;

    /// <param name="keys">The keys, each once; the row of a key is its place among them.</param>
    public NgramIndex(ReadOnlySpan<uint> keys)
    {
        places = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2))];
        mask = (uint)places.Length - 1;
        for (var row = 0; row < keys.Length; row++)
        {
            var at = keys[row] & mask;
            while (places[at] != 0)
                at = (at + 1) & mask;
            places[at] = ((ulong)keys[row] << 32) | (uint)(row + 1);
        }
    }

    /// <summary>The row of a key, or -1 where the model does not know it.</summary>
    public int Find(uint key)
    {
        var table = places;
        for (var at = key & mask; ; at = (at + 1) & mask)
        {
            var place = table[at];
            if ((uint)(place >> 32) == key && place != 0)
                return (int)(uint)place - 1;
            if (place == 0)
                return -1;
        }
    }
}
