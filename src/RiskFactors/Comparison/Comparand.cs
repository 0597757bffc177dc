namespace RiskFactors.Comparison;

/// <summary>A text as the alignment sees it.</summary>
sealed class Comparand
{
    Comparand(WordTokens tokens, int[] captionWords, WordWeights weights, IReadOnlyList<TopicProbability> topics)
    {
        Tokens = tokens;
        Terms = Term.Of(tokens.Ids, weights);
        CaptionWords = captionWords;
        Caption = Term.Of(captionWords, weights);
        Topics = [.. topics];
    }

    public WordTokens Tokens { get; }

    /// <summary>The stems of the whole text, ascending, with how often each stands in it.</summary>
    public Term[] Terms { get; }

    /// <summary>The same of the caption; empty where there is none.</summary>
    public Term[] Caption { get; }

    /// <summary>The caption's words, by their numbers in the vocabulary.</summary>
    public int[] CaptionWords { get; }

    public TopicProbability[] Topics { get; }

    public static Comparand Of(RiskFactor factor, Vocabulary vocabulary, WordWeights weights)
    {
        var tokens = WordTokens.Of(factor.Text, vocabulary);
        return new(tokens, factor.Heading is { } heading ? WordTokens.Of(heading, vocabulary).Ids : [], weights, factor.Topics);
    }

    public static Comparand Of(string text, Vocabulary vocabulary, WordWeights weights) => new(WordTokens.Of(text, vocabulary), [], weights, []);
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
        var terms = new Term[stems.Length];
        var count = 0;
        foreach (var stem in stems)
            if (count > 0 && terms[count - 1].Stem == stem)
                terms[count - 1] = new(stem, terms[count - 1].Times + 1);
            else
                terms[count++] = new(stem, 1);
        return terms[..count];
    }
}
