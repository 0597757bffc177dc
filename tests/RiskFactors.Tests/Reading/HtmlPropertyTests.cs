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
    public void Blocks_tile_text_and_source_of_any_soup(Soup soup)
    {
        var filing = ReadingHtml.Of(soup.Source);

        int text = 0, source = 0;
        foreach (var block in filing.Blocks)
        {
            block.Text.Start.ShouldBe(text);
            block.Source.Start.ShouldBe(source);
            block.Source.End.ShouldBeGreaterThan(source);
            block.Text.Contains(block.LeadEnd - (block.LeadEnd > block.Text.Start ? 1 : 0)).ShouldBe(block.IsContent);
            (text, source) = (block.Text.End, block.Source.End);
        }
        text.ShouldBe(filing.Text.Length);
        source.ShouldBe(filing.Source.Length);
    }

    [Property(Arbitrary = [typeof(Soup)])]
    public void Every_character_comes_from_the_source_of_its_block(Soup soup)
    {
        var filing = ReadingHtml.Of(soup.Source);

        foreach (var block in filing.Blocks)
        {
            var last = block.Source.Start;
            for (var n = block.Content.Start; n < block.Content.End; n++)
            {
                var span = filing.ToSource(new(n, n + 1));
                block.Source.Contains(span).ShouldBeTrue();
                span.IsEmpty.ShouldBeFalse();
                span.Start.ShouldBeGreaterThanOrEqualTo(last);
                last = span.Start;
            }
        }
    }

    [Property(Arbitrary = [typeof(Soup)])]
    public void White_space_is_one_space_and_never_at_the_edge_of_a_block(Soup soup)
    {
        var filing = ReadingHtml.Of(soup.Source);

        foreach (var block in filing.Blocks)
        {
            var text = block.Content.Of(filing.Text).ToString();
            text.ShouldBe(text.Trim());
            text.ShouldNotContain("  ");
            text.ShouldNotContain('\n');
            if (block.IsContent)
                text.ShouldNotBeEmpty();
        }
    }

    [Property]
    public Property The_words_are_those_that_a_browser_shows() =>
        Prop.ForAll(Soup.Visible.ToArbitrary(), source => Squeezed(ReadingHtml.Of(source).Text).ShouldBe(Squeezed(BodyText(source))));

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
