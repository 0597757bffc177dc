namespace RiskFactors.Reports.Site;

/// <summary>The words in which the pages speak of what was found.</summary>
static class SiteWords
{
    const int LongestName = 140;

    /// <summary>The caption, else the beginning of the text.</summary>
    public static string Shortly(RiskFactor factor)
    {
        var text = factor.Heading ?? factor.Text;
        if (text.Length <= LongestName)
            return text;
        var end = text.LastIndexOf(' ', LongestName);
        return string.Concat(text.AsSpan(0, end > 0 ? end : LongestName), " …");
    }

    public static string Topic(RiskFactor factor) => factor.Topic is { } topic ? TopicTaxonomy.Default.Find(topic.Topic)?.Name ?? topic.Topic : "–";

    public static string Found(Disclosure disclosure) => disclosure.Sections.Count > 0
        ? string.Join(" and ", disclosure.Sections.Select(static section => section.Kind == SectionKind.RiskFactors ? "risk factors" : "safe harbor").Distinct())
        : disclosure.Status switch
        {
            DisclosureStatus.NoMaterialChanges => "no material changes",
            DisclosureStatus.IncorporatedByReference => "incorporated by reference",
            DisclosureStatus.NotRequired => "not required",
            _ => "no such section",
        };

    /// <summary>The kind of section, in words that follow "added" as well.</summary>
    public static string Kind(SectionKind kind) => kind == SectionKind.RiskFactors ? "risk factors" : "safe-harbor factors";

    public static int Rewordings(Lifeline line) => line.Steps.Count(static step => step is { Factor: not null, Similarity: < 1 });

    public static string State(Lifeline line) => line.IsCurrent ? "stands" : line.Steps[^1].Event == LifelineEvent.MergedInto ? FormattableString.Invariant($"merged into {line.Steps[^1].Lines[0]}") : "gone";

    public static string Event(LifelineStep step) => step.Event switch
    {
        LifelineEvent.Appeared => "appeared",
        LifelineEvent.SplitOff => FormattableString.Invariant($"split off from {step.Lines[0]}"),
        LifelineEvent.Reappeared => FormattableString.Invariant($"back after {step.Gap} {(step.Gap == 1 ? "filing" : "filings")} without it"),
        LifelineEvent.Unchanged => "unchanged",
        LifelineEvent.Moved => "moved, not reworded",
        LifelineEvent.Reworded => step.IsMoved ? "reworded and moved" : "reworded",
        LifelineEvent.Split => $"split; also goes on as {string.Join(", ", step.Lines)}",
        LifelineEvent.Merged => $"merged with {string.Join(", ", step.Lines)}",
        LifelineEvent.MergedInto => FormattableString.Invariant($"merged into {step.Lines[0]}"),
        LifelineEvent.Removed => "gone",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Event, null),
    };
}
