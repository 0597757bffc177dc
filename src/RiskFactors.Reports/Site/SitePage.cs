using System.Text;

namespace RiskFactors.Reports.Site;

/// <summary>The frame of a page: head, the way back to the pages above it, and foot.</summary>
sealed class SitePage : IDisposable
{
    readonly StreamWriter output;

    /// <param name="stream">What it is written to; it is disposed of.</param>
    /// <param name="title">The page's heading.</param>
    /// <param name="depth">How many folders below the index it stands.</param>
    /// <param name="above">The pages above it, from the index down: what they are called and where they are.</param>
    public SitePage(Stream stream, string title, int depth, params ReadOnlySpan<(string Name, string Link)> above)
    {
        output = new(stream, new UTF8Encoding(false)) { NewLine = "\n" };
        Html = new(output);
        var root = string.Concat(Enumerable.Repeat("../", depth));
        Html.Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        Html.Write($"<title>{title}</title>\n<link rel=\"stylesheet\" href=\"{root}site.css\">\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the text</a>\n");
        if (above.Length > 0)
        {
            Html.Write($"<nav aria-label=\"Pages above\"><ol>");
            foreach (var (name, link) in above)
                Html.Write($"<li><a href=\"{link}\">{name}</a></li>");
            Html.Write($"</ol></nav>\n");
        }
        Html.Write($"<main id=\"main\">\n<h1>{title}</h1>\n");
    }

    public HtmlWriter Html { get; }

    public void Dispose()
    {
        Html.Write($"</main>\n<footer><p>Made by RiskFactors from the text of the filings. Offsets count UTF-16 code units of the decoded file, from zero.</p></footer>\n</body>\n</html>\n");
        output.Dispose();
    }
}
