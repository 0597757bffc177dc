using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Comparison;

public class ComparingSpecs
{
    public static TheoryData<int, string, string, string> Examples => SpecFile.Examples("comparing.md", "compare");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_comparing_holds(int line, string name, string input, string expected)
    {
        var sides = input.Split("\n---\n");
        var diff = DisclosureComparer.Compare(Listed.Of(sides[0].Split('\n')), Listed.Of(sides[1].Split('\n')));

        string.Join('\n', diff.Links.Select(Line)).ShouldBe(expected, $"line {line}, {name}");
    }

    static string Line(FactorLink link)
    {
        var moved = link.IsMoved && link.Status != ChangeStatus.Moved ? " and moved" : "";
        return $"{ContractName.Of(link.Status)}{moved} {Numbers(link.Old)} -> {Numbers(link.New)}".Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    static string Numbers(IReadOnlyList<RiskFactor> factors) => string.Join('+', factors.Select(factor => factor.Ordinal));
}
