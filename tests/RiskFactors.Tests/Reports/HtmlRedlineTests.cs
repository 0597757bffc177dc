using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RiskFactors.Reports;
using RiskFactors.Tests.Comparison;

namespace RiskFactors.Tests.Reports;

public class HtmlRedlineTests
{
    static readonly string[] Old = ["the price of oats & <barley>", "fires in Kansas", "strikes"], New = ["the price of oats, rye & <barley>", "strikes", "rules"];

    [Fact]
    public void Each_side_of_the_page_reads_as_its_factors_and_nothing_is_loaded()
    {
        var page = Page(Old, New);

        Column("Old").ShouldBe(Old);
        Column("New").ShouldBe(New);
        page.QuerySelectorAll("[src], link, img, iframe").ShouldBeEmpty();
        page.QuerySelector("article ins")!.TextContent.ShouldBe(", rye");

        // What is the same on both sides is said once.
        IEnumerable<string> Column(string name) => page.QuerySelectorAll($"article .columns [aria-label={name}] p:first-child:not(.none), article > .same").Select(paragraph => paragraph.TextContent);
    }

    [Fact]
    public void The_page_has_no_parse_error_and_every_name_that_it_refers_to()
    {
        var page = Page(Old, New);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        ids.ShouldBeUnique();
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelectorAll("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby")).ShouldBeSubsetOf(ids);
        page.QuerySelectorAll("header, nav, main").Length.ShouldBe(3);
        page.QuerySelectorAll("select").ShouldAllBe(select => select.ParentElement!.LocalName == "label");
    }

    [Fact]
    public void Links_lead_to_the_passage_in_the_file_and_are_left_out_where_there_is_none()
    {
        Page(Old, New).QuerySelectorAll(".place a").ShouldBeEmpty();

        var page = Page(Old, New, new("../in/a%20b.txt", span => $"line {span.Start}"), null);

        var link = page.QuerySelectorAll(".place a").First();
        link.GetAttribute("href").ShouldBe("../in/a%20b.txt#:~:text=the%20price%20of%20oats%20%26%20%3Cbarley%3E");
        link.TextContent.ShouldBe("old 1: a.txt, line 15");
        page.QuerySelectorAll(".place span").ShouldContain(place => place.TextContent.StartsWith("new 1: a.txt, offsets 15–"));
    }

    [Fact]
    public void Filters_tell_how_many_they_leave()
    {
        var page = Page(Old, New);

        page.QuerySelectorAll("#status option").Select(option => option.TextContent)
            .ShouldBe(["all (6)", "all but unchanged (3)", "unchanged (3)", "reworded (1)", "added (1)", "removed (1)"]);
        page.QuerySelectorAll("article").Length.ShouldBe(6);
        page.QuerySelectorAll(".figures li").Select(figure => figure.TextContent).ShouldBe(
            ["1 unchanged", "1 reworded", "1 added", "1 removed", "67% of the factors have a counterpart", "75% of the words kept"]);
    }

    static IHtmlDocument Page(string[] old, string[] @new, RedlineSource? oldSource = null, RedlineSource? newSource = null)
    {
        using var file = new MemoryStream();
        HtmlRedline.Write(DisclosureComparer.Compare(Listed.Of(old), Listed.Of(@new)), file, oldSource, newSource);
        var errors = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = false });
        parser.Error += (_, error) => errors.Add(error.ToString()!);
        var page = parser.ParseDocument(Encoding.UTF8.GetString(file.ToArray()));
        errors.ShouldBeEmpty();
        return page;
    }
}
