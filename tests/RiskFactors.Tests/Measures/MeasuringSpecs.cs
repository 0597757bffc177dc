using System.Globalization;
using RiskFactors.Measures;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Measures;

public class MeasuringSpecs
{
    public static TheoryData<int, string, string, string> Texts => SpecFile.Examples("measures.md", "text");

    public static TheoryData<int, string, string, string> Pairs => SpecFile.Examples("measures.md", "similarity");

    public static TheoryData<int, string, string, string> Entities => SpecFile.Examples("measures.md", "entities");

    public static TheoryData<int, string, string, string> Samples => SpecFile.Examples("measures.md", "boilerplate");

    public static TheoryData<int, string, string, string> Words => SpecFile.Examples("measures.md", "syllables");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_measures_what_the_spec_says(int line, string name, string input, string expected) =>
        Listed(TextMeasures.Of(MeasuredText.Of(input.Trim('-'))).Values(), expected).ShouldBe(expected, $"line {line}, {name}");

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_pair_of_texts_measures_what_the_spec_says(int line, string name, string input, string expected)
    {
        var sides = ("\n" + input).Split("\n---\n");

        Listed(SimilarityMeasures.Of(MeasuredText.Of(sides[0]), MeasuredText.Of(sides[1])).Values(), expected).ShouldBe(expected, $"line {line}, {name}");
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void The_entities_and_figures_are_those_of_the_spec(int line, string name, string input, string expected)
    {
        var entities = RiskFactors.Measures.Entities.Of(MeasuredText.Of(input));

        string.Join('\n', entities.Spans.Select(span => span.Of(input).ToString()).Append($"{entities.Figures} figures")).ShouldBe(expected, $"line {line}, {name}");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Boilerplate_is_what_the_spec_says(int line, string name, string input, string expected)
    {
        var texts = input.Split("\n---\n").Select(MeasuredText.Of).ToList();
        var sample = new MeasureSample();
        texts.ForEach(sample.Add);

        string.Join('\n', texts.Select(text => $"{By(text, BoilerplateRule.LangSticeLawrence)} {By(text, BoilerplateRule.DyerLangSticeLawrence)}")).ShouldBe(expected, $"line {line}, {name}");

        string By(MeasuredText text, BoilerplateRule rule) => Written(TextMeasures.Of(text, sample, rule).Boilerplate);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_have_the_syllables_of_the_spec(int line, string name, string input, string expected)
    {
        var words = input.Split(' ');
        var divided = expected.Split(' ');
        divided.Select(word => word.Replace("-", "", StringComparison.Ordinal)).ShouldBe(words);

        words.Select(word => $"{word} {Syllables.English.Count(word)}").ShouldBe(divided.Select((word, n) => $"{words[n]} {word.Split('-').Length}"), $"line {line}, {name}");
    }

    /// <summary>The measures that the expectation names, in its order.</summary>
    static string Listed(IEnumerable<KeyValuePair<string, double?>> values, string expected)
    {
        var byName = values.ToDictionary();
        return string.Join('\n', expected.Split('\n').Select(line => line.Split(' ')[0]).Select(name => $"{name} {Written(byName[name], IsCount(name))}"));
    }

    static bool IsCount(string name) => name.StartsWith("n_", StringComparison.Ordinal) || name is "edit_operations" or "changed_words";

    static string Written(double? value, bool isCount = false) => value is null ? "-" : value.Value.ToString(isCount ? "0" : "0.000", CultureInfo.InvariantCulture);
}
