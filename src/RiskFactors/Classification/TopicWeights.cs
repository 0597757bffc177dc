namespace RiskFactors.Classification;

/// <summary>
/// What a topic model consists of. A text's vector has for each n-gram the number of times that it occurs, times the n-gram's inverse document
/// frequency, and is scaled to length one; the score of a topic is the vector times the topic's weights, plus the topic's bias; the probabilities are the
/// soft maximum of the scores over the temperature.
/// </summary>
/// <remarks>
/// The weights are kept times the inverse document frequency, as multiples of <see cref="Unit"/> in 16 bits: sums of whole numbers do not
/// depend on their order, so that the scores are the same on every machine, and the row of an n-gram is one cache line.
/// </remarks>
sealed record TopicWeights
{
    /// <summary>A row's topics are filled up with zeros to a multiple of this, the 16-bit numbers of a vector register.</summary>
    public const int Lanes = 16;

    public required string[] Topics { get; init; }

    /// <summary>Keys of the n-grams, ascending; the row of an n-gram is its place here.</summary>
    public required uint[] Keys { get; init; }

    /// <summary>Inverse document frequency of each row.</summary>
    public required float[] Frequencies { get; init; }

    /// <summary>A row after another, <see cref="RowWidth"/> numbers each.</summary>
    public required short[] Weights { get; init; }

    /// <summary>What one of <see cref="Weights"/> stands for.</summary>
    public required float Unit { get; init; }

    public required float[] Biases { get; init; }

    /// <summary>What scores are divided by before they become probabilities; found by cross-validation.</summary>
    public required float Temperature { get; init; }

    /// <summary>Probability from which a further topic is named beside the first; found by cross-validation.</summary>
    public required float Threshold { get; init; }

    /// <summary>SHA-256 of the training text, in lower-case hexadecimal.</summary>
    public required string DataHash { get; init; }

    public int RowWidth => WidthOf(Topics.Length);

    public static int WidthOf(int topics) => (topics + Lanes - 1) / Lanes * Lanes;
}
