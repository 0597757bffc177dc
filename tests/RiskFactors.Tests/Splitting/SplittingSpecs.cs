using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Splitting;

public class SplittingSpecs
{
    public static TheoryData<int, string, string, string> PlainText => SpecFile.Examples("splitting.md", "splitting");

    public static TheoryData<int, string, string, string> Html => SpecFile.Examples("splitting.md", "splitting-html");

    public static TheoryData<int, string, string, string> LeadIns => SpecFile.Examples("splitting-lead-ins.md", "splitting");

    public static TheoryData<int, string, string, string> LeadInsHtml => SpecFile.Examples("splitting-lead-ins.md", "splitting-html");

    public static TheoryData<int, string, string, string> Commas => SpecFile.Examples("splitting-commas.md", "splitting");

    [Theory]
    [MemberData(nameof(PlainText))]
    [MemberData(nameof(LeadIns))]
    [MemberData(nameof(Commas))]
    public void Every_example_of_splitting_holds(int line, string name, string input, string expected) =>
        Factors(Some.PlainText(input)).ShouldBe(expected, $"line {line}, {name}");

    [Theory]
    [MemberData(nameof(Html))]
    [MemberData(nameof(LeadInsHtml))]
    public void Every_HTML_example_of_splitting_holds(int line, string name, string input, string expected) =>
        Factors(Some.Html(input)).ShouldBe(expected, $"line {line}, {name}");

    static string Factors(FilingText filing) =>
        string.Join('\n', Some.Extract(filing).Factors.Select(f => f.Heading is null ? f.Text : $"{{{f.Heading}}} {f.Text}"));
}
