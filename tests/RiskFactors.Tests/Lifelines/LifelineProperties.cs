using FsCheck;
using FsCheck.Fluent;
using RiskFactors.Tests.Comparison;

namespace RiskFactors.Tests.Lifelines;

/// <summary>What holds of every history, over random successions of lists made of few words, so that rewordings, splits, merges, gaps and repetitions are frequent.</summary>
public class LifelineProperties
{
    static readonly string[] Words =
        ["oats", "barley", "bakers", "strikes", "fires", "ovens", "Kansas", "weather", "customers", "recipes", "the", "of", "and", "price", "loss", "in", "rules", "bread"];

    // Most of a list is taken from a common store of factors, so that they go and come back; some releases have none.
    static Arbitrary<Disclosure[]> Successions() =>
        (from store in Gen.ArrayOf(Factor(), 8)
         from count in Gen.Choose(1, 7)
         from releases in Gen.ArrayOf(Release(store), count)
         select releases).ToArbitrary();

    static Gen<Disclosure> Release(string[] store) =>
        from kept in Gen.SubListOf(store)
        from fresh in Gen.Choose(0, 2)
        from added in Gen.ArrayOf(Factor(), fresh)
        from joined in Gen.Choose(0, 3)
        from confidence in Gen.Elements(0.98, 0.98, 0.6)
        select Made(confidence, [.. joined == 0 && kept.Count > 1 ? kept.Skip(2).Prepend($"{kept[0]} {kept[1]}") : kept, .. added]);

    static Gen<string> Factor() => from length in Gen.Choose(1, 9) from words in Gen.ArrayOf(Gen.Elements(Words), length) select string.Join(' ', words);

    static Disclosure Made(double confidence, string[] factors) =>
        factors.Length > 0 ? Listed.With(confidence, factors) : Listed.Of() with { Sections = [], Status = DisclosureStatus.NotFound };

    static FactorHistory Trace(IEnumerable<Disclosure> disclosures) => LifelineTracer.Trace(disclosures, SectionKind.SafeHarbor);

    static void Holds(Action<Disclosure[], FactorHistory> check) =>
        Prop.ForAll(Successions(), releases => check(releases, Trace(releases))).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Every_factor_of_every_disclosure_stands_in_exactly_one_lifeline() => Holds((releases, history) =>
    {
        for (var n = 0; n < releases.Length; n++)
            history.Lines.SelectMany(line => line.Steps).Where(step => step.Filing == n && step.Factor is not null)
                .Select(step => (step.Factor!.Ordinal, step.Factor.Text)).Order()
                .ShouldBe(releases[n].Factors.Select(factor => (factor.Ordinal, factor.Text)).Order());
    });

    [Fact]
    public void The_steps_of_a_lifeline_are_in_order_and_at_most_one_a_disclosure() => Holds((_, history) =>
    {
        foreach (var line in history.Lines)
        {
            line.Steps.Zip(line.Steps.Skip(1)).ShouldAllBe(pair => pair.First.Filing < pair.Second.Filing);
            line.Steps.ShouldAllBe(step => history.Filings[step.Filing].IsFollowed);
        }
    });

    [Fact]
    public void A_lifeline_begins_once_and_after_an_end_only_returns() => Holds((_, history) =>
    {
        foreach (var line in history.Lines)
        {
            line.Steps[0].Event.ShouldBeOneOf(LifelineEvent.Appeared, LifelineEvent.SplitOff);
            line.Steps.Skip(1).ShouldAllBe(step => step.Event != LifelineEvent.Appeared && step.Event != LifelineEvent.SplitOff);
            foreach (var (before, step) in line.Steps.Zip(line.Steps.Skip(1)))
                (step.Event == LifelineEvent.Reappeared).ShouldBe(before.Factor is null);
        }
    });

    [Fact]
    public void Between_its_beginning_and_its_end_a_lifeline_has_a_step_in_every_followed_filing() => Holds((_, history) =>
    {
        foreach (var line in history.Lines)
            foreach (var (before, step) in line.Steps.Zip(line.Steps.Skip(1)))
                history.Filings.Skip(before.Filing + 1).Take(step.Filing - before.Filing - 1).Count(filing => filing.IsFollowed)
                    .ShouldBe(step.Event == LifelineEvent.Reappeared ? step.Gap - 1 : 0);
    });

    [Fact]
    public void A_series_of_identical_disclosures_gives_only_unchanged_lines() => Holds((releases, _) =>
    {
        var history = Trace(Enumerable.Repeat(releases[0], 4));
        history.Lines.SelectMany(line => line.Steps.Skip(1)).ShouldAllBe(step => step.Event == LifelineEvent.Unchanged && step.Similarity == 1);
        history.Lines.Count.ShouldBe(releases[0].Factors.Count);
    });

    [Fact]
    public void Tracing_a_prefix_gives_a_prefix_of_the_steps_of_each_line() => Holds((releases, history) =>
    {
        for (var length = 1; length < releases.Length; length++)
        {
            var prefix = Trace(releases.Take(length));
            foreach (var (line, whole) in prefix.Lines.Zip(history.Lines))
            {
                line.Number.ShouldBe(whole.Number);
                line.Steps.Select(Told).ShouldBe(whole.Steps.Where(step => step.Filing < length).Select(Told));
            }
            history.Lines.Skip(prefix.Lines.Count).ShouldAllBe(line => line.Steps[0].Filing >= length);
        }
    });

    [Fact]
    public void What_began_less_what_ended_is_what_is_current() => Holds((_, history) =>
    {
        var steps = history.Lines.SelectMany(line => line.Steps).ToList();
        var begun = steps.Count(step => step.Event is LifelineEvent.Appeared or LifelineEvent.SplitOff or LifelineEvent.Reappeared);
        var ended = steps.Count(step => step.Event is LifelineEvent.Removed or LifelineEvent.MergedInto);
        var last = history.Filings.LastOrDefault(filing => filing.IsFollowed);
        (begun - ended).ShouldBe(history.Lines.Count(line => line.IsCurrent));
        (begun - ended).ShouldBe(last?.Factors ?? 0);
    });

    [Fact]
    public void What_a_line_says_of_another_the_other_says_of_it() => Holds((_, history) =>
    {
        foreach (var line in history.Lines)
            foreach (var step in line.Steps)
                foreach (var other in step.Lines)
                    history.Lines[other - 1].Steps.Single(its => its.Filing == step.Filing).Lines.ShouldContain(line.Number);
    });

    [Fact]
    public void The_words_lead_from_the_wording_before_to_the_new_one() => Holds((_, history) =>
    {
        foreach (var line in history.Lines)
        {
            string? before = null;
            foreach (var step in line.Steps)
            {
                if (step.Words.Count > 0 && step.Event is not (LifelineEvent.SplitOff or LifelineEvent.MergedInto))
                {
                    string.Concat(step.Words.Where(word => word.Operation != WordOperation.Insert).Select(word => word.Text)).ShouldBe(before);
                    string.Concat(step.Words.Where(word => word.Operation != WordOperation.Delete).Select(word => word.Text)).ShouldBe(step.Factor!.Text);
                }
                before = step.Factor?.Text ?? before;
            }
        }
    });

    static string Told(LifelineStep step) =>
        $"{step.Filing} {step.Event} {step.Factor?.Ordinal} {step.IsMoved} {step.Similarity} {step.Gap} {string.Join('+', step.Lines)} {step.IsDoubtful}";
}
