namespace RiskFactors.Tests.Classification;

public class TopicTaxonomyTests
{
    [Fact]
    public void The_taxonomy_of_the_library_has_31_topics_in_six_groups()
    {
        TopicTaxonomy.Default.Topics.Count.ShouldBe(31);
        TopicTaxonomy.Default.Topics.Select(topic => topic.Group).Distinct().Count().ShouldBe(6);
        TopicTaxonomy.Default.Find("supply-chain")!.Name.ShouldBe("Suppliers and supply chain");
        TopicTaxonomy.Default.Find("weather").ShouldBeNull();
    }

    [Fact]
    public void What_a_topic_does_not_cover_names_topics_that_there_are()
    {
        foreach (var topic in TopicTaxonomy.Default.Topics)
            foreach (var part in topic.DoesNotCover.Split('(').Skip(1))
                TopicTaxonomy.Default.Find(part.Split(')')[0]).ShouldNotBeNull($"{topic.Id}: {part}");
    }

    [Theory]
    [InlineData("name\tcovers", "own.tsv:1: a taxonomy begins with a line that names its columns, and there is no column \"id\".")]
    [InlineData("", "own.tsv:1: a taxonomy begins with a line that names its columns, and there is no column \"id\".")]
    [InlineData("id\tgroup\tname\tcovers\na\tg\tA\tx", "own.tsv:1: a taxonomy needs two topics or more.")]
    [InlineData("id\tgroup\tname\tcovers\na\tg\tA\tx\na\tg\tB\ty", "own.tsv:3: the id \"a\" stands here for the second time.")]
    [InlineData("id\tgroup\tname\tcovers\na\t\tA\tx", "own.tsv:2: the column \"group\" is empty.")]
    [InlineData("id\tgroup\tname\tcovers\nA b\tg\tA\tx", "own.tsv:2: the id \"A b\" is not in lower-case letters, digits and hyphens.")]
    public void What_is_no_taxonomy_is_refused_with_the_line(string text, string message) =>
        Should.Throw<TopicDataException>(() => TopicTaxonomy.Read(new StringReader(text), "own.tsv")).Message.ShouldBe(message);
}
