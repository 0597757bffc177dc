using RiskFactors.Tests.Support;
using RiskFactors.Training;

namespace RiskFactors.Tests.Training;

/// <summary>The training text in data/training, and that the shipped model was made of it.</summary>
public class ShippedTextTests
{
    static readonly Lazy<IReadOnlyList<TrainingExample>> Examples =
        new(() => TrainingText.Read(Repository.Path("data", "training"), TopicTaxonomy.Default));

    [Fact]
    public void Every_topic_has_150_examples_or_more()
    {
        var counts = Examples.Value.CountBy(example => example.Topic).ToDictionary();
        foreach (var topic in TopicTaxonomy.Default.Topics)
            counts.GetValueOrDefault(topic.Id).ShouldBeGreaterThanOrEqualTo(150, topic.Id);
    }

    [Fact]
    public void No_two_examples_are_all_but_the_same()
    {
        var texts = Examples.Value.Select(example => example.Text).ToList();
        Rewordings.Pairs(texts, 0.8).Select(pair => $"{texts[pair.First]} ~ {texts[pair.Second]}").Take(10).ShouldBeEmpty();
    }

    [Fact]
    public void The_shipped_model_was_trained_on_this_text() =>
        TopicModel.Default.DataHash.ShouldBe(TrainingText.HashOf(Examples.Value), "run riskfactors train data/training -o models/topics-v1");

    [Fact]
    public void The_readable_twin_is_of_the_same_model() =>
        File.ReadAllText(Repository.Path("models", "topics-v1", "model.md")).ShouldContain(TopicModel.Default.DataHash);

    [Fact]
    public void The_model_is_smaller_than_five_megabytes() =>
        new FileInfo(Repository.Path("models", "topics-v1", "model.bin")).Length.ShouldBeLessThan(5_000_000);
}
