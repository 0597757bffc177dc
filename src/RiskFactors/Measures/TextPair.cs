using RiskFactors.Comparison;

namespace RiskFactors.Measures;

/// <summary>Two texts over one vocabulary: in order as numbers of words, and as how often each word stands in either. Measures are null where a text has no words.</summary>
sealed class TextPair
{
    readonly int[] oldWords;
    readonly int[] newWords;
    readonly int[] oldTimes;
    readonly int[] newTimes;
    readonly ulong[] hashes;

    public TextPair(MeasuredText old, MeasuredText @new)
    {
        var vocabulary = new Vocabulary();
        (oldWords, newWords) = (Numbered(old, vocabulary), Numbered(@new, vocabulary));
        (oldTimes, newTimes) = (Count(oldWords, vocabulary.Count), Count(newWords, vocabulary.Count));
        hashes = new DistinctWords(vocabulary).All;
        HasWords = old.Words > 0 && @new.Words > 0;
    }

    public bool HasWords { get; }

    /// <summary>The cosine of the angle between the vectors of how often each word stands.</summary>
    public double? Cosine() => CosineOf(static _ => 1);

    /// <summary>One less the cosine where each word counts by how rare it is in the sample; null too where the sample knows of no rare word.</summary>
    public double? Modification(MeasureSample sample) => CosineOf(word => sample.WeightOf(hashes[word])) is { } cosine ? 1 - cosine : null;

    /// <summary>Distinct words of both over distinct words of either.</summary>
    public double? Jaccard()
    {
        if (!HasWords)
            return null;
        var (both, either) = (0, 0);
        for (var word = 0; word < oldTimes.Length; word++)
            if (oldTimes[word] > 0 || newTimes[word] > 0)
            {
                either++;
                if (oldTimes[word] > 0 && newTimes[word] > 0)
                    both++;
            }
        return (double)both / either;
    }

    /// <summary>The fewest words to add or delete on the way from one to the other.</summary>
    public int? EditOperations() => HasWords ? EditDistance.WithoutChanges(oldWords, newWords, hashes.Length) : null;

    /// <summary>The fewest words to add, delete or change on the way from one to the other.</summary>
    public int? ChangedWords() => HasWords ? EditDistance.WithChanges(oldWords, newWords, hashes.Length) : null;

    double? CosineOf(Func<int, double> weightOf)
    {
        if (!HasWords)
            return null;
        var (product, oldSquares, newSquares) = (0.0, 0.0, 0.0);
        for (var word = 0; word < oldTimes.Length; word++)
        {
            var weight = weightOf(word);
            var (a, b) = (oldTimes[word] * weight, newTimes[word] * weight);
            product += a * b;
            oldSquares += a * a;
            newSquares += b * b;
        }
        // The product of roots, not the root of the product, would make identical texts less than 1 by a rounding.
        return oldSquares > 0 && newSquares > 0 ? Math.Min(1, product / Math.Sqrt(oldSquares * newSquares)) : null;
    }

    static int[] Numbered(MeasuredText text, Vocabulary vocabulary)
    {
        var numbers = new int[text.Forms.Count];
        Array.Fill(numbers, -1);
        var words = new int[text.Words];
        for (var n = 0; n < words.Length; n++)
        {
            ref var number = ref numbers[text.Ids[n]];
            if (number < 0)
                number = vocabulary.IdOf(text.Forms[text.Ids[n]]);
            words[n] = number;
        }
        return words;
    }

    static int[] Count(int[] words, int vocabulary)
    {
        var times = new int[vocabulary];
        foreach (var word in words)
            times[word]++;
        return times;
    }
}
