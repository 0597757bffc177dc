namespace RiskFactors.Comparison;

/// <summary>A text as the alignment sees it.</summary>
sealed class Comparand
{
    Comparand(WordTokens tokens, Term[] terms, Term[] caption, IReadOnlyList<TopicProbability> topics)
    {
        Tokens = tokens;
        Terms = terms;
        Caption = caption;
        Topics = topics;
    }

    public WordTokens Tokens { get; }

    /// <summary>The stems of the whole text, ascending, with how often each stands in it.</summary>
    public Term[] Terms { get; }

    /// <summary>The same of the caption; empty where there is none.</summary>
    public Term[] Caption { get; }

    public IReadOnlyList<TopicProbability> Topics { get; }

    public static Comparand Of(RiskFactor factor, Vocabulary vocabulary, WordWeights weights)
    {
        var tokens = WordTokens.Of(factor.Text, vocabulary);
        var terms = Term.Of(tokens.Ids, weights);
        var caption = factor.Heading is { } heading ? Term.Of(WordTokens.Of(heading, vocabulary).Ids, weights) : [];
        return new(tokens, terms, caption, factor.Topics);
    }

    public static Comparand Of(string text, Vocabulary vocabulary, WordWeights weights)
    {
        var tokens = WordTokens.Of(text, vocabulary);
        return new(tokens, Term.Of(tokens.Ids, weights), [], []);
    }
}

/// <summary>A stem and how often it stands in a text.</summary>
readonly record struct Term(int Stem, int Times)
{
    public static Term[] Of(int[] words, WordWeights weights)
    {
        var stems = new int[words.Length];
        for (var n = 0; n < words.Length; n++)
            stems[n] = weights.StemOf(words[n]);
        Array.Sort(stems);
        var terms = new List<Term>();
        foreach (var stem in stems)
            if (terms.Count > 0 && terms[^1].Stem == stem)
                terms[^1] = new(stem, terms[^1].Times + 1);
            else
                terms.Add(new(stem, 1));
        return [.. terms];
    }
}
