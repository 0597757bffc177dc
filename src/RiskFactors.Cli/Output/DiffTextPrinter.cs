using System.Globalization;
using System.Text;

namespace RiskFactors.Cli.Output;

/// <summary>
/// A comparison for a person at a terminal: what is compared, a paragraph for each factor that changed, a line for each that did not, the passage around
/// them, and counts. Deleted and inserted words are coloured and struck out or underlined, or stand as [-deleted-] and {+inserted+}. Long runs that did not change are shortened.
/// </summary>
sealed class DiffTextPrinter(int width, Palette palette)
{
    const string Bold = "\u001B[1m", Yellow = "\u001B[33m", Reset = "\u001B[0m";

    readonly StringBuilder page = new();
    readonly WordRedlineText redline = new(width, palette);

    public void Print(DisclosureDiff diff, Stream output)
    {
        Line(0, $"- {Describe(diff.Old)}");
        Line(0, $"+ {Describe(diff.New)}");
        Line(0, $"Compared: {string.Join(" and ", diff.Compared.Select(ContractName.Of))}");
        foreach (var link in diff.Links)
            Print(link);
        Print(diff.Passage);
        page.Append('\n');
        new WrappedLine(page, width, indent: 0).Add(Counts(diff), "", "");
        page.Append('\n');
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
        output.Flush();
    }

    void Print(FactorLink link)
    {
        if (link.Status == ChangeStatus.Unchanged)
        {
            page.Append('\n');
            Line(0, $"{Numbers(link)} unchanged: {Shortened(link.New[0].Heading ?? link.New[0].Text, Math.Max(40, width - 24))}");
            return;
        }
        var about = new StringBuilder($"{Numbers(link)} {ContractName.Of(link.Status)}");
        if (link.IsMoved && link.Status != ChangeStatus.Moved)
            about.Append(" and moved");
        if (link.Old.Count > 0 && link.New.Count > 0 && link.Similarity < 1)
            about.Append(CultureInfo.InvariantCulture, $", {link.Similarity:0%} alike");
        page.Append('\n').Append(Styled(Bold, about.ToString()));
        if (link.IsDoubtful)
            page.Append(' ').Append(Styled(Yellow, "doubtful"));
        page.Append('\n');
        PrintWords(link.Words);
    }

    void Print(PassageDiff passage)
    {
        if (passage.Legend.Gained.Count + passage.Legend.Lost.Count > 0)
        {
            page.Append('\n').Append(Styled(Bold, "Words that identify forward-looking statements")).Append('\n');
            PrintWords([.. passage.Legend.Lost.Select(word => new WordChange(WordOperation.Delete, word + " ")), .. passage.Legend.Gained.Select(word => new WordChange(WordOperation.Insert, word + " "))]);
        }
        foreach (var change in passage.Rest.Where(static change => change.Status != ChangeStatus.Unchanged))
        {
            page.Append('\n').Append(Styled(Bold, $"Around the factors, {ContractName.Of(change.Status)}")).Append('\n');
            PrintWords(change.Words);
        }
    }

    void PrintWords(IReadOnlyList<WordChange> words) => redline.AppendTo(page, words);

    static string Shortened(string text, int length) => text.Length <= length ? TerminalText.Of(text) : TerminalText.Of(text[..(length - 2)]) + " …";

    static string Numbers(FactorLink link) =>
        $"{(link.Old.Count == 0 ? "·" : string.Join('+', link.Old.Select(static factor => factor.Ordinal)))} → {(link.New.Count == 0 ? "·" : string.Join('+', link.New.Select(static factor => factor.Ordinal)))}";

    static string Counts(DisclosureDiff diff)
    {
        var counts = Enum.GetValues<ChangeStatus>().Select(status => (Status: status, Links: diff.Links.Count(link => link.Status == status))).Where(static entry => entry.Links > 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", counts.Select(static entry => $"{entry.Links} {ContractName.Of(entry.Status)}").DefaultIfEmpty("no factors on either side"))}; {diff.Statistics.Similarity.Words:0%} of the words kept");
    }

    static string Describe(Disclosure side)
    {
        var filing = side.Filing;
        string?[] parts =
        [
            side.Source.Path, filing.Issuer, filing.Form, filing.Exhibit, filing.Filed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            filing.Period is { } period ? string.Create(CultureInfo.InvariantCulture, $"period to {period:yyyy-MM-dd}") : null, filing.Accession,
        ];
        return string.Join(" · ", parts.OfType<string>().Select(TerminalText.Of));
    }

    void Line(int indent, string text) => page.Append(' ', indent).Append(text).Append('\n');

    string Styled(string style, string text) => palette == Palette.Color ? $"{style}{text}{Reset}" : text;
}
