using FsCheck;
using FsCheck.Fluent;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reading;

/// <summary>What holds of plain text and Markdown whatever stands in them.</summary>
public class PlainTextProperties
{
    static readonly string[] Pieces =
        ["The company", "may fail", "Forward-", "looking", "informa-", "tion", "1.", "(2)", "(a)", "o ", "* ", "- ", "•", "# ", "| a | b |", "**", "_", "[x](y)", "\\", "`", "> ", ".", ";", ":",
            "\n", "\n\n", "\r\n", "   ", "\t", "<PAGE>", "\f", "<TABLE>", "</TABLE>", "-----", "12", "Page 3", "(more)", "&amp;", "&", "\u0093", "\u00A0", "\u200B", "é", "😀", "A", "      1,234      5,678"];

    static void Holds(string path, Action<FilingText> check) =>
        Prop.ForAll((from count in Gen.Choose(1, 80) from pieces in Gen.ArrayOf(Gen.Elements(Pieces), count) from glue in Gen.Elements(" ", "") select string.Join(glue, pieces)).ToArbitrary(),
            text =>
            {
                if (!string.IsNullOrWhiteSpace(text))
                    check(Some.Read(text, path));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    public void Blocks_tile_text_and_source(string path) => Holds(path, Tiling.ShouldHold);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    public void Every_character_maps_into_the_source_of_its_block(string path) => Holds(path, Tiling.ShouldMapInsideBlocks);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    public void White_space_is_single(string path) => Holds(path, Tiling.ShouldHaveSingleSpaces);

    [Fact]
    public void A_megabyte_without_a_line_break_is_read() =>
        Some.PlainText(string.Concat(Enumerable.Repeat("word ", 200_000))).Text.Length.ShouldBe(1_000_000);
}
