using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RiskFactors.Classification;

/// <summary>Scores texts with the weights of a topic model. Immutable; a call keeps its sums on the stack.</summary>
sealed class TopicScorer(TopicWeights weights)
{
    /// <summary>More topics than this are refused when a model is loaded, so that the sums fit on the stack.</summary>
    public const int MostTopics = 1024;

    readonly NgramIndex index = new(weights.Keys);

    /// <summary>Writes the probability of each topic.</summary>
    /// <param name="text">The factor's text.</param>
    /// <param name="probabilities">Takes a number a topic, in the order of <see cref="TopicWeights.Topics"/>.</param>
    /// <returns>How many n-grams of the text the model knows, repetitions counted.</returns>
    public int Score(ReadOnlySpan<char> text, Span<float> probabilities)
    {
        var sums = new Sums(this, stackalloc int[weights.RowWidth]);
        Ngrams.Read(text, ref sums);
        var length = sums.Length;
        var most = float.NegativeInfinity;
        for (var n = 0; n < probabilities.Length; n++)
        {
            probabilities[n] = (weights.Biases[n] + sums.Of[n] * weights.Unit * length) / weights.Temperature;
            most = Math.Max(most, probabilities[n]);
        }
        var total = 0f;
        foreach (ref var probability in probabilities)
            total += probability = MathF.Exp(probability - most);
        foreach (ref var probability in probabilities)
            probability /= total;
        return sums.Known;
    }

    /// <summary>What each known n-gram adds to the log-odds of one topic against another, and what the text as a whole starts from.</summary>
    public (List<NgramWeight> Ngrams, double Start) Weigh(ReadOnlySpan<char> text, int topic, int against)
    {
        var sums = new Sums(this, stackalloc int[weights.RowWidth]);
        Ngrams.Read(text, ref sums);
        var found = new Found(this, topic, against, weights.Unit * sums.Length / weights.Temperature, []);
        Ngrams.Read(text, ref found);
        return (found.Ngrams, (weights.Biases[topic] - weights.Biases[against]) / weights.Temperature);
    }

    ref struct Sums(TopicScorer scorer, Span<int> sums) : INgramSink
    {
        readonly TopicWeights weights = scorer.Weights;
        readonly NgramIndex index = scorer.index;
        float squares;

        public readonly Span<int> Of = sums;

        public int Known { get; private set; }

        /// <summary>What makes the vector's length one.</summary>
        public readonly float Length => squares > 0 ? 1 / MathF.Sqrt(squares) : 0;

        public void Add(uint key, int start, int end)
        {
            var row = index.Find(key);
            if (row < 0)
                return;
            Known++;
            squares += weights.Frequencies[row] * weights.Frequencies[row];
            var width = Of.Length;
            ref var from = ref MemoryMarshal.GetReference(weights.Weights.AsSpan(row * width, width));
            ref var to = ref MemoryMarshal.GetReference(Of);
            for (nuint n = 0; n < (nuint)width; n += TopicWeights.Lanes)
            {
                var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref from, n));
                (Vector256.LoadUnsafe(ref to, n) + lower).StoreUnsafe(ref to, n);
                (Vector256.LoadUnsafe(ref to, n + 8) + upper).StoreUnsafe(ref to, n + 8);
            }
        }
    }

    TopicWeights Weights => weights;

    readonly struct Found(TopicScorer scorer, int topic, int against, float unit, List<NgramWeight> ngrams) : INgramSink
    {
        public List<NgramWeight> Ngrams => ngrams;

        public void Add(uint key, int start, int end)
        {
            var row = scorer.index.Find(key);
            if (row < 0)
                return;
            var of = scorer.Weights.Weights.AsSpan(row * scorer.Weights.RowWidth);
            ngrams.Add(new(new(start, end), (of[topic] - of[against]) * unit));
        }
    }
}

/// <summary>What the n-gram at a place of a text adds to the log-odds of a topic.</summary>
readonly record struct NgramWeight(TextSpan Span, float LogOdds);
