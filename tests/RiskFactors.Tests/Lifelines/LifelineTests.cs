using RiskFactors.Tests.Comparison;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Lifelines;

/// <summary>What a history says of itself and of its filings.</summary>
public class LifelineTests
{
    static FactorHistory Trace(params Disclosure[] releases) => LifelineTracer.Trace(releases, SectionKind.SafeHarbor);

    static Disclosure Report(params string[] factors)
    {
        var report = Listed.Of(factors);
        return report with { Filing = new(Form: "10-Q"), Sections = [report.Sections[0] with { Kind = SectionKind.RiskFactors }] };
    }

    [Fact]
    public void A_lifeline_tells_when_it_was_first_said_last_said_and_last_changed()
    {
        var line = Trace(
            Listed.Of("strikes in Millbrook", "the price of oats"), Listed.Of("strikes in Millbrook and in Dunmore", "the price of oats"),
            Listed.Of("strikes in Millbrook and in Dunmore", "the price of oats"), Listed.Of("the price of oats")).Lines[0];

        (line.First, line.LastChanged, line.Last, line.IsCurrent).ShouldBe((0, 1, 2, false));
        line.Latest.Text.ShouldBe("strikes in Millbrook and in Dunmore");
    }

    [Fact]
    public void A_return_in_the_same_words_is_no_change_of_the_wording()
    {
        var line = Trace(Listed.Of("strikes in Millbrook", "the price of oats"), Listed.Of("the price of oats"), Listed.Of("strikes in Millbrook", "the price of oats")).Lines[0];

        (line.First, line.LastChanged, line.Last, line.IsCurrent).ShouldBe((0, 0, 2, true));
        line.Steps[^1].Similarity.ShouldBe(1);
        line.Steps[^1].Words.ShouldBeEmpty();
    }

    [Fact]
    public void A_wording_that_stays_is_held_once()
    {
        var steps = Trace(Listed.Of(new string("oats".ToCharArray())), Listed.Of(new string("oats".ToCharArray()))).Lines[0].Steps;

        steps[1].Factor!.Text.ShouldBeSameAs(steps[0].Factor!.Text);
    }

    [Theory]
    [InlineData(DisclosureStatus.NoMaterialChanges, "It says that nothing material changed")]
    [InlineData(DisclosureStatus.IncorporatedByReference, "It points to another filing for its risk factors")]
    [InlineData(DisclosureStatus.NotRequired, "It need not tell its risk factors")]
    [InlineData(DisclosureStatus.NotFound, "It has no risk-factors section")]
    public void A_report_that_tells_no_risk_factors_is_passed_over_with_its_reason(DisclosureStatus status, string reason)
    {
        var silent = Report() with { Status = status, Sections = [] };
        var history = LifelineTracer.Trace([Report("fires in Kansas"), silent, Report("fires in Kansas")], SectionKind.RiskFactors);

        history.Lines.ShouldHaveSingleItem().Steps.Select(step => step.Filing).ShouldBe([0, 2]);
        history.Filings[1].IsFollowed.ShouldBeFalse();
        history.Filings[1].Notes.ShouldHaveSingleItem().Message.ShouldBe($"{reason} and was passed over.");
    }

    [Fact]
    public void A_section_of_which_no_factor_could_be_told_apart_is_passed_over()
    {
        var history = LifelineTracer.Trace([Report("fires in Kansas"), Report()], SectionKind.RiskFactors);

        history.Lines.ShouldHaveSingleItem().IsCurrent.ShouldBeTrue();
        history.Filings[1].Notes.ShouldHaveSingleItem().Message.ShouldContain("of which no factor could be told apart");
    }

    [Fact]
    public void Kinds_of_section_are_followed_apart()
    {
        Disclosure[] filings = [Report("fires in Kansas"), Listed.Of("fires in Kansas")];

        LifelineTracer.Trace(filings, SectionKind.RiskFactors).Filings.Select(filing => filing.IsFollowed).ShouldBe([true, false]);
        LifelineTracer.Trace(filings, SectionKind.SafeHarbor).Filings.Select(filing => filing.IsFollowed).ShouldBe([false, true]);
    }

    [Fact]
    public void The_first_filing_alone_can_be_doubtful()
    {
        var history = Trace(Listed.With(0.6, "the price of oats"));

        history.Lines.ShouldHaveSingleItem().IsDoubtful.ShouldBeTrue();
        history.Filings[0].Notes.ShouldHaveSingleItem().Code.ShouldBe("doubtful-extraction");
    }

    [Fact]
    public void A_second_statement_that_repeats_the_first_is_left_out_and_said()
    {
        var once = Listed.Of("the price of oats", "fires in Kansas");
        var twice = once with
        {
            Sections = [.. once.Sections, .. once.Sections],
            Factors = [.. once.Factors, .. once.Factors.Select(factor => factor with { Section = 1, Ordinal = factor.Ordinal + 2 })],
        };

        var history = Trace(once, twice);

        history.Filings[1].Notes.ShouldHaveSingleItem().Code.ShouldBe("repeated-section");
        history.Filings[1].Factors.ShouldBe(2);
        history.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public void A_filing_that_has_nothing_in_common_with_the_one_before_says_so()
    {
        var history = Trace(Listed.Of("the price of oats", "fires in Kansas"), Listed.Of("delays in completing the merger"), Listed.Of("fires in Kansas", "the price of oats"));

        history.Filings[1].Notes.ShouldHaveSingleItem().Code.ShouldBe("nothing-in-common");
        history.Lines.Count(line => line.IsCurrent).ShouldBe(2);
        history.Lines[0].Steps[^1].Event.ShouldBe(LifelineEvent.Reappeared);
    }

    [Fact]
    public void Nothing_to_follow_is_a_history_without_lines() => Trace().Lines.ShouldBeEmpty();
}
