using FsCheck;
using FsCheck.Fluent;

namespace RiskFactors.Tests.Measures;

/// <summary>What holds of every measure, over random texts made of few words, so that sentences and phrases repeat.</summary>
public class MeasureProperties
{
    static readonly string[] Pieces =
        ["oats", "barley", "We", "may", "lose", "Tarn Foods", "Kansas", "5%", "$3 million", "2004", "May 5,", "the", "Item 1A", "couldn't", "U.S.", ".", ". ", "!", "\n", ";", "(", "”", "10-K", "é", "a.m."];

    static Gen<string> Texts() => from count in Gen.Choose(0, 80) from pieces in Gen.ArrayOf(Gen.Elements(Pieces), count) select string.Join(' ', pieces);

    static void Holds(Action<MeasuredText, MeasuredText> check) =>
        Prop.ForAll(Texts().Two().ToArbitrary(), texts => check(MeasuredText.Of(texts.Item1), MeasuredText.Of(texts.Item2))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_text_is_its_own_equal() => Holds((text, _) =>
    {
        if (text.Words == 0)
            return;
        var measures = SimilarityMeasures.Of(text, text);
        measures.Cosine.ShouldBe(1);
        measures.Jaccard.ShouldBe(1);
        measures.MinimumEdit.ShouldBe(1);
        measures.Simple.ShouldBe(1);
        measures.EditOperations.ShouldBe(0);
        measures.ChangedWords.ShouldBe(0);
    });

    [Fact]
    public void Similarity_is_the_same_both_ways() => Holds((one, other) =>
    {
        var there = SimilarityMeasures.Of(one, other);
        var back = SimilarityMeasures.Of(other, one);
        back.Values().Where(value => value.Key != "stickiness").ShouldBe(there.Values().Where(value => value.Key != "stickiness"));
    });

    [Fact]
    public void Shares_lie_between_0_and_1() => Holds((one, other) =>
    {
        var sample = new MeasureSample();
        sample.Add(one);
        sample.Add(other);
        var shares = SimilarityMeasures.Of(one, other, sample).Values().Concat(TextMeasures.Of(one, sample).Values())
            .Where(value => MeasureDefinition.Find(value.Key)!.Range.StartsWith("0 to 1", StringComparison.Ordinal)).ToList();
        shares.Count.ShouldBe(10);
        shares.ShouldAllBe(share => share.Value == null || (share.Value >= 0 && share.Value <= 1));
    });

    [Fact]
    public void A_measure_is_null_only_where_a_text_has_no_words_or_nothing_to_weigh() => Holds((one, other) =>
    {
        var isDefined = one.Words > 0 && other.Words > 0;
        SimilarityMeasures.Of(one, other).Values().Where(value => value.Key.StartsWith("sim_", StringComparison.Ordinal)).ShouldAllBe(value => value.Value.HasValue == isDefined);
        TextMeasures.Of(one).Specificity.HasValue.ShouldBe(one.Words > 0);
        TextMeasures.Of(one).Redundancy.HasValue.ShouldBe(one.Words > 0);
    });

    [Fact]
    public void Saying_everything_twice_changes_no_cosine_and_no_Jaccard_and_is_all_redundant() =>
        Prop.ForAll(Texts().ToArbitrary(), words =>
        {
            var once = MeasuredText.Of(words);
            var twice = MeasuredText.Of(words + "\n" + words);
            if (once.Words == 0)
                return;
            var measures = SimilarityMeasures.Of(once, twice);
            measures.Cosine!.Value.ShouldBe(1, 1e-12);
            measures.Jaccard.ShouldBe(1);
            measures.EditOperations.ShouldBe(once.Words);
            TextMeasures.Of(twice).Redundancy.ShouldBe(1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Changing_words_never_takes_more_than_adding_and_deleting_them() => Holds((one, other) =>
    {
        var measures = SimilarityMeasures.Of(one, other);
        if (measures.ChangedWords is null)
            return;
        measures.ChangedWords!.Value.ShouldBeLessThanOrEqualTo(measures.EditOperations!.Value);
        measures.EditOperations!.Value.ShouldBeLessThanOrEqualTo(2 * measures.ChangedWords!.Value);
    });

    [Theory]
    [InlineData("A. ")]
    [InlineData("Tarn of ")]
    [InlineData("5/")]
    [InlineData("$")]
    [InlineData("Mon, ")]
    [InlineData("\n")]
    [InlineData("y")]
    [InlineData("of ")]
    public void A_megabyte_of_one_thing_is_measured(string thing)
    {
        var text = MeasuredText.Of(string.Concat(Enumerable.Repeat(thing, 1_000_000 / thing.Length)) + " End.");

        TextMeasures.Of(text).Words.ShouldBeGreaterThan(0);
    }
}
