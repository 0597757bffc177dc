using FsCheck;
using FsCheck.Fluent;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Sentences;

public class SentenceSpecs
{
    public static TheoryData<int, string, string, string> Examples => SpecFile.Examples("sentences.md", "sentences");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Sentences_end_where_the_spec_says(int line, string name, string input, string expected) =>
        string.Join('\n', Split(input).Select(s => string.Join(' ', s.Of(input).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))
            .ShouldBe(expected, $"line {line}, {name}");

    static readonly string[] Pieces =
        ["The", "fleet", "U.S.", "Inc.", "Corp.", "Mr.", "No.", "5", "3.5", "Dec.", "a.m.", "e.g.", ".", "..", "...", "…", "!", "?", ";", ":", "\"", "”", "(", ")", "[1]", "\n", "\n\n", "\r\n", "•", "- ", "* ", "A.", "(a)", " ", "eBay", "\u00A0"];

    static void Holds(Action<string, List<TextSpan>> check) =>
        Prop.ForAll((from count in Gen.Choose(0, 60) from pieces in Gen.ArrayOf(Gen.Elements(Pieces), count) from glue in Gen.Elements(" ", "") select string.Join(glue, pieces)).ToArbitrary(),
            text => check(text, Split(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Sentences_are_ordered_disjoint_and_trimmed() => Holds((text, sentences) =>
    {
        var at = 0;
        foreach (var sentence in sentences)
        {
            sentence.Start.ShouldBeGreaterThanOrEqualTo(at);
            sentence.Length.ShouldBeGreaterThan(0);
            sentence.Of(text).ToString().ShouldBe(sentence.Of(text).ToString().Trim());
            at = sentence.End;
        }
        at.ShouldBeLessThanOrEqualTo(text.Length);
    });

    [Fact]
    public void Together_they_hold_every_character_that_is_no_white_space() => Holds((text, sentences) =>
        string.Concat(sentences.Select(s => s.Of(text).ToString())).Where(c => !char.IsWhiteSpace(c)).ShouldBe(text.Where(c => !char.IsWhiteSpace(c))));

    [Fact]
    public void What_follows_a_blank_line_changes_nothing_before_it() => Holds((text, sentences) =>
        Split(text + "\n\nAnother paragraph.").Take(sentences.Count).ShouldBe(sentences));

    [Theory]
    [InlineData("A. ")]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData("\n")]
    [InlineData(". . ")]
    public void A_megabyte_of_one_thing_is_split(string thing) =>
        Split(string.Concat(Enumerable.Repeat(thing, 1_000_000 / thing.Length)) + " End.").Count.ShouldBeGreaterThan(0);

    static List<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        foreach (var sentence in SentenceSplitter.English.Split(text))
            sentences.Add(sentence);
        return sentences;
    }
}
