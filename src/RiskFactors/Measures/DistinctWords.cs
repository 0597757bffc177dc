using RiskFactors.Comparison;

namespace RiskFactors.Measures;

/// <summary>The distinct words of a text, in lower case, and a hash of each that is the same in every text and every run.</summary>
sealed class DistinctWords(Vocabulary vocabulary)
{
    readonly ulong[] hashes = HashAll(vocabulary);

    public int Count => vocabulary.Count;

    public string this[int form] => vocabulary[form];

    public ulong HashOf(int form) => hashes[form];

    /// <summary>The hashes of all, by number.</summary>
    public ulong[] All => hashes;

    static ulong[] HashAll(Vocabulary vocabulary)
    {
        var hashes = new ulong[vocabulary.Count];
        for (var form = 0; form < hashes.Length; form++)
            hashes[form] = Hash(vocabulary[form]);
        return hashes;
    }

    /// <summary>FNV-1a over the code units (G. Fowler, L. Noll, K.-P. Vo, 1991), its bits mixed.</summary>
    static ulong Hash(string word)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in word)
            hash = (hash ^ c) * 0x100000001B3;
        return Mix(hash);
    }

    /// <summary>Spreads every bit over all others (the finish of MurmurHash3, A. Appleby).</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
