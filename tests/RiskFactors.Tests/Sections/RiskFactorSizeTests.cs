using System.Text;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Sections;

public class RiskFactorSizeTests
{
    [Fact]
    public void A_section_that_takes_nearly_all_of_a_long_report_is_flagged_and_loses_confidence()
    {
        var disclosure = Some.Extract(Report(risks: 300, pages: 0));

        disclosure.Notes.ShouldContain(note => note.Code == "section-too-long" && note.Severity == NoteSeverity.Warning);
        disclosure.Sections.ShouldHaveSingleItem().Confidence.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void The_same_section_in_a_report_that_goes_on_behind_it_is_not_flagged()
    {
        var disclosure = Some.Extract(Report(risks: 300, pages: 200));

        disclosure.Notes.ShouldNotContain(note => note.Code == "section-too-long");
        disclosure.Factors.Count.ShouldBe(300);
    }

    static FilingText Report(int risks, int pages)
    {
        var html = new StringBuilder("<p>FORM 10-K</p><p><b>Item 1A. Risk Factors</b></p>");
        for (var n = 0; n < risks; n++)
            html.Append($"<p><b>Barn {n} could burn.</b></p><p>It is built of wood, and the hens in it lay every seventh egg that we sell; no other barn stands empty. We carry no insurance for eggs that are not laid.</p>");
        html.Append("<p><b>Item 7. Management's Discussion and Analysis</b></p>");
        for (var n = 0; n < pages; n++)
            html.Append($"<p>In month {n} we sold more eggs than in the month before, and fewer than in the same month of the year before it, since the hens were older and fewer of them were kept in the barns by the river.</p>");
        return Some.Html(html.ToString());
    }
}
