namespace RiskFactors.Training;

/// <summary>
/// Tells which texts say much the same in other words: by the share of their words, filler left out, that they have in common (Jaccard). Keeps
/// rewordings on one side of a cross-validation, and near-duplicates out of the training text.
/// </summary>
public static class Rewordings
{
    /// <summary>Share of common words from which two texts are rewordings of one another.</summary>
    public const double Reworded = 0.5;

    static readonly HashSet<string> Filler =
        [.. ("a ability also an and any are as at be been by can could do does for from had has have if in inability including into is it its may might not of on or our related risk risks such "
            + "that the their these this those to us was we were which will with would company company's").Split(' ')];

    /// <summary>Pairs of texts whose common words reach a share of all their words: places in the list, the lower first, and the share.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="least">The share, above 0 and up to 1.</param>
    public static IEnumerable<(int First, int Second, double Share)> Pairs(IReadOnlyList<string> texts, double least)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var holders = new Dictionary<string, List<int>>();
        var sizes = new int[texts.Count];
        for (var second = 0; second < texts.Count; second++)
        {
            var words = WordsOf(texts[second]);
            sizes[second] = words.Count;
            var common = new Dictionary<int, int>();
            foreach (var word in words)
                foreach (var first in holders.GetValueOrDefault(word) ?? [])
                    common[first] = common.GetValueOrDefault(first) + 1;
            foreach (var (first, count) in common)
                if ((double)count / (sizes[first] + words.Count - count) is var share && share >= least)
                    yield return (first, second, share);
            foreach (var word in words)
            {
                if (!holders.TryGetValue(word, out var list))
                    holders[word] = list = [];
                list.Add(second);
            }
        }
    }

    /// <summary>The group of each text: rewordings of rewordings fall into one group. Groups count from zero in the order of their first texts.</summary>
    public static int[] Groups(IReadOnlyList<string> texts)
    {
        var parent = Enumerable.Range(0, texts.Count).ToArray();
        foreach (var (first, second, _) in Pairs(texts, Reworded))
            parent[Root(second)] = Root(first);
        var numbers = new Dictionary<int, int>();
        var groups = new int[texts.Count];
        for (var n = 0; n < groups.Length; n++)
        {
            var root = Root(n);
            if (!numbers.TryGetValue(root, out groups[n]))
                numbers[root] = groups[n] = numbers.Count;
        }
        return groups;

        int Root(int n)
        {
            while (parent[n] != n)
                n = parent[n] = parent[parent[n]];
            return n;
        }
    }

    static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>();
        var all = new HashSet<string>();
        foreach (var word in text.ToLowerInvariant().Split((char[]?)[' ', ',', ';', '.', ':', '(', ')', '-', '/', '"', '“', '”', '’', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            all.Add(word);
            if (!Filler.Contains(word))
                words.Add(word);
        }
        return words.Count > 0 ? words : all; // a text of filler alone is compared by it
    }
}
