using System.Text;
using AngleSharp.Html.Parser;
using RiskFactors.Reports;
using RiskFactors.Tests.Comparison;

namespace RiskFactors.Tests.Reports;

public class HtmlRedlineTests
{
    [Fact]
    public void Each_side_of_the_page_reads_as_its_factors_and_nothing_is_loaded()
    {
        string[] old = ["the price of oats & <barley>", "fires in Kansas"], @new = ["the price of oats, rye & <barley>", "strikes"];
        using var file = new MemoryStream();
        HtmlRedline.Write(DisclosureComparer.Compare(Listed.Of(old), Listed.Of(@new)), file);
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.ToArray()));

        Column("Old").ShouldBe(old);
        Column("New").ShouldBe(@new);
        page.QuerySelectorAll("[src], link, img").ShouldBeEmpty();
        page.QuerySelector("ins")!.TextContent.ShouldBe(", rye");
        page.QuerySelectorAll(".place a").Select(link => link.GetAttribute("href")).ShouldAllBe(href => href!.StartsWith("a.txt#:~:text="));

        IEnumerable<string> Column(string name) => page.QuerySelectorAll($"section[aria-label={name}] p:first-child:not(.none)").Select(paragraph => paragraph.TextContent);
    }
}
