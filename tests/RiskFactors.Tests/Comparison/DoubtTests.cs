using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Comparison;

/// <summary>What a comparison says of itself: doubt, what was compared, the legend.</summary>
public class DoubtTests
{
    [Fact]
    public void Removed_is_doubtful_where_the_new_extraction_is()
    {
        var diff = DisclosureComparer.Compare(Listed.Of("the price of oats", "fires in Kansas"), Listed.With(0.6, "the price of oats"));

        diff.Links.ShouldAllBe(link => link.IsDoubtful);
        diff.Notes.ShouldContain(note => note.Code == "doubtful-extraction");
    }

    [Fact]
    public void Removed_is_doubtful_where_the_new_filing_has_no_section()
    {
        var nothing = Listed.Of() with { Sections = [], Status = DisclosureStatus.NotFound };

        DisclosureComparer.Compare(Listed.Of("the price of oats"), nothing).Links.ShouldHaveSingleItem().IsDoubtful.ShouldBeTrue();
    }

    [Fact]
    public void Removed_is_not_doubtful_where_both_extractions_are_sure() =>
        DisclosureComparer.Compare(Listed.Of("the price of oats", "fires in Kansas"), Listed.Of("the price of oats")).Links.ShouldAllBe(link => !link.IsDoubtful);

    [Fact]
    public void The_risk_factors_of_a_report_are_not_held_against_the_statement_of_a_release()
    {
        var report = Listed.Of("fires in Kansas");
        report = report with { Filing = new Filing(Form: "10-K"), Sections = [report.Sections[0] with { Kind = SectionKind.RiskFactors }] };

        var diff = DisclosureComparer.Compare(report, Listed.Of("fires in Kansas"));

        diff.Compared.ShouldBeEmpty();
        diff.Links.ShouldBeEmpty();
        diff.Notes.Select(note => note.Code).ShouldBe(["unlike-section", "unlike-section"]);
    }

    [Theory]
    [InlineData("Words such as “hope,” “plan” and “may” identify them.", "Words such as “hopes,” “may” and “trust” identify them.", "hopes may", "trust", "plan")]
    [InlineData("They are told by words like hope, plan and similar expressions.", "They are told by words like hope, intend and similar expressions.", "hope", "intend", "plan")]
    public void The_legend_is_compared_as_a_set(string old, string @new, string kept, string gained, string lost)
    {
        var legend = DisclosureComparer.Compare(Release(old), Release(@new)).Passage.Legend;

        string.Join(' ', legend.Kept).ShouldBe(kept);
        string.Join(' ', legend.Gained).ShouldBe(gained);
        string.Join(' ', legend.Lost).ShouldBe(lost);
    }

    static Disclosure Release(string legend) => Some.Extract(Some.PlainText(
        $"Forward-Looking Statements\n\nThis release contains forward-looking statements. {legend} Factors that could cause actual results to differ materially from those "
        + "statements include: the price of oats; the loss of a large customer; and fires. We undertake no obligation to update these statements.\n"));
}
