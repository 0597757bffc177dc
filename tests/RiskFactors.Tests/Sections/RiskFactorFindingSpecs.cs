using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Sections;

public class RiskFactorFindingSpecs
{
    public static TheoryData<int, string, string, string> PlainText => SpecFile.Examples("finding-risk-factors.md", "report");

    public static TheoryData<int, string, string, string> Html => SpecFile.Examples("finding-risk-factors.md", "report-html");

    [Theory]
    [MemberData(nameof(PlainText))]
    public void Every_example_of_finding_risk_factors_holds(int line, string name, string input, string expected) =>
        Found(Some.PlainText(input)).ShouldBe(expected, $"line {line}, {name}");

    [Theory]
    [MemberData(nameof(Html))]
    public void Every_HTML_example_of_finding_risk_factors_holds(int line, string name, string input, string expected) =>
        Found(Some.Html(input)).ShouldBe(expected, $"line {line}, {name}");

    static string Found(FilingText filing)
    {
        var disclosure = Some.Extract(filing);
        return string.Join('\n',
        [
            ContractName.Of(disclosure.Status),
            .. disclosure.Sections.Select(s => $"{ContractName.Of(s.Kind)} {s.Evidence}: {First(s.Text, 4)} … {Last(s.Text, 3)}"),
            .. disclosure.Notes.Where(n => n.Severity == NoteSeverity.Warning).Select(n => $"! {n.Code}"),
        ]);
    }

    static string First(string text, int words) => string.Join(' ', text.Split(' ').Take(words));

    static string Last(string text, int words) => string.Join(' ', text.Split(' ').TakeLast(words));
}
