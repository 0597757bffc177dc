using System.Globalization;

namespace RiskFactors.Comparison;

/// <summary>
/// How much a word tells of which risk a factor is about: words that stand in few of the factors tell more (K. Spärck Jones, "A statistical interpretation of
/// term specificity", 1972), words of grammar and stock phrases little (comparison-words.tsv). Words count by their stems.
/// </summary>
sealed class WordWeights
{
    static readonly Dictionary<string, CommonWord> commonWords = ReadCommonWords();

    readonly Vocabulary vocabulary;
    readonly Vocabulary stems = new();
    readonly List<int> stemOf = [];
    readonly List<CommonWord?> common = []; // by word
    readonly List<CommonWord?> commonOfStem = [];
    double[] weights = [];

    public WordWeights(Vocabulary vocabulary) => this.vocabulary = vocabulary;

    /// <summary>Numbers of stems that were met.</summary>
    public int Stems => stems.Count;

    public bool IsGrammar(int word)
    {
        StemOf(word);
        return common[word] is { IsGrammar: true };
    }

    /// <summary>
    /// Counts in how many factors of either side each word stands. A word that stands in one factor of each side is as rare as one that stands in one factor at all.
    /// </summary>
    public void Learn(IReadOnlyList<Comparand> old, IReadOnlyList<Comparand> @new)
    {
        var inOld = CountIn(old);
        var inNew = CountIn(@new);
        double factors = Math.Max(old.Count, @new.Count);
        weights = new double[stems.Count];
        for (var n = 0; n < weights.Length; n++)
            weights[n] = (commonOfStem[n]?.Weight ?? 1) * Math.Log(1 + (factors / Math.Max(1, Math.Max(inOld[n], inNew[n]))));
    }

    /// <summary>The weight of a stem that was met before <see cref="Learn"/>.</summary>
    public double Of(int stem) => weights[stem];

    public int StemOf(int word)
    {
        while (stemOf.Count <= word)
        {
            var text = vocabulary[stemOf.Count];
            var known = commonWords.GetValueOrDefault(text);
            var stem = stems.IdOf(known is null ? Stemming.StemOf(text) : text);
            stemOf.Add(stem);
            common.Add(known);
            if (stem == commonOfStem.Count)
                commonOfStem.Add(known);
        }
        return stemOf[word];
    }

    int[] CountIn(IReadOnlyList<Comparand> side)
    {
        var counts = new int[stems.Count];
        foreach (var item in side)
            foreach (var term in item.Terms)
                counts[term.Stem]++;
        return counts;
    }

    static Dictionary<string, CommonWord> ReadCommonWords()
    {
        var words = new Dictionary<string, CommonWord>();
        foreach (var row in DataTable.Rows("comparison-words.tsv"))
            words.Add(row[1], new(row[0] == "grammar", double.Parse(row[2], CultureInfo.InvariantCulture)));
        return words;
    }

    sealed record CommonWord(bool IsGrammar, double Weight);
}
