namespace RiskFactors.Reading;

/// <summary>Tells the format of decoded text by what it holds; the file's extension only settles what the text leaves open.</summary>
static class FormatDetector
{
    /// <summary>The head of the text that is looked at, in characters.</summary>
    const int Probe = 8192;

    static readonly string[] HtmlTags =
        ["html", "head", "body", "p", "div", "font", "br", "b", "i", "u", "a", "tr", "td", "span", "center", "hr", "h1", "h2", "h3", "h4", "li", "ul", "ol", "strong", "em", "title", "meta", "style"];

    public static SourceFormat Detect(ReadOnlySpan<char> text, string path)
    {
        var head = text[..Math.Min(text.Length, Probe)];
        var trimmed = head.TrimStart();
        if (trimmed.StartsWith("<SEC-DOCUMENT>", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("-----BEGIN PRIVACY-ENHANCED", StringComparison.Ordinal)
            || trimmed.StartsWith("<SUBMISSION>", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("<IMS-DOCUMENT>", StringComparison.OrdinalIgnoreCase)
            || (head.Contains("<DOCUMENT>", StringComparison.OrdinalIgnoreCase) && head.Contains("<TYPE>", StringComparison.OrdinalIgnoreCase)))
            return SourceFormat.Submission;
        if (IsHtml(text))
            return SourceFormat.Html;
        // Of a file that was compressed the name inside is meant: release.md.gz.
        var extension = Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path.AsSpan()[..^3] : path);
        if (extension.Equals(".md", StringComparison.OrdinalIgnoreCase) || extension.Equals(".markdown", StringComparison.OrdinalIgnoreCase))
            return SourceFormat.Markdown;
        if (extension.Equals(".htm", StringComparison.OrdinalIgnoreCase) || extension.Equals(".html", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".xhtml", StringComparison.OrdinalIgnoreCase))
            return SourceFormat.Html;
        return extension.IsEmpty && IsMarkdown(head) ? SourceFormat.Markdown : SourceFormat.Text;
    }

    /// <summary>Whether the head of a text holds the tags of HTML: a document type, a root, or at least three tags that plain text has not.</summary>
    public static bool IsHtml(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, Probe)];
        var trimmed = head.TrimStart();
        if (trimmed.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return true;
        var tags = 0;
        for (var at = 0; head[at..].IndexOf('<') is var hit and >= 0;)
        {
            at += hit + 1;
            var name = head[at..];
            if (name.StartsWith("/"))
                name = name[1..];
            var length = 0;
            while (length < name.Length && length < 8 && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            var follows = length < name.Length ? name[length] : '\0';
            if (length == 0 || follows is not ('>' or ' ' or '/' or '\n' or '\r' or '\t'))
                continue;
            foreach (var tag in HtmlTags)
                if (name[..length].Equals(tag, StringComparison.OrdinalIgnoreCase))
                {
                    if (length >= 4 && tag is "html" or "body" or "head" || ++tags >= 3)
                        return true;
                    break;
                }
        }
        return false;
    }

    static bool IsMarkdown(ReadOnlySpan<char> head)
    {
        var signs = 0;
        foreach (var line in head.EnumerateLines())
        {
            var text = line.TrimStart();
            if (text.StartsWith("# ") || text.StartsWith("## ") || text.StartsWith("### ") || text.StartsWith("**") || text.Contains("](", StringComparison.Ordinal))
                signs++;
        }
        return signs >= 2;
    }
}
