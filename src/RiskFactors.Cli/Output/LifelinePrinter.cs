using System.Globalization;
using System.Text;

namespace RiskFactors.Cli.Output;

/// <summary>One lifeline for a person: every wording with its date and its place in the source, and between two of them the words that changed.</summary>
sealed class LifelinePrinter(Stream output, Screen? screen) : HistoryPrinter
{
    readonly HistoryPage page = new(screen);

    public override void Print(FactorHistory history)
    {
        page.AddHeader(history);
        foreach (var line in history.Lines)
            Print(history, line);
        page.AddNotes(history);
    }

    public override void Close() => page.WriteTo(output);

    void Print(FactorHistory history, Lifeline line)
    {
        string Day(int filing) => HistoryPage.DayOf(history.Filings[filing]);
        var state = line.IsCurrent ? $"current since {Day(line.First)}" : line.First == line.Last ? $"only {Day(line.First)}" : $"from {Day(line.First)} to {Day(line.Last)}";
        page.AddLine(string.Join(page.Signs.Dot, new[] { $"Lifeline {line.Number}", line.Latest.Topic?.Topic, state, line.LastChanged == line.First ? "never reworded" : $"last reworded {Day(line.LastChanged)}" }.OfType<string>()));
        for (var n = 0; n < line.Steps.Count; n++)
        {
            page.Text.Append('\n');
            var quiet = n;
            while (quiet + 1 < line.Steps.Count && IsQuiet(line.Steps[n]) && IsQuiet(line.Steps[quiet + 1]))
                quiet++;
            if (quiet > n)
                page.AddLine($"{Day(line.Steps[n].Filing)}  unchanged in {quiet - n + 1} filings to {Day(line.Steps[quiet].Filing)}");
            else
                Print(history, line.Steps[n]);
            n = quiet;
        }
        page.Text.Append('\n');
    }

    // What was not reworded and is not doubtful needs no look of its own.
    static bool IsQuiet(LifelineStep step) => step is { Event: LifelineEvent.Unchanged or LifelineEvent.Moved, IsDoubtful: false };

    void Print(FactorHistory history, LifelineStep step)
    {
        var filing = history.Filings[step.Filing];
        page.AddLine($"{HistoryPage.DayOf(filing)}  {Describe(history, step)}");
        if (step.IsDoubtful)
            page.AddWarning("    doubtful: it rests on an extraction of low confidence");
        var place = step.Factor is { } stands ? new[] { $"factor {stands.Ordinal}", new PlaceNames(filing.Source.Format, PlaceNames.NoSource).Of(stands.SourceSpan) } : [];
        page.AddDetail(string.Join(page.Signs.Dot, new[] { string.Join(' ', new[] { filing.Filing.Form, filing.Filing.Exhibit }.OfType<string>()), filing.Source.Path }
            .Concat(place).Where(static part => part.Length > 0)));
        if (step.Words.Count > 0)
            Redline.AppendTo(page.Text, step.Words);
        else if (step is { Factor: not null, Similarity: not 1.0 })
            Redline.AppendTo(page.Text, [new(WordOperation.Equal, step.Factor!.Text)]);
    }

    WordRedlineText Redline => new(page.Width, page.Palette);

    static string Describe(FactorHistory history, LifelineStep step)
    {
        var about = new StringBuilder(step.Event switch
        {
            LifelineEvent.SplitOff => $"split off {Lines(step)}",
            LifelineEvent.Merged => $"took in {Lines(step)}",
            LifelineEvent.MergedInto => $"merged into {Lines(step)}",
            LifelineEvent.Reappeared => $"came back after {(step.Gap == 1 ? "1 filing" : $"{step.Gap} filings")} without it{(step.Lines.Count > 0 ? $", split off {Lines(step)}" : "")}",
            LifelineEvent.Appeared when history.Filings.First(static filing => filing.IsFollowed) == history.Filings[step.Filing] => "stands in the first filing",
            _ => ContractName.Of(step.Event),
        });
        if (step.IsMoved && step.Event != LifelineEvent.Moved)
            about.Append(" and moved");
        if (step.Similarity is { } similarity && similarity < 1)
            about.Append(CultureInfo.InvariantCulture, $", {similarity:0%} alike");
        return about.Append(step.Event == LifelineEvent.Split ? $"; the rest is {Lines(step)}" : "").ToString();
    }

    static string Lines(LifelineStep step) => (step.Lines.Count == 1 ? "lifeline " : "lifelines ") + string.Join(" and ", step.Lines);
}
