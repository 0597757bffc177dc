namespace RiskFactors.Training;

/// <summary>What a model says of a labelled example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Topics">Identifiers of the model's topics.</param>
/// <param name="Probabilities">The probability of each.</param>
public sealed record TopicPrediction(TrainingExample Example, IReadOnlyList<string> Topics, IReadOnlyList<float> Probabilities)
{
    /// <summary>Asks a model.</summary>
    public static TopicPrediction Of(TopicModel model, TrainingExample example)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(example);
        var probabilities = new float[model.Topics.Count];
        model.Score(example.Text, probabilities);
        return new(example, model.Topics, probabilities);
    }

    /// <summary>The likeliest topic.</summary>
    public string First => Topics[Best];

    /// <summary>Its probability.</summary>
    public double Confidence => Probabilities[Best];

    /// <summary>Whether the likeliest topic is the reader's.</summary>
    public bool IsRight => First == Example.Topic;

    /// <summary>Whether the likeliest topic is the reader's, or one that a reader could as well have chosen.</summary>
    public bool IsAccepted => IsRight || Example.Also.Contains(First);

    int Best
    {
        get
        {
            var best = 0;
            for (var n = 1; n < Probabilities.Count; n++)
                if (Probabilities[n] > Probabilities[best])
                    best = n;
            return best;
        }
    }

    /// <summary>The same at another temperature: each probability raised to its reciprocal, and all scaled to sum to one.</summary>
    internal TopicPrediction At(double temperature)
    {
        var powers = new double[Probabilities.Count];
        for (var n = 0; n < powers.Length; n++)
            powers[n] = Math.Pow(Probabilities[n], 1 / temperature);
        var sum = powers.Sum();
        return this with { Probabilities = [.. powers.Select(power => (float)(power / sum))] };
    }
}
