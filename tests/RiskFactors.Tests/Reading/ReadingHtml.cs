using RiskFactors.Reading;

namespace RiskFactors.Tests.Reading;

/// <summary>Reads a string as an HTML document.</summary>
static class ReadingHtml
{
    public static FilingText Of(string source)
    {
        var builder = new FilingTextBuilder(source);
        HtmlReader.Read(source, 0, source.Length, builder);
        return builder.Build(new FilingSource("-", "", 0, SourceFormat.Html), new Filing());
    }
}
