using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskFactors.Training;

/// <summary>
/// What a model says of one example of each topic, kept beside it: whatever later becomes of the code, the model must say the same. They pin the
/// scoring and say nothing of how good it is, since the model has seen these texts.
/// </summary>
public static class GoldenScores
{
    static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The scores as JSON: a text and its probabilities from 0.0005 on, to four places, best first.</summary>
    public static string Write(TrainedTopicModel trained) =>
        JsonSerializer.Serialize(trained.Examples.GroupBy(example => example.Topic).Select(group => Score(trained.Model, group.First().Text)), Options) + "\n";

    static object Score(TopicModel model, string text)
    {
        var probabilities = new float[model.Topics.Count];
        model.Score(text, probabilities);
        return new
        {
            text,
            probabilities = model.Topics.Zip(probabilities).Where(pair => pair.Second >= 0.0005).OrderByDescending(pair => pair.Second)
                .ToDictionary(pair => pair.First, pair => Math.Round(pair.Second, 4)),
        };
    }
}
