using System.Text.RegularExpressions;
using RiskFactors.Comparison;
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

    public static TheoryData<int, string, string, string> Words => SpecFile.Examples("comparing.md", "words");

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_example_of_words_holds(int line, string name, string input, string expected)
    {
        var seen = Regex.Replace(input, @"\\u([0-9A-F]{4})", escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString());

        string.Join('\n', seen.Split('\n').Select(WordsOf)).ShouldBe(expected, $"line {line}, {name}");
    }

    static string WordsOf(string text)
    {
        var vocabulary = new Vocabulary();
        return string.Join(' ', WordTokens.Of(text, vocabulary).Ids.Select(id => vocabulary[id]));
    }

    static string Line(FactorLink link)
    {
        var moved = link.IsMoved && link.Status != ChangeStatus.Moved ? " and moved" : "";
        return $"{ContractName.Of(link.Status)}{moved} {Numbers(link.Old)} -> {Numbers(link.New)}".Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    static string Numbers(IReadOnlyList<RiskFactor> factors) => string.Join('+', factors.Select(factor => factor.Ordinal));
}
