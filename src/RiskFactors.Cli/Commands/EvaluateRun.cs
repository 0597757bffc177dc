using System.Text;
using System.Text.Json;
using RiskFactors.Training;

namespace RiskFactors.Cli.Commands;

/// <summary>How figures are printed.</summary>
enum EvaluationFormat
{
    Text,
    Json,
}

/// <summary>"riskfactors evaluate": the figures of a model on labelled text, or of the training by cross-validation.</summary>
sealed class EvaluateRun(CliStreams streams, string text, string? model, TopicTaxonomy taxonomy, EvaluationFormat format)
{
    const int Confusions = 30;

    public int Run()
    {
        var examples = LabelledText.Read(text, taxonomy);
        var figures = model is null ? CrossValidate(examples) : Measure(TopicOptions.ReadModel(model == "default" ? null : model), examples);
        if (format == EvaluationFormat.Json)
            WriteJson(figures);
        else
            streams.Output.Write(Encoding.UTF8.GetBytes(EvaluationText.Of(figures, Confusions)));
        return ExitCode.Success;
    }

    TopicEvaluation CrossValidate(IReadOnlyList<TrainingExample> examples) =>
        LabelledText.Check(() => new TopicTrainer(taxonomy, new()).Train(examples, new StepReport(streams.Error)).CrossValidation);

    TopicEvaluation Measure(TopicModel measured, IReadOnlyList<TrainingExample> examples) =>
        new(taxonomy, [.. examples.Select(example => TopicPrediction.Of(measured, example))]);

    void WriteJson(TopicEvaluation figures)
    {
        JsonSerializer.Serialize(streams.Output, new
        {
            schema = "riskfactors/evaluation/1",
            examples = figures.Count,
            accuracy = figures.Accuracy,
            accepted = figures.Accepted,
            macro_f1 = figures.MacroF1,
            expected_calibration_error = figures.ExpectedCalibrationError,
            reliability = figures.Reliability.Select(bin => new { from = bin.From, examples = bin.Count, confidence = bin.Confidence, accuracy = bin.Accuracy }),
            topics = figures.Topics.Select(topic =>
                new { topic = topic.Topic, examples = topic.Labelled, precision = topic.Precision, recall = topic.Recall, f1 = topic.F1 }),
            confusions = figures.Confusions.Select(confusion => new { labelled = confusion.Labelled, predicted = confusion.Predicted, times = confusion.Count }),
        }, new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });
        streams.Output.Write("\n"u8);
    }
}
