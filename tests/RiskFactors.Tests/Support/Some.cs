using System.Text;

namespace RiskFactors.Tests.Support;

/// <summary>Makes the values that a test does not care about.</summary>
static class Some
{
    public static FilingText PlainText(string text) => Read(text, "release.txt");

    public static FilingText Html(string html) => Read($"<html><body>{html}</body></html>", "release.htm");

    public static FilingText Markdown(string text) => Read(text, "release.md");

    public static FilingText Read(string text, string path) => FilingReader.Read(Encoding.UTF8.GetBytes(text), path);

    public static Disclosure Extract(FilingText filing) => new RiskFactorExtractor().Extract(filing);
}
