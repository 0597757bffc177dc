using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Classification;

/// <summary>The model that comes with the library, and what holds of every model's scores.</summary>
public class TopicModelTests
{
    static readonly string[] Pieces =
        ["competition", "our ability to", "hire", "interest rates", "tariffs", "on", "the", "Company's", "2025", "10", "-", "(", ")", ";", " ", "COVID-19", "naïve", "Ω", "\u0095", "a", "…"];

    [Fact]
    public void It_knows_the_topics_of_the_taxonomy_in_their_order() =>
        TopicModel.Default.Topics.ShouldBe(TopicTaxonomy.Default.Topics.Select(topic => topic.Id));

    [Fact]
    public void It_says_what_it_said_when_it_was_made()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Repository.Path("models", "topics-v1", "scores.golden.json")));
        golden.RootElement.GetArrayLength().ShouldBe(TopicModel.Default.Topics.Count);
        foreach (var one in golden.RootElement.EnumerateArray())
        {
            var scores = Scores(one.GetProperty("text").GetString()!);
            foreach (var expected in one.GetProperty("probabilities").EnumerateObject())
                ((double)scores[expected.Name]).ShouldBe(expected.Value.GetDouble(), 0.0002, one.GetProperty("text").GetString());
        }
    }

    [Fact]
    public void Probabilities_sum_to_one_whatever_the_text() => Holds(text =>
        ((double)Scores(text).Values.Sum()).ShouldBe(1, 1e-4));

    [Fact]
    public void Case_does_not_matter() => Holds(text => Scores(text.ToUpperInvariant()).ShouldBe(Scores(text.ToUpperInvariant().ToLowerInvariant())));

    [Fact]
    public void Likely_topics_come_best_first_and_the_first_is_the_likeliest() => Holds(text =>
    {
        var likely = TopicModel.Default.Classify(text);
        likely.Select(topic => topic.Probability).ShouldBeInOrder(SortDirection.Descending);
        if (likely.Count > 0)
            likely[0].Probability.ShouldBe(Scores(text).Values.Max(), 1e-6);
    });

    [Fact]
    public void An_explanation_adds_up_to_the_odds_against_the_runner_up() => Holds(text =>
    {
        if (TopicModel.Default.Explain(text) is { } explanation)
            (explanation.Start + explanation.Phrases.Sum(phrase => phrase.LogOdds))
                .ShouldBe(Math.Log(explanation.Topic.Probability / explanation.RunnerUp.Probability), 0.01);
    });

    [Fact]
    public void An_explanation_of_caption_and_body_adds_up_as_well() => Holds(text =>
    {
        if (TopicModel.Default.Explain("Competition may lower our prices.", text) is { } explanation)
            (explanation.Start + explanation.Phrases.Sum(phrase => phrase.LogOdds))
                .ShouldBe(Math.Log(explanation.Topic.Probability / explanation.RunnerUp.Probability), 0.01);
    });

    [Fact]
    public void A_body_without_a_known_word_leaves_the_caption_to_decide() =>
        TopicModel.Default.Classify("our income taxes", "ἀρχή").ShouldBe(TopicModel.Default.Classify("our income taxes"));

    [Fact]
    public void A_body_tells_what_its_caption_leaves_open()
    {
        TopicModel.Default.Classify("Our business depends on a few people.")[0].Topic.ShouldBe("personnel");
        TopicModel.Default.Classify("We may not succeed.", "Our patents may be invalidated, and competitors may infringe them.")[0].Topic.ShouldBe("intellectual-property");
    }

    [Theory]
    [InlineData("")]
    [InlineData("·")]
    [InlineData("ἀρχή")]
    public void A_text_without_a_known_word_has_no_topic(string text)
    {
        TopicModel.Default.Classify(text).ShouldBeEmpty();
        TopicModel.Default.Explain(text).ShouldBeNull();
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var probabilities = new float[TopicModel.Default.Topics.Count];
        const string text = "our ability to attract and retain qualified personnel, including drivers and mechanics, at wages that we can afford";
        TopicModel.Default.Score(text, probabilities);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var n = 0; n < 100; n++)
            TopicModel.Default.Score(text, probabilities);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Room_for_another_number_of_topics_is_refused() =>
        Should.Throw<ArgumentException>(() => TopicModel.Default.Score("competition", new float[3])).Message.ShouldStartWith("There are 31 topics, and room for 3.");

    [Fact]
    public void What_is_no_model_is_refused_by_name()
    {
        var whole = File.ReadAllBytes(Repository.Path("models", "topics-v1", "model.bin"));
        byte[] newer = [.. whole[..8], 9, 0, 0, 0, .. whole[12..]];
        byte[] damaged = [.. whole[..44], 255, 255, 255, 127, .. whole[48..]];

        Refusal("these are not the bytes"u8.ToArray()).ShouldBe("own.bin: this is no topic model.");
        Refusal([]).ShouldBe("own.bin: this is no topic model.");
        Refusal(whole[..1000]).ShouldBe("own.bin: the topic model is cut short.");
        Refusal(whole[..^1]).ShouldBe("own.bin: the topic model is cut short.");
        Refusal(newer).ShouldBe("own.bin: this is a topic model of version 9; this program reads version 1.");
        Refusal(damaged).ShouldBe("own.bin: the topic model is damaged.");
    }

    static string Refusal(byte[] bytes) => Should.Throw<TopicDataException>(() => TopicModel.Load(new MemoryStream(bytes), "own.bin")).Message;

    static Dictionary<string, float> Scores(string text)
    {
        var probabilities = new float[TopicModel.Default.Topics.Count];
        TopicModel.Default.Score(text, probabilities);
        return TopicModel.Default.Topics.Zip(probabilities).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    static void Holds(Action<string> check) => Prop.ForAll(
        (from count in Gen.Choose(0, 40)
         from pieces in Gen.ArrayOf(Gen.Elements(Pieces), count)
         from glue in Gen.Elements(" ", "")
         select string.Join(glue, pieces)).ToArbitrary(),
        check).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
