using RiskFactors.Tests.Support;
using RiskFactors.Training;

namespace RiskFactors.Tests.Training;

public class TopicTrainerTests
{
    static readonly IReadOnlyList<TrainingExample> Examples =
        [.. TrainingText.Read(Repository.Path("data", "training"), TopicTaxonomy.Default).Where((_, n) => n % 29 == 0)];

    static readonly TopicTrainingOptions Options = new() { Folds = 3, Iterations = 5 };

    [Fact]
    public void Our_scoring_is_equal_to_that_of_Microsoft_ML_on_the_same_vectors()
    {
        var space = FeatureSpace.Of([.. Examples.Select(example => example.Text)], 2);
        string[] topics = [.. Examples.Select(example => example.Topic).Distinct()];
        var vectors = Examples.Select(example => space.VectorOf(example.Text)).ToList();
        var learned = MaximumEntropy.Fit(vectors, [.. Examples.Select(example => Array.IndexOf(topics, example.Topic))], space.Keys.Length, topics.Length, Options);
        var model = new TopicModel(Quantization.Of(topics, space, learned), "test");

        var theirs = learned.Probabilities(vectors);
        var ours = new float[topics.Length];
        for (var n = 0; n < Examples.Count; n++)
        {
            model.Score(Examples[n].Text, ours);
            for (var topic = 0; topic < topics.Length; topic++)
                ours[topic].ShouldBe(theirs[n][topic], 0.002f, Examples[n].Text);
        }
    }

    [Fact]
    public void The_same_text_and_seed_give_the_same_file()
    {
        Train(Examples, Options).ShouldBe(Train(Examples, Options));
        Train(Examples, Options).ShouldNotBe(Train(Examples, Options with { Seed = 2 }));
    }

    [Fact]
    public void What_is_saved_is_what_is_loaded()
    {
        var trained = new TopicTrainer(TopicTaxonomy.Default, Options).Train(Examples, Silent);
        var file = new MemoryStream();
        trained.Save(file);
        file.Position = 0;
        var loaded = TopicModel.Load(file, "loaded");

        file.Position.ShouldBe(file.Length);
        loaded.DataHash.ShouldBe(TrainingText.HashOf(Examples));
        foreach (var example in Examples.Take(50))
            loaded.Classify(example.Text).ShouldBe(trained.Model.Classify(example.Text));
    }

    [Fact]
    public void Held_out_examples_are_told_better_than_by_chance_and_worse_than_seen_ones()
    {
        var heldOut = new TopicEvaluation(TopicTaxonomy.Default, new TopicTrainer(TopicTaxonomy.Default, Options).CrossValidate(Examples, Silent));
        var model = new TopicTrainer(TopicTaxonomy.Default, Options).Train(Examples, Silent).Model;
        var seen = new TopicEvaluation(TopicTaxonomy.Default, [.. Examples.Select(example => TopicPrediction.Of(model, example))]);

        heldOut.Accuracy.ShouldBeGreaterThan(0.2);
        seen.Accuracy.ShouldBeGreaterThan(heldOut.Accuracy + 0.1);
    }

    [Fact]
    public void One_topic_is_nothing_to_learn_from() =>
        Should.Throw<TopicDataException>(() => new TopicTrainer(TopicTaxonomy.Default, Options).Train([.. Examples.Where(e => e.Topic == "tax")], Silent))
            .Message.ShouldBe("training text: examples of two topics or more are needed; there is nothing to tell apart.");

    static byte[] Train(IReadOnlyList<TrainingExample> examples, TopicTrainingOptions options)
    {
        var file = new MemoryStream();
        new TopicTrainer(TopicTaxonomy.Default, options).Train(examples, Silent).Save(file);
        return file.ToArray();
    }

    static readonly IProgress<string> Silent = new Progress<string>();
}
