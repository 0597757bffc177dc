using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reading;

public class DocxSpecTests
{
    public static TheoryData<int, string, string, string> Examples => SpecFile.Examples("reading-docx.md", "reading-docx");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Word_is_read_as_the_spec_says(int line, string name, string input, string expected) =>
        BlockListing.Of(DocxFile.Read(input)).ShouldBe(expected, $"reading-docx.md:{line} {name}");
}
