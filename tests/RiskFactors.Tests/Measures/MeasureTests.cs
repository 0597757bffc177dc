using RiskFactors.Measures;
using RiskFactors.Tests.Comparison;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Measures;

public class MeasureTests
{
    [Fact]
    public void Every_measure_is_defined_and_every_definition_is_of_a_measure() =>
        TextMeasures.Of(MeasuredText.Of("")).Values().Concat(SimilarityMeasures.None.Values()).Select(value => value.Key).Append(ModificationAdjustment.Name).Order()
            .ShouldBe(MeasureDefinition.All.Select(definition => definition.Name).Order());

    [Fact]
    public void A_definition_tells_everything_and_its_name_is_a_column_that_statistics_programs_take()
    {
        MeasureDefinition.All.ShouldAllBe(d => d.Label != "" && d.Unit != "" && d.Range != "" && d.Formula != "" && d.Source != "" && d.Caveat.EndsWith('.'));
        MeasureDefinition.All.ShouldAllBe(d => d.Name.Length <= 32 && d.Name.All(c => char.IsAsciiLetterLower(c) || c == '_'));
        MeasureDefinition.Find("fog")!.Unit.ShouldBe("years of schooling");
        MeasureDefinition.Find("frog").ShouldBeNull();
    }

    [Fact]
    public void Without_a_prior_filing_nothing_is_0() => SimilarityMeasures.None.Values().ShouldAllBe(value => value.Value == null);

    [Fact]
    public void Modification_weighs_words_by_how_rare_they_are()
    {
        // Of four documents "oats" stands in three, "burn" and "rot" in one: ln 4/3 = 0.28768, ln 4 = 1.38629; 1 - 0.08276 / (0.08276 + 1.92181).
        var sample = Sample("oats burn", "oats rot", "oats sell", "rye");

        SimilarityMeasures.Of(MeasuredText.Of("oats burn"), MeasuredText.Of("oats rot"), sample).Modification!.Value.ShouldBe(0.9587, 5e-5);
        SimilarityMeasures.Of(MeasuredText.Of("oats burn"), MeasuredText.Of("Oats burn."), sample).Modification.ShouldBe(0);
    }

    [Fact]
    public void Modification_is_null_where_every_document_has_every_word() =>
        SimilarityMeasures.Of(MeasuredText.Of("oats"), MeasuredText.Of("oats"), Sample("oats", "oats")).Modification.ShouldBeNull();

    [Fact]
    public void A_sample_of_nothing_measures_nothing()
    {
        TextMeasures.Of(MeasuredText.Of("We bake."), Sample("", "...")).Boilerplate.ShouldBeNull();
        SimilarityMeasures.Of(MeasuredText.Of("We bake."), MeasuredText.Of("We bake."), new MeasureSample()).Modification.ShouldBeNull();
    }

    [Fact]
    public void The_adjusted_score_is_what_length_does_not_explain()
    {
        var random = new Random(4);
        var scores = Enumerable.Range(0, 200).Select(_ => random.Next(300, 60_000)).Select(words => (words, Score: 0.1 + (3000.0 / (words + 3000)))).ToList();
        scores[7] = (scores[7].words, scores[7].Score + 0.2);
        var adjustment = ModificationAdjustment.Fit(scores)!;

        var adjusted = scores.Select(score => adjustment.Adjust(score.words, score.Score)!.Value).ToList();

        adjusted.Average().ShouldBe(0, 1e-9);
        adjusted.IndexOf(adjusted.Max()).ShouldBe(7);
        adjustment.Adjust(5000, null).ShouldBeNull();
    }

    [Fact]
    public void A_polynomial_of_the_degree_is_fitted_exactly()
    {
        static double Polynomial(double x) => 0.5 - (2 * x) + (x * x) + (3 * x * x * x) - Math.Pow(x, 4) + (0.5 * Math.Pow(x, 5));
        var adjustment = ModificationAdjustment.Fit([.. Enumerable.Range(1, 50).Select(n => (n * 1000, Polynomial(n / 50.0)))])!;

        for (var words = 1000; words <= 50_000; words += 700)
            adjustment.Expected(words).ShouldBe(Polynomial(words / 50_000.0), 1e-9);
    }

    [Fact]
    public void Filings_of_one_length_are_adjusted_by_their_mean_and_too_few_not_at_all()
    {
        ModificationAdjustment.Fit([.. Enumerable.Range(0, 10).Select(n => (500, n / 10.0))])!.Expected(500).ShouldBe(0.45, 1e-12);
        ModificationAdjustment.Fit([.. Enumerable.Range(0, 9).Select(n => (n, 0.5))]).ShouldBeNull();
    }

    [Fact]
    public void A_full_table_of_phrases_forgets_rare_ones_and_keeps_what_is_common()
    {
        var counts = new PhraseCounts(1 << 12);
        var random = new Random(1);
        for (var document = 0; document < 500; document++)
        {
            ulong[] phrases = [.. Enumerable.Range(0, 100).Select(_ => DistinctWords.Mix((ulong)random.NextInt64())), 7, 7];
            counts.Add(document % 2 == 0 ? phrases : phrases.AsSpan(0, 100));
        }

        counts.Error.ShouldBeInRange(1, 50);
        counts.CountOf(7).ShouldBeInRange(250 - counts.Error, 250);
        counts.CountOf(8).ShouldBe(0);
    }

    [Fact]
    public void A_table_of_phrases_counts_exactly_while_it_has_room()
    {
        var counts = new PhraseCounts(1 << 16);
        for (var document = 1; document <= 100; document++)
            counts.Add([.. Enumerable.Range(0, 300).Where(n => document % (n + 1) == 0).Select(n => DistinctWords.Mix((ulong)n + 1))]);

        counts.Error.ShouldBe(0);
        Enumerable.Range(0, 100).ShouldAllBe(n => counts.CountOf(DistinctWords.Mix((ulong)n + 1)) == 100 / (n + 1));
    }

    [Fact]
    public void A_caption_without_a_full_stop_is_a_sentence_of_the_text_of_a_disclosure()
    {
        const string html = "<h2>Item 1A. Risk Factors</h2><p><b>Fires may close our only mill</b></p><p>We have one mill. It is old and it is made of wood, and fires are frequent there.</p>"
            + "<p><b>The price of oats may rise without notice</b></p><p>Oats are most of what we buy. We cannot pass on what they cost when they are dear.</p><h2>Item 2. Properties</h2><p>One mill.</p>";
        var disclosure = Some.Extract(Some.Html("<p>FORM 10-K</p>" + html));
        disclosure.Factors.Count.ShouldBe(2);

        var text = MeasuredText.Of(disclosure, SectionKind.RiskFactors);

        text.Text.Split('\n').ShouldBe(
        [
            "Item 1A. Risk Factors",
            "Fires may close our only mill",
            "We have one mill. It is old and it is made of wood, and fires are frequent there.",
            "The price of oats may rise without notice",
            "Oats are most of what we buy. We cannot pass on what they cost when they are dear.",
            "",
        ]);
        text.Sentences.ShouldBe(7);
        MeasuredText.Of(disclosure, SectionKind.SafeHarbor).Words.ShouldBe(0);
    }

    [Fact]
    public void The_legend_is_counted_where_there_is_one()
    {
        var measures = SimilarityMeasures.Of(MeasuredText.Of("a"), MeasuredText.Of("b"));

        measures.With(new LegendDiff(["may"], ["trust"], [])).Values().Where(value => value.Key.StartsWith("n_", StringComparison.Ordinal)).ShouldBe([new("n_legend_gained", 1), new("n_legend_lost", 0)]);
        measures.With(new LegendDiff([], [], [])).LegendGained.ShouldBeNull();
    }

    [Fact]
    public void Every_row_of_the_tables_has_an_example()
    {
        DataTable.Rows("syllables.tsv").ShouldAllBe(row => row.Length == 4 && row[3].Length > 0);
        DataTable.Rows("specificity-words.tsv").ShouldAllBe(row => row[2].Length > 0);
    }

    [Fact]
    public void The_example_of_a_word_has_the_syllables_that_it_shows()
    {
        var examples = DataTable.Rows("syllables.tsv").Select(row => row[3]).Where(example => example.Contains('-', StringComparison.Ordinal)).ToList();
        examples.Count.ShouldBeGreaterThan(100);
        examples.Where(example => Syllables.English.Count(example.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()) != example.Count(c => c == '-') + 1).ShouldBeEmpty();
    }

    static MeasureSample Sample(params string[] texts)
    {
        var sample = new MeasureSample();
        foreach (var text in texts)
            sample.Add(MeasuredText.Of(text));
        return sample;
    }
}
