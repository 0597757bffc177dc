using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RiskFactors.Reading;

namespace RiskFactors.Tests.Reading;

[Properties(MaxTest = 500)]
public class HtmlPropertyTests
{
    [Property(Arbitrary = [typeof(Soup)])]
    public void Blocks_tile_text_and_source_of_any_soup(Soup soup) => Tiling.ShouldHold(ReadingHtml.Of(soup.Source));

    [Property(Arbitrary = [typeof(Soup)])]
    public void Every_character_comes_from_the_source_of_its_block(Soup soup) => Tiling.ShouldMapInsideBlocks(ReadingHtml.Of(soup.Source));

    [Property(Arbitrary = [typeof(Soup)])]
    public void White_space_is_one_space_and_never_at_the_edge_of_a_block(Soup soup) => Tiling.ShouldHaveSingleSpaces(ReadingHtml.Of(soup.Source));

    [Property]
    public Property The_words_are_those_that_a_browser_shows() =>
        Prop.ForAll(Soup.Visible.ToArbitrary(), source => Squeezed(ReadingHtml.Of(source).Text).ShouldBe(Squeezed(BodyText(source))));

    // A browser moves text that stands in a table but in no cell before the table: the letters are the same, their order is not.
    [Property]
    public Property No_letter_of_a_broken_table_is_lost() =>
        Prop.ForAll(Soup.VisibleTables.ToArbitrary(), source =>
            Squeezed(ReadingHtml.Of(source).Text).Order().ShouldBe(Squeezed(BodyText(source)).Order()));

    [Property(Arbitrary = [typeof(Soup)])]
    public void The_tokens_of_any_soup_tile_it(Soup soup)
    {
        foreach (var syntax in Enum.GetValues<MarkupSyntax>())
        {
            var token = new MarkupTokenizer(soup.Source, 0, soup.Source.Length, syntax);
            var at = 0;
            while (token.Next())
            {
                token.Start.ShouldBe(at);
                token.End.ShouldBeGreaterThan(at);
                at = token.End;
            }
            at.ShouldBe(soup.Source.Length);
        }
    }

    static string BodyText(string source)
    {
        var document = new HtmlParser().ParseDocument(source);
        var text = new StringBuilder();
        foreach (var node in document.Body!.Descendants<IText>())
            if (node.ParentElement?.LocalName is not ("script" or "style"))
                text.Append(node.Data);
        return text.ToString();
    }

    // The two differ on purpose in C1 controls, which a browser hides, and in characters that no page shows.
    static string Squeezed(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\u0093' or '“')));
}
