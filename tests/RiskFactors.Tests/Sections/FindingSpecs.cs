using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Sections;

public class FindingSpecs
{
    public static TheoryData<int, string, string, string> Examples => SpecFile.Examples("finding-safe-harbor.md", "finding");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_finding_safe_harbor_holds(int line, string name, string input, string expected)
    {
        var found = Some.Extract(Some.PlainText(input)).Sections.Select(s => $"{s.Evidence}: {First(s.Text, 4)} … {Last(s.Text, 3)}");

        string.Join('\n', found.DefaultIfEmpty("nothing")).ShouldBe(expected, $"line {line}, {name}");
    }

    static string First(string text, int words) => string.Join(' ', text.Split(' ').Take(words));

    static string Last(string text, int words) => string.Join(' ', text.Split(' ').TakeLast(words));
}
