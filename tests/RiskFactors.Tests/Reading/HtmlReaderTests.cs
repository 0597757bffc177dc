namespace RiskFactors.Tests.Reading;

public class HtmlReaderTests
{
    [Fact]
    public void An_element_that_hides_the_rest_of_the_filing_is_noted_with_its_place()
    {
        var source = "<body><p>Seen</p><div style=\"display:none\">" + new string('x', 3000) + "</body>";

        var note = ReadingHtml.Of(source).Notes.ShouldHaveSingleItem();

        note.Code.ShouldBe("hidden-text");
        note.Span!.Value.Start.ShouldBe(source.IndexOf("<div", StringComparison.Ordinal));
    }

    [Fact]
    public void Hidden_text_that_ends_where_it_should_is_nothing_to_note() =>
        ReadingHtml.Of("<body><div style=\"display:none\">" + new string('x', 3000) + "</div><p>Seen</p></body>").Notes.ShouldBeEmpty();

    [Fact]
    public void A_passage_is_found_in_the_source_with_its_references_and_tags()
    {
        var source = "<p>Smith&nbsp;&amp; <b>Sons&#146;</b> risk</p>";
        var filing = ReadingHtml.Of(source);

        filing.Text.ShouldBe("Smith & Sons’ risk\n");
        filing.ToSource(new(6, 13)).Of(source).ToString().ShouldBe("&amp; <b>Sons&#146;");
        filing.ToSource(new(5, 6)).Of(source).ToString().ShouldBe("&nbsp;");
    }

    [Fact]
    public void Only_the_given_range_of_the_source_is_read()
    {
        const string source = "<p>before</p><p>inside</p><p>after</p>";
        var builder = new RiskFactors.Reading.FilingTextBuilder(source);

        RiskFactors.Reading.HtmlReader.Read(source, source.IndexOf("<p>i", StringComparison.Ordinal), source.IndexOf("<p>a", StringComparison.Ordinal), builder);

        builder.Build(new FilingSource("-", "", 0, SourceFormat.Html), new Filing()).Text.ShouldBe("inside\n");
    }
}
