using System.Globalization;
using System.Text;

namespace RiskFactors.Cli.Output;

/// <summary>
/// Histories for a person: for each series the filings by number, then a row for each lifeline with a strip that draws its life, a sign a filing; when it was first and last
/// said; and its latest wording, cut to the width. A strip that leaves no room for words stands below them.
/// </summary>
sealed class HistoryTablePrinter(Stream output, Screen? screen) : HistoryPrinter
{
    const int LeastText = 24, Narrow = 100, NarrowTopic = 16;

    readonly HistoryPage page = new(screen);

    public override void Print(FactorHistory history)
    {
        page.AddHeader(history);
        List<int> followed = [.. Enumerable.Range(0, history.Filings.Count).Where(n => history.Filings[n].IsFollowed)];
        page.AddLine(string.Join(", ", followed.Select(n => $"{n + 1}\u00A0{HistoryPage.DayOf(history.Filings[n])}")));
        page.Text.Append('\n');
        PrintRows(history, followed);
        page.Text.Append('\n');
        page.AddLine(Counts(history));
        page.AddNotes(history);
    }

    public override void Close()
    {
        page.Text.Append('\n');
        page.AddLine(string.Join(", ", page.Signs.Legend().Select(static sign => sign.Replace(' ', '\u00A0'))));
        page.WriteTo(output);
    }

    void PrintRows(FactorHistory history, List<int> followed)
    {
        var rows = history.Lines.Select(line => new Row(line, page.Signs.StripOf(line, followed))).ToList();
        var number = Math.Max(1, rows.Max(row => row.Number.Length));
        var topic = Math.Min(Math.Max("topic".Length, rows.Max(row => row.Topic.Length)), page.Width < Narrow ? NarrowTopic : int.MaxValue);
        var fixedWidth = number + 3 + 12 + 12 + topic + 2;
        var isBeside = page.Width - fixedWidth - followed.Count - 2 >= LeastText;
        var axis = string.Concat(followed.Select(static n => ((n + 1) % 10).ToString(CultureInfo.InvariantCulture)));
        var text = page.Width - fixedWidth - (isBeside ? Math.Max(followed.Count, 1) + 2 : 0);
        PrintRow("#".PadLeft(number) + " ", isBeside ? axis : null, "first", "last", "topic", "latest wording");
        if (!isBeside)
            PrintStrip(axis);
        foreach (var row in rows)
        {
            var last = row.Line.IsCurrent ? "current" : HistoryPage.DayOf(history.Filings[row.Line.Last]);
            PrintRow(
                row.Number.PadLeft(number) + (row.Line.IsDoubtful ? "?" : " "), isBeside ? row.Strip : null,
                HistoryPage.DayOf(history.Filings[row.Line.First]), last, row.Topic, row.Line.Latest.Heading ?? row.Line.Latest.Text);
            if (!isBeside)
                PrintStrip(row.Strip);
        }

        void PrintRow(string about, string? strip, string first, string last, string itsTopic, string wording)
        {
            var line = new StringBuilder(about).Append("  ");
            if (strip is not null)
                line.Append(strip.PadRight(followed.Count)).Append("  ");
            line.Append(first.PadRight(12)).Append(last.PadRight(12)).Append(HistoryPage.Cut(itsTopic, topic, page.Signs.Ellipsis).PadRight(topic)).Append("  ")
                .Append(HistoryPage.Cut(wording, text, page.Signs.Ellipsis));
            page.Text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        void PrintStrip(string strip)
        {
            foreach (var part in strip.Chunk(Math.Max(1, page.Width - number - 3)))
                page.Text.Append(' ', number + 3).Append(new string(part).TrimEnd()).Append('\n');
        }
    }

    static string Counts(FactorHistory history)
    {
        var steps = history.Lines.SelectMany(static line => line.Steps).ToList();
        var current = history.Lines.Count(static line => line.IsCurrent);
        string[] counts =
        [
            history.Lines.Count == 1 ? "1 lifeline" : $"{history.Lines.Count} lifelines", $"{current} current", $"{history.Lines.Count - current} ended",
            .. new (string Of, LifelineEvent What)[] { ("rewordings", LifelineEvent.Reworded), ("returns", LifelineEvent.Reappeared), ("splits", LifelineEvent.Split), ("merges", LifelineEvent.Merged) }
                .Select(row => (row.Of, Count: steps.Count(step => step.Event == row.What))).Where(static row => row.Count > 0)
                .Select(static row => $"{row.Count} {(row.Count == 1 ? row.Of[..^1] : row.Of)}"),
        ];
        var doubtful = history.Lines.Count(static line => line.IsDoubtful);
        return string.Join(", ", counts) + (doubtful > 0 ? $"; ? marks {doubtful} that rest on a doubtful extraction" : "");
    }

    readonly record struct Row(Lifeline Line, string Strip)
    {
        public string Number => Line.Number.ToString(CultureInfo.InvariantCulture);

        public string Topic => Line.Latest.Topic?.Topic ?? "";
    }
}
