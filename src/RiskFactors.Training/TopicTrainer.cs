using RiskFactors.Classification;

namespace RiskFactors.Training;

/// <summary>Trains topic models: on everything for the model itself, on parts of it to calibrate and to measure.</summary>
/// <param name="taxonomy">The topics, which give the order of the model's scores.</param>
/// <param name="options">What it is trained with.</param>
public sealed class TopicTrainer(TopicTaxonomy taxonomy, TopicTrainingOptions options)
{
    /// <summary>A file with examples of so many topics can be held out whole without leaving a topic without examples.</summary>
    const int LeastTopicsOfFile = 12;

    /// <summary>Trains on all examples, and calibrates by cross-validation.</summary>
    /// <param name="examples">The labelled text.</param>
    /// <param name="progress">Takes a sentence on each step.</param>
    /// <exception cref="TopicDataException">The examples have fewer than two topics between them.</exception>
    public TrainedTopicModel Train(IReadOnlyList<TrainingExample> examples, IProgress<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var heldOut = CrossValidate(examples, progress);
        var temperature = Calibration.Temperature(heldOut);
        var calibrated = heldOut.Select(one => one.At(temperature)).ToList();
        progress.Report($"training on all {examples.Count:N0} examples");
        var weights = Fit(examples) with
        {
            Temperature = (float)temperature,
            Threshold = (float)Calibration.Threshold(calibrated),
            DataHash = TrainingText.HashOf(examples),
        };
        return new(weights, new TopicEvaluation(taxonomy, calibrated), examples);
    }

    /// <summary>
    /// Predicts each example with a model that saw neither it nor any rewording of it, nor, where there are enough files that run through the topics,
    /// anything else of its file: who wrote a file has habits, and a model that knows them is surer than it has reason to be.
    /// </summary>
    /// <param name="examples">The labelled text.</param>
    /// <param name="progress">Takes a sentence on each step.</param>
    /// <exception cref="TopicDataException">The examples have fewer than two topics between them.</exception>
    public IReadOnlyList<TopicPrediction> CrossValidate(IReadOnlyList<TrainingExample> examples, IProgress<string> progress)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(progress);
        RequireTopics(examples);
        progress.Report("grouping rewordings");
        var groups = Rewordings.Groups([.. examples.Select(example => example.Text)]);
        var folds = FoldsOf(examples, groups);
        var predictions = new TopicPrediction[examples.Count];
        for (var fold = 0; fold < options.Folds; fold++)
        {
            progress.Report($"cross-validation, part {fold + 1} of {options.Folds}");
            var heldOut = groups.Where((_, n) => folds[n] == fold).ToHashSet();
            var seen = examples.Where((_, n) => !heldOut.Contains(groups[n])).ToList();
            RequireTopics(seen);
            var model = new TopicModel(Fit(seen), "fold");
            for (var n = 0; n < examples.Count; n++)
                if (folds[n] == fold)
                    predictions[n] = TopicPrediction.Of(model, examples[n]);
        }
        return predictions;
    }

    /// <summary>The part of each example. Files that run through the topics are dealt out whole, everything else by groups of rewordings.</summary>
    int[] FoldsOf(IReadOnlyList<TrainingExample> examples, int[] groups)
    {
        var files = examples.GroupBy(example => example.Source).Where(file => file.DistinctBy(example => example.Topic).Count() >= LeastTopicsOfFile)
            .Select(file => file.Key).ToArray();
        var random = new Random(options.Seed);
        random.Shuffle(files);
        var foldOfFile = files.Length >= options.Folds ? files.Index().ToDictionary(file => file.Item, file => file.Index % options.Folds) : [];
        var order = Enumerable.Range(0, groups.Max() + 1).ToArray();
        random.Shuffle(order);
        return [.. examples.Select((example, n) => foldOfFile.TryGetValue(example.Source, out var fold) ? fold : order[groups[n]] % options.Folds)];
    }

    /// <summary>Weights at temperature one and without a threshold.</summary>
    TopicWeights Fit(IReadOnlyList<TrainingExample> examples)
    {
        string[] topics = [.. taxonomy.Topics.Select(topic => topic.Id).Where(examples.Select(example => example.Topic).ToHashSet().Contains)];
        var space = FeatureSpace.Of([.. examples.Select(example => example.Text)], options.LeastTexts);
        var model = MaximumEntropy.Fit(
            [.. examples.Select(example => space.VectorOf(example.Text))],
            [.. examples.Select(example => Array.IndexOf(topics, example.Topic))],
            space.Keys.Length,
            topics.Length,
            options);
        return Quantization.Of(topics, space, model);
    }

    static void RequireTopics(IReadOnlyList<TrainingExample> examples)
    {
        if (examples.Select(example => example.Topic).Distinct().Count() < 2)
            throw new TopicDataException("training text", null, "examples of two topics or more are needed; there is nothing to tell apart.");
    }
}

/// <summary>A trained model with the figures of its cross-validation.</summary>
public sealed class TrainedTopicModel
{
    readonly TopicWeights weights;

    internal TrainedTopicModel(TopicWeights weights, TopicEvaluation crossValidation, IReadOnlyList<TrainingExample> examples)
    {
        this.weights = weights;
        CrossValidation = crossValidation;
        Examples = examples;
        Model = new(weights, "trained");
    }

    /// <summary>The model, ready for use.</summary>
    public TopicModel Model { get; }

    /// <summary>Its figures on text that it did not see, calibrated.</summary>
    public TopicEvaluation CrossValidation { get; }

    /// <summary>What it was trained on.</summary>
    public IReadOnlyList<TrainingExample> Examples { get; }

    /// <summary>Number of n-grams that it knows.</summary>
    public int Ngrams => weights.Keys.Length;

    internal TopicWeights Weights => weights;

    /// <summary>Writes the file that <see cref="TopicModel.Load"/> reads.</summary>
    public void Save(Stream output) => TopicModelFile.Write(output, weights);
}
