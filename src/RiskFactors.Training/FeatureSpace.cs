using System.Runtime.InteropServices;
using RiskFactors.Classification;

namespace RiskFactors.Training;

/// <summary>The n-grams that a model knows, with their inverse document frequencies, taken from the texts that it learns from.</summary>
sealed class FeatureSpace
{
    readonly NgramIndex index;

    FeatureSpace(uint[] keys, float[] frequencies)
    {
        Keys = keys;
        Frequencies = frequencies;
        index = new(keys);
    }

    /// <summary>Ascending.</summary>
    public uint[] Keys { get; }

    public float[] Frequencies { get; }

    /// <summary>Takes the n-grams that occur in a least number of texts.</summary>
    public static FeatureSpace Of(IReadOnlyCollection<string> texts, int leastTexts)
    {
        var counts = new Dictionary<uint, int>();
        var seen = new KeySet([]);
        foreach (var text in texts)
        {
            seen.Keys.Clear();
            Ngrams.Read(text, ref seen);
            foreach (var key in seen.Keys)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        }
        uint[] keys = [.. counts.Where(pair => pair.Value >= leastTexts).Select(pair => pair.Key).Order()];
        return new(keys, [.. keys.Select(key => (float)(Math.Log((1.0 + texts.Count) / (1 + counts[key])) + 1))]);
    }

    /// <summary>The vector of a text, scaled to length one: rows ascending, and their values.</summary>
    public (int[] Rows, float[] Values) VectorOf(string text)
    {
        var found = new RowCounts(index, []);
        Ngrams.Read(text, ref found);
        var rows = found.Counts.Keys.ToArray();
        var values = new float[rows.Length];
        // The length counts every occurrence by itself, as the scorer does, which sees one n-gram after another and keeps none.
        var squares = 0f;
        for (var n = 0; n < rows.Length; n++)
            squares += found.Counts[rows[n]] * Frequencies[rows[n]] * Frequencies[rows[n]];
        for (var n = 0; n < rows.Length; n++)
            values[n] = found.Counts[rows[n]] * Frequencies[rows[n]] / MathF.Sqrt(squares);
        return (rows, values);
    }

    readonly struct KeySet(HashSet<uint> keys) : INgramSink
    {
        public HashSet<uint> Keys => keys;

        public void Add(uint key, int start, int end) => keys.Add(key);
    }

    readonly struct RowCounts(NgramIndex index, SortedDictionary<int, int> counts) : INgramSink
    {
        public SortedDictionary<int, int> Counts => counts;

        public void Add(uint key, int start, int end)
        {
            if (index.Find(key) is >= 0 and var row)
                counts[row] = counts.GetValueOrDefault(row) + 1;
        }
    }
}
