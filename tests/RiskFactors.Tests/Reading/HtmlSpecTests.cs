using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reading;

public class HtmlSpecTests
{
    public static TheoryData<int, string, string, string> Examples => SpecFile.Examples("reading-html.md", "reading-html");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Html_is_read_as_the_spec_says(int line, string name, string input, string expected) =>
        BlockListing.Of(ReadingHtml.Of(input)).ShouldBe(expected, $"reading-html.md:{line} {name}");
}
