namespace RiskFactors.Tests.Support;

public class SpecFileTests
{
    [Fact]
    public void An_example_is_split_at_the_line_with_a_full_stop_and_named_by_its_heading()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "# Title\n\nprose\n\n## Case\n\n```example some-kind\na\n\nb.\n.\nc\n.\n```\n\n```text\nno example\n```\n");

        var example = SpecFile.Read(path).ShouldHaveSingleItem();

        example.ShouldBe(new SpecExample(7, "Case", "some-kind", "a\n\nb.", "c\n."));
    }

    [Fact]
    public void A_fence_that_is_never_closed_is_reported_with_its_line()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "```example x\na\n.\nb\n");

        Should.Throw<InvalidDataException>(() => SpecFile.Read(path).ToList()).Message.ShouldContain(":1:");
    }
}
