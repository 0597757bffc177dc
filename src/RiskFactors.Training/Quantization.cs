using RiskFactors.Classification;

namespace RiskFactors.Training;

/// <summary>Turns learned weights into those of the model file.</summary>
static class Quantization
{
    /// <summary>Multiplies the weights with their inverse document frequency and rounds them to 16 bits, the largest to the largest.</summary>
    public static TopicWeights Of(string[] topics, FeatureSpace space, LinearModel model)
    {
        var width = TopicWeights.WidthOf(topics.Length);
        var most = 0f;
        for (var topic = 0; topic < topics.Length; topic++)
            for (var row = 0; row < space.Keys.Length; row++)
                most = Math.Max(most, Math.Abs(model.Weights[topic][row] * space.Frequencies[row]));
        var unit = most > 0 ? most / short.MaxValue : 1;
        var weights = new short[space.Keys.Length * width];
        for (var topic = 0; topic < topics.Length; topic++)
            for (var row = 0; row < space.Keys.Length; row++)
                weights[row * width + topic] = (short)MathF.Round(model.Weights[topic][row] * space.Frequencies[row] / unit);
        return new()
        {
            Topics = topics,
            Keys = space.Keys,
            Frequencies = space.Frequencies,
            Weights = weights,
            Unit = unit,
            Biases = model.Biases,
            Temperature = 1,
            Threshold = 1,
            DataHash = new('0', 64),
        };
    }
}
