using RiskFactors.Tests.Support;
using RiskFactors.Training;

namespace RiskFactors.Tests.Training;

public class TrainingTextTests
{
    [Fact]
    public void A_line_is_a_topic_further_topics_and_a_text()
    {
        using var folder = new TempFolder();
        var file = folder.Write("own.tsv", "topic\talso\ttext\ntax\tregulation,competition\tnew duties on tea\n\ncompetition\t\trivals\n");

        var examples = TrainingText.Read(file, TopicTaxonomy.Default);

        examples.Select(example => (example.Topic, string.Join('+', example.Also), example.Text))
            .ShouldBe([("tax", "regulation+competition", "new duties on tea"), ("competition", "", "rivals")]);
    }

    [Theory]
    [InlineData("tax\t\tduties", ":1: the first line must name the columns: topic, also and text, with tabs between them.")]
    [InlineData("topic\talso\ttext\ntax\tduties", ":2: a line has three columns, topic, also and text, with tabs between them; this one has 2.")]
    [InlineData("topic\talso\ttext\ntax\t\tduties\nweather\t\train", ":3: \"weather\" is no topic of the taxonomy.")]
    [InlineData("topic\talso\ttext\ntax\train\tduties", ":2: \"rain\" is no topic of the taxonomy.")]
    [InlineData("topic\talso\ttext\ntax\ttax\tduties", ":2: \"tax\" stands in both columns.")]
    [InlineData("topic\talso\ttext\ntax\t\t  ", ":2: the text is empty.")]
    [InlineData("topic\talso\ttext\n", ": the file holds no example.")]
    public void A_fault_is_told_with_its_file_and_line(string text, string message)
    {
        using var folder = new TempFolder();
        var file = folder.Write("own.tsv", text);

        Should.Throw<TopicDataException>(() => TrainingText.Read(file, TopicTaxonomy.Default)).Message.ShouldBe(file + message);
    }

    [Fact]
    public void Rewordings_of_rewordings_are_one_group() =>
        Rewordings.Groups(
        [
            "rising prices of steel and aluminum",
            "loss of key customers",
            "rising prices of steel",
            "steel prices that keep rising",
        ]).ShouldBe([0, 1, 0, 0]);

    [Fact]
    public void Figures_are_counted_as_a_person_counts_them()
    {
        string[] topics = ["tax", "competition", "other"];
        TopicPrediction One(string topic, string also, params float[] probabilities) =>
            new(new TrainingExample(topic, also.Length > 0 ? [also] : [], "text"), topics, probabilities);

        var figures = new TopicEvaluation(TopicTaxonomy.Default,
        [
            One("tax", "", 0.9f, 0.1f, 0),
            One("tax", "competition", 0.3f, 0.7f, 0),
            One("competition", "", 0.2f, 0.8f, 0),
            One("other", "", 0.6f, 0.4f, 0),
        ]);

        figures.Accuracy.ShouldBe(0.5);
        figures.Accepted.ShouldBe(0.75);
        figures.Topics.Select(topic => (topic.Topic, topic.Labelled, topic.Predicted, topic.Right))
            .ShouldBe([("competition", 1, 2, 1), ("tax", 2, 2, 1), ("other", 1, 0, 0)]);
        figures.MacroF1.ShouldBe((2.0 / 3 + 0.5 + 0) / 3, 1e-9);
        // 0.9 and 0.8 were right, 0.7 and 0.6 were wrong: the distances are 0.1, 0.2, 0.7 and 0.6.
        figures.ExpectedCalibrationError.ShouldBe(0.4, 1e-6);
        figures.Abstention!.Value.ShouldBe((0.65, 0.75));
        figures.Confusions.ShouldBe([new("other", "tax", 1), new("tax", "competition", 1)]);
    }
}
