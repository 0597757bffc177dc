using System.Text;

namespace RiskFactors.Tests.Reading;

/// <summary>Input that makes recursion overflow and careless searching quadratic. The tests hold that it is read at all; at quadratic cost they would not end.</summary>
public class HtmlSizeTests
{
    const int Many = 200_000;

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "</b>")]
    [InlineData("<span style='font-style:italic'>", "</span>")]
    [InlineData("<ul><li>", "</li></ul>")]
    [InlineData("<table><tr><td>", "</td></tr></table>")]
    public void Deeply_nested_elements_lose_no_text(string start, string end)
    {
        var source = new StringBuilder().Insert(0, start, Many).Append("deep").Insert(start.Length * Many + 4, end, Many).Append("<p>after").ToString();

        ReadingHtml.Of(source).Text.ShouldBe("deep\nafter\n");
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>x<p>")]
    [InlineData("</b></div>")]
    [InlineData("<p></b>")]
    [InlineData("<table>")]
    [InlineData("<td>")]
    [InlineData("<tr><td>x<table>")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<title></title ")]
    [InlineData("<a b='")]
    [InlineData("<a b=\"")]
    [InlineData("<ix:header>")]
    [InlineData("<pre>")]
    [InlineData("<pre>\n&nbsp;")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("&nbsp;")]
    [InlineData("&#99999999999999999999")]
    [InlineData("<br>&nbsp;")]
    [InlineData("<li>•")]
    [InlineData("<i>a<b>b</i>c</b>")]
    public void What_is_never_closed_is_read_in_linear_time(string piece) =>
        Should.NotThrow(() => ReadingHtml.Of(new StringBuilder().Insert(0, piece, Many).ToString()));
}
