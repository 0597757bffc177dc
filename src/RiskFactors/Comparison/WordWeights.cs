using System.Globalization;

namespace RiskFactors.Comparison;

/// <summary>
/// How much a word tells of which risk a factor is about: words that stand in few of the factors tell more (K. Spärck Jones, "A statistical interpretation of
/// term specificity", 1972), words of grammar and stock phrases little (comparison-words.tsv). Words count by their stems.
/// </summary>
sealed class WordWeights
{
    static readonly Dictionary<string, (bool IsGrammar, double Weight)> common = DataTable.Rows("comparison-words.tsv")
        .ToDictionary(static row => row[1], static row => (row[0] == "grammar", double.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    readonly Vocabulary vocabulary;
    readonly Vocabulary stems = new();
    readonly List<int> stemOf = [];
    readonly List<double> factorOf = [];
    readonly List<bool> grammar = [];
    int[] inOld = [];
    int[] inNew = [];
    double factors = 1;

    public WordWeights(Vocabulary vocabulary) => this.vocabulary = vocabulary;

    /// <summary>Numbers of stems that were met.</summary>
    public int Stems => stems.Count;

    public bool IsGrammar(int word)
    {
        StemOf(word);
        return grammar[word];
    }

    /// <summary>Counts in how many factors of either side each word stands.</summary>
    public void Learn(IReadOnlyList<Comparand> old, IReadOnlyList<Comparand> @new)
    {
        inOld = new int[stems.Count];
        inNew = new int[stems.Count];
        foreach (var item in old)
            foreach (var term in item.Terms)
                inOld[term.Stem]++;
        foreach (var item in @new)
            foreach (var term in item.Terms)
                inNew[term.Stem]++;
        factors = Math.Max(old.Count, @new.Count);
    }

    /// <summary>A word that stands in one factor of each side is as rare as one that stands in one factor at all.</summary>
    public double Of(int stem) => factorOf[stem] * Math.Log(1 + (factors / Math.Max(1, Math.Max(inOld[stem], inNew[stem]))));

    public int StemOf(int word)
    {
        while (stemOf.Count <= word)
        {
            var text = vocabulary[stemOf.Count];
            var isCommon = common.TryGetValue(text, out var known);
            var stem = stems.IdOf(isCommon ? text : Stemming.StemOf(text));
            stemOf.Add(stem);
            grammar.Add(isCommon && known.IsGrammar);
            if (stem == factorOf.Count)
                factorOf.Add(isCommon ? known.Weight : 1);
        }
        return stemOf[word];
    }
}
