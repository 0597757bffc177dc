using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Splitting;

public class CaptionSpecs
{
    public static TheoryData<int, string, string, string> PlainText => SpecFile.Examples("splitting-captions.md", "text");

    public static TheoryData<int, string, string, string> Html => SpecFile.Examples("splitting-captions.md", "html");

    [Theory]
    [MemberData(nameof(PlainText))]
    public void Every_example_of_captions_in_plain_text_holds(int line, string name, string input, string expected) =>
        Factors(Some.PlainText($"FORM 10-K\n\n{input}\n")).ShouldBe(expected, $"line {line}, {name}");

    [Theory]
    [MemberData(nameof(Html))]
    public void Every_example_of_captions_in_HTML_holds(int line, string name, string input, string expected) =>
        Factors(Some.Html($"<p>FORM 10-K</p>{input}")).ShouldBe(expected, $"line {line}, {name}");

    static string Factors(FilingText filing)
    {
        var disclosure = Some.Extract(filing);
        var factors = disclosure.Factors.Where(f => disclosure.Sections[f.Section].Kind == SectionKind.RiskFactors).Select(Line);
        return string.Join('\n', disclosure.Notes.Any(n => n.Code == "no-captions") ? factors.Prepend("(no captions)") : factors);
    }

    static string Line(RiskFactor factor)
    {
        var words = factor.Text[(factor.Heading?.Length ?? 0)..].Trim().Split(' ');
        var group = factor.Group is null ? "" : $"[{factor.Group}] ";
        var caption = factor.Heading is null ? "" : $"{{{factor.Heading}}} ";
        return $"{group}{caption}{string.Join(' ', words.Take(3))} … {string.Join(' ', words.TakeLast(3))}";
    }
}
