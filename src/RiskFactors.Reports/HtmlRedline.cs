using System.Globalization;
using System.Text;

namespace RiskFactors.Reports;

/// <summary>
/// A comparison as one self-contained HTML file: side by side and in line, with filters by status and topic, keys to go from change to change,
/// statistics, and each factor's place in its source. It loads nothing, and everything is on the page where scripts are off.
/// </summary>
public static class HtmlRedline
{
    /// <summary>In characters: what is longer may be cut by the end of a printed page, which it would else leave half empty.</summary>
    const int LongText = 1500;

    /// <summary>Writes the page as UTF-8.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    /// <param name="oldSource">Where the old file lies; null where the page is not to lead to it.</param>
    /// <param name="newSource">Where the new file lies; null where the page is not to lead to it.</param>
    public static void Write(DisclosureDiff diff, Stream output, RedlineSource? oldSource = null, RedlineSource? newSource = null) => Write(diff, output, oldSource, newSource, []);

    /// <summary>The same as one of several pages.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    /// <param name="oldSource">Where the old file lies.</param>
    /// <param name="newSource">Where the new file lies.</param>
    /// <param name="above">The pages above it: what they are called and where they are.</param>
    internal static void Write(DisclosureDiff diff, Stream output, RedlineSource? oldSource, RedlineSource? newSource, IReadOnlyList<(string Name, string Link)> above)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            // A filing is a stranger's text; should a part of it ever get through as mark-up, it loads and sends nothing.
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
            + $"<title>{Text(RedlineWords.Title(diff))}</title>\n<style>\n{Resource("redline.css")}</style>\n</head>\n<body class=\"side\">\n<a class=\"skip\" href=\"#changes\">Skip to the changes</a>\n");
        if (above.Count > 0)
            writer.Write($"<p class=\"above\">{string.Join(" › ", above.Select(static page => $"<a href=\"{Text(page.Link)}\">{Text(page.Name)}</a>"))}</p>\n");
        WriteHead(writer, diff);
        WriteControls(writer, diff);
        writer.Write("<main id=\"changes\">\n");
        if (diff.Links.Count == 0)
            writer.Write("<p class=\"none\">Neither filing lists factors.</p>\n");
        var (old, @new) = (new HtmlSide("old", diff.Old, oldSource), new HtmlSide("new", diff.New, newSource));
        var number = 0;
        foreach (var section in diff.Links.GroupBy(diff.KindOf))
        {
            var kind = ContractName.Of(section.Key);
            writer.Write($"<section aria-labelledby=\"{kind}\">\n<h2 id=\"{kind}\">{(section.Key == SectionKind.SafeHarbor ? "Factors of the safe-harbor statement" : "Risk factors")}</h2>\n"
                + "<div class=\"columns heads\" aria-hidden=\"true\"><b>Old</b><b>New</b></div>\n");
            foreach (var link in section)
                WriteLink(writer, link, ++number, old, @new);
            writer.Write("</section>\n");
        }
        WritePassage(writer, diff.Passage);
        writer.Write($"</main>\n<script>\n{Resource("redline.js")}</script>\n</body>\n</html>\n");
    }

    static void WriteHead(StreamWriter writer, DisclosureDiff diff)
    {
        writer.Write($"<header>\n<h1>{Text(RedlineWords.Title(diff))}</h1>\n<table class=\"filings\"><tbody>\n<tr><th scope=\"row\">Old</th><td>{Text(RedlineWords.Describe(diff.Old))}</td></tr>\n"
            + $"<tr><th scope=\"row\">New</th><td>{Text(RedlineWords.Describe(diff.New))}</td></tr>\n<tr><th scope=\"row\">Compared</th><td>{Text(RedlineWords.Compared(diff))}</td></tr>\n</tbody></table>\n"
            + "<ul class=\"figures\" aria-label=\"Statistics\">\n");
        foreach (var (status, count) in RedlineWords.ByStatus(diff.Links))
            writer.Write($"<li class=\"{ContractName.Of(status)}\"><b>{count}</b> {ContractName.Of(status)}</li>\n");
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"<li><b>{diff.Statistics.Similarity.Factors:0%}</b> of the factors have a counterpart</li>\n<li><b>{diff.Statistics.Similarity.Words:0%}</b> of the words kept</li>\n</ul>\n"));
        writer.Write("<p class=\"key\"><del>Deleted</del> words stand in the old filing only, <ins>inserted</ins> ones in the new one only.</p>\n");
        foreach (var note in diff.Notes)
            writer.Write($"<p class=\"note\">{(note.Severity == NoteSeverity.Warning ? "Warning" : "Note")}: {Text(note.Message)}</p>\n");
        writer.Write("</header>\n");
    }

    // Hidden until the script runs, without which the controls would do nothing.
    static void WriteControls(StreamWriter writer, DisclosureDiff diff)
    {
        var passage = ChangesOf(diff.Passage);
        writer.Write("<nav aria-label=\"Changes\" hidden>\n<div class=\"keys\">\n<button type=\"button\" id=\"previous\" aria-keyshortcuts=\"p k\">Previous <kbd>p</kbd></button>\n"
            + "<button type=\"button\" id=\"next\" aria-keyshortcuts=\"n j\">Next change <kbd>n</kbd></button>\n"
            + "<button type=\"button\" id=\"view\" aria-pressed=\"false\" aria-keyshortcuts=\"v\">In line <kbd>v</kbd></button>\n</div>\n"
            + $"<label>Status <select id=\"status\"><option value=\"\">all ({diff.Links.Count + passage.Count})</option>");
        var statuses = diff.Links.Select(static link => link.Status).Concat(passage).ToList();
        var changed = statuses.Count(static status => status != ChangeStatus.Unchanged);
        if (changed < statuses.Count && changed > 0)
            writer.Write($"<option value=\"!unchanged\">all but unchanged ({changed})</option>");
        foreach (var group in statuses.GroupBy(static status => status).OrderBy(static group => group.Key))
            writer.Write($"<option value=\"{ContractName.Of(group.Key)}\">{ContractName.Of(group.Key)} ({group.Count()})</option>");
        writer.Write($"</select></label>\n<label>Topic <select id=\"topic\"><option value=\"\">all ({statuses.Count})</option>");
        foreach (var group in diff.Links.Select(TopicOf).OfType<string>().GroupBy(static topic => topic).OrderBy(static group => group.Key, StringComparer.Ordinal))
            writer.Write($"<option value=\"{Text(group.Key)}\">{Text(group.Key)} ({group.Count()})</option>");
        writer.Write("</select></label>\n<span id=\"shown\" role=\"status\"></span>\n</nav>\n");
    }

    static void WriteLink(StreamWriter writer, FactorLink link, int number, HtmlSide old, HtmlSide @new)
    {
        var topic = TopicOf(link);
        OpenChange(writer, $"link-{number}", link.Status, topic, link.Words.Sum(static word => word.Text.Length));
        if (link.IsMoved && link.Status != ChangeStatus.Moved)
            writer.Write(" <span class=\"tag\">moved</span>");
        if (link.IsDoubtful)
            writer.Write(" <span class=\"tag doubt\" title=\"The extraction that this rests on is of low confidence.\">doubtful</span>");
        writer.Write($" {Text(RedlineWords.Places(link))}");
        if (link.Old.Count > 0 && link.New.Count > 0 && link.Status is not (ChangeStatus.Unchanged or ChangeStatus.Moved))
            writer.Write(string.Create(CultureInfo.InvariantCulture, $", <span class=\"alike\">{link.Similarity:0%} alike</span>"));
        if (topic is not null)
            writer.Write($" <span class=\"topic\">{Text(topic)}</span>");
        writer.Write("</h3>\n");
        var runs = CaptionRun.Of(link.Words, CaptionOf(link.Old), CaptionOf(link.New)).ToList();
        if (runs.TrueForAll(static run => run.Operation == WordOperation.Equal))
        {
            // The same on both sides is said once.
            writer.Write("<p class=\"same\">");
            WriteRuns(writer, runs, null);
            writer.Write("</p>\n<p class=\"place\">");
            old.WritePlaces(writer, link.Old);
            @new.WritePlaces(writer, link.New);
            writer.Write("</p>\n</article>\n");
            return;
        }
        writer.Write("<div class=\"columns\">\n");
        WriteColumn(writer, "Old", old, link.Old, runs, WordOperation.Insert);
        WriteColumn(writer, "New", @new, link.New, runs, WordOperation.Delete);
        writer.Write("</div>\n<div class=\"inline\"><p>");
        WriteRuns(writer, runs, null);
        writer.Write("</p>\n<p class=\"place\">");
        old.WritePlaces(writer, link.Old);
        @new.WritePlaces(writer, link.New);
        writer.Write("</p></div>\n</article>\n");
    }

    static void OpenChange(StreamWriter writer, string id, ChangeStatus status, string? topic, int length)
    {
        var name = ContractName.Of(status);
        var size = length > LongText ? " long" : "";
        writer.Write($"<article id=\"{id}\" tabindex=\"-1\" aria-labelledby=\"{id}-name\" class=\"link {name}{size}\" data-status=\"{name}\" data-topic=\"{Text(topic ?? "")}\">\n<h3 id=\"{id}-name\"><span class=\"status\">{name}</span>");
    }

    static void WriteColumn(StreamWriter writer, string name, HtmlSide side, IReadOnlyList<RiskFactor> factors, List<CaptionRun> runs, WordOperation without)
    {
        writer.Write($"<div role=\"group\" aria-label=\"{name}\">");
        if (factors.Count > 0)
        {
            writer.Write("<p>");
            WriteRuns(writer, runs, without);
            writer.Write("</p>\n<p class=\"place\">");
            side.WritePlaces(writer, factors);
            writer.Write("</p>");
        }
        else
            writer.Write($"<p class=\"none\">Not in the {name.ToLowerInvariant()} filing</p>");
        writer.Write("</div>\n");
    }

    static void WriteRuns(StreamWriter writer, IEnumerable<CaptionRun> runs, WordOperation? without)
    {
        foreach (var run in runs)
        {
            if (run.Operation == without)
                continue;
            var text = Text(run.Text).Replace("\n", "<br>", StringComparison.Ordinal);
            if (run.IsCaption)
                text = $"<b>{text}</b>";
            writer.Write(run.Operation switch
            {
                WordOperation.Delete => $"<del>{text}</del>",
                WordOperation.Insert => $"<ins>{text}</ins>",
                _ => text,
            });
        }
    }

    static void WritePassage(StreamWriter writer, PassageDiff passage)
    {
        writer.Write("<section aria-labelledby=\"rest\">\n<h2 id=\"rest\">Around the factors</h2>\n");
        if (LegendStatus(passage.Legend) is { } status)
        {
            OpenChange(writer, "legend", status, null, 0);
            writer.Write(" words that identify forward-looking statements</h3>\n<p class=\"legend\">");
            writer.Write(string.Join(", ", passage.Legend.Kept.Select(Text).Concat(passage.Legend.Gained.Select(static word => $"<ins>{Text(word)}</ins>"))
                .Concat(passage.Legend.Lost.Select(static word => $"<del>{Text(word)}</del>"))));
            writer.Write("</p>\n</article>\n");
        }
        for (var n = 0; n < passage.Rest.Count; n++)
        {
            OpenChange(writer, $"rest-{n + 1}", passage.Rest[n].Status, null, 0);
            writer.Write("</h3>\n<p class=\"rest\">");
            WriteRuns(writer, CaptionRun.Of(passage.Rest[n].Words, 0, 0), null);
            writer.Write("</p>\n</article>\n");
        }
        writer.Write("</section>\n");
    }

    static List<ChangeStatus> ChangesOf(PassageDiff passage) =>
        [.. LegendStatus(passage.Legend) is { } legend ? (IEnumerable<ChangeStatus>)[legend] : [], .. passage.Rest.Select(static change => change.Status)];

    static ChangeStatus? LegendStatus(LegendDiff legend) =>
        legend.Gained.Count + legend.Lost.Count > 0 ? ChangeStatus.Reworded : legend.Kept.Count > 0 ? ChangeStatus.Unchanged : null;

    static int CaptionOf(IReadOnlyList<RiskFactor> factors) => factors.Count > 0 ? factors[0].Heading?.Length ?? 0 : 0;

    static string? TopicOf(FactorLink link) => (link.New.Count > 0 ? link.New : link.Old)[0].Topic?.Topic;

    static string Text(string text) => HtmlText.Of(text);

    static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlRedline).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
