using System.Globalization;
using System.Net;
using System.Text;

namespace RiskFactors.Reports;

/// <summary>
/// A comparison as one self-contained HTML file: side by side and in line, with filters by status and topic, keys to go from change to change,
/// statistics, and each factor's place in its source. It loads nothing, and everything is on the page where scripts are off.
/// </summary>
public static class HtmlRedline
{
    /// <summary>Writes the page as UTF-8.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    public static void Write(DisclosureDiff diff, Stream output)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<title>What changed: {Text(Name(diff.New))}</title>\n<style>\n{Resource("redline.css")}</style>\n</head>\n<body class=\"side\">\n");
        WriteHead(writer, diff);
        WriteControls(writer, diff);
        writer.Write("<main>\n<h2>Risk factors</h2>\n");
        for (var n = 0; n < diff.Links.Count; n++)
            WriteLink(writer, diff, diff.Links[n], n + 1);
        WritePassage(writer, diff.Passage);
        writer.Write($"</main>\n<script>\n{Resource("redline.js")}</script>\n</body>\n</html>\n");
    }

    static void WriteHead(StreamWriter writer, DisclosureDiff diff)
    {
        writer.Write($"<header>\n<h1>What became of each risk factor</h1>\n<table class=\"filings\"><tbody>\n<tr><th scope=\"row\">Old</th><td>{Describe(diff.Old)}</td></tr>\n"
            + $"<tr><th scope=\"row\">New</th><td>{Describe(diff.New)}</td></tr>\n"
            + $"<tr><th scope=\"row\">Compared</th><td>{string.Join(" and ", diff.Compared.Select(ContractName.Of))} sections, each with its like</td></tr>\n</tbody></table>\n");
        writer.Write("<ul class=\"figures\">\n");
        foreach (var (status, count) in Counts(diff.Links))
            writer.Write($"<li class=\"{status}\"><b>{count}</b> {status}</li>\n");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<li><b>{diff.Statistics.Similarity.Words:0%}</b> of the words kept</li>\n</ul>\n"));
        foreach (var note in diff.Notes)
            writer.Write($"<p class=\"note\">{Text(note.Message)}</p>\n");
        writer.Write("</header>\n");
    }

    static void WriteControls(StreamWriter writer, DisclosureDiff diff)
    {
        writer.Write("<nav aria-label=\"Changes\">\n<button type=\"button\" id=\"view\" aria-pressed=\"false\">In line <kbd>v</kbd></button>\n"
            + "<button type=\"button\" id=\"previous\">Previous change <kbd>k</kbd></button>\n<button type=\"button\" id=\"next\">Next change <kbd>j</kbd></button>\n"
            + "<label>Status <select id=\"status\"><option value=\"\">all</option><option value=\"!unchanged\">all but unchanged</option>");
        foreach (var (status, _) in Counts(diff.Links))
            writer.Write($"<option>{status}</option>");
        writer.Write("</select></label>\n<label>Topic <select id=\"topic\"><option value=\"\">all</option>");
        foreach (var topic in diff.Links.Select(TopicOf).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            writer.Write($"<option>{Text(topic)}</option>");
        writer.Write("</select></label>\n<span id=\"shown\" role=\"status\"></span>\n</nav>\n");
    }

    static void WriteLink(StreamWriter writer, DisclosureDiff diff, FactorLink link, int number)
    {
        var status = ContractName.Of(link.Status);
        var topic = TopicOf(link);
        writer.Write($"<article id=\"link-{number}\" tabindex=\"-1\" class=\"link {status}\" data-status=\"{status}\" data-topic=\"{Text(topic ?? "")}\">\n<h3><span class=\"status\">{status}</span>");
        if (link.IsMoved && link.Status != ChangeStatus.Moved)
            writer.Write(" <span class=\"tag\">moved</span>");
        if (link.IsDoubtful)
            writer.Write(" <span class=\"tag doubt\" title=\"The extraction that this rests on is of low confidence.\">doubtful</span>");
        writer.Write($" {Numbers(link)}");
        if (link.Old.Count > 0 && link.New.Count > 0 && link.Status is not (ChangeStatus.Unchanged or ChangeStatus.Moved))
            writer.Write(string.Create(CultureInfo.InvariantCulture, $" <span class=\"alike\">{link.Similarity:0%} alike</span>"));
        if (topic is not null)
            writer.Write($" <span class=\"topic\">{Text(topic)}</span>");
        writer.Write("</h3>\n<div class=\"columns\">\n");
        WriteColumn(writer, "Old", diff.Old, link.Old, link.Words, WordOperation.Insert);
        WriteColumn(writer, "New", diff.New, link.New, link.Words, WordOperation.Delete);
        writer.Write("</div>\n<p class=\"inline\">");
        WriteWords(writer, link.Words, null);
        writer.Write("</p>\n</article>\n");
    }

    static void WriteColumn(StreamWriter writer, string name, Disclosure side, IReadOnlyList<RiskFactor> factors, IReadOnlyList<WordChange> words, WordOperation without)
    {
        writer.Write($"<section aria-label=\"{name}\">");
        if (factors.Count > 0)
        {
            writer.Write("<p>");
            WriteWords(writer, words, without);
            writer.Write("</p>\n<p class=\"place\">");
            foreach (var factor in factors)
                writer.Write($"<a href=\"{Text(LinkTo(side, factor))}\">{name.ToLowerInvariant()} {factor.Ordinal}: {Text(Path.GetFileName(side.Source.Path))}, offsets {factor.SourceSpan.Start}–{factor.SourceSpan.End}</a> ");
            writer.Write("</p>");
        }
        else
            writer.Write("<p class=\"none\">—</p>");
        writer.Write("</section>\n");
    }

    static void WriteWords(StreamWriter writer, IReadOnlyList<WordChange> words, WordOperation? without)
    {
        foreach (var change in words)
        {
            if (change.Operation == without)
                continue;
            var text = Text(change.Text).Replace("\n", "<br>", StringComparison.Ordinal);
            writer.Write(change.Operation switch
            {
                WordOperation.Delete => $"<del>{text}</del>",
                WordOperation.Insert => $"<ins>{text}</ins>",
                _ => text,
            });
        }
    }

    static void WritePassage(StreamWriter writer, PassageDiff passage)
    {
        var legend = passage.Legend;
        if (legend.Kept.Count + legend.Gained.Count + legend.Lost.Count > 0)
        {
            writer.Write("<h2>Words that identify forward-looking statements</h2>\n<p class=\"legend\">");
            writer.Write(string.Join(", ", legend.Kept.Select(Text).Concat(legend.Gained.Select(word => $"<ins>{Text(word)}</ins>")).Concat(legend.Lost.Select(word => $"<del>{Text(word)}</del>"))));
            writer.Write("</p>\n");
        }
        writer.Write("<h2>The rest of the passage</h2>\n");
        foreach (var change in passage.Rest)
        {
            writer.Write($"<p class=\"rest {ContractName.Of(change.Status)}\">");
            WriteWords(writer, change.Words, null);
            writer.Write("</p>\n");
        }
    }

    static IEnumerable<(string Status, int Count)> Counts(IReadOnlyList<FactorLink> links) =>
        Enum.GetValues<ChangeStatus>().Select(status => (ContractName.Of(status), links.Count(link => link.Status == status))).Where(static entry => entry.Item2 > 0);

    static string? TopicOf(FactorLink link) => (link.New.Count > 0 ? link.New : link.Old)[0].Topic?.Topic;

    static string Numbers(FactorLink link)
    {
        var old = string.Join(", ", link.Old.Select(static factor => factor.Ordinal));
        var @new = string.Join(", ", link.New.Select(static factor => factor.Ordinal));
        return link.Old.Count == 0 ? $"new {@new}" : link.New.Count == 0 ? $"old {old}" : $"old {old} → new {@new}";
    }

    /// <summary>The source file at the passage, by a text fragment (https://wicg.github.io/scroll-to-text-fragment/): its first words.</summary>
    static string LinkTo(Disclosure side, RiskFactor factor)
    {
        var path = string.Join('/', side.Source.Path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        var words = string.Join(' ', factor.Text.Split(' ').Take(8));
        return $"{path}#:~:text={Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal)}";
    }

    static string Name(Disclosure side) => side.Filing.Issuer ?? Path.GetFileName(side.Source.Path);

    static string Describe(Disclosure side)
    {
        var filing = side.Filing;
        var parts = new[] { filing.Issuer, filing.Form, filing.Exhibit, filing.Filed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), side.Source.Path };
        return string.Join(" · ", parts.OfType<string>().Select(Text));
    }

    static string Text(string text) => WebUtility.HtmlEncode(text);

    static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlRedline).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
