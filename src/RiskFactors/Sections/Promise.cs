namespace RiskFactors.Sections;

/// <summary>Recognises that a paragraph promises a list further down: "… include the risks identified below".</summary>
static class Promise
{
    /// <summary>The promise stands in the last sentence or two.</summary>
    const int Reach = 400;

    /// <summary>Whether the end of a folded paragraph points to what follows it.</summary>
    public static bool PointsBelow(ReadOnlySpan<char> folded) => SafeHarborCues.English.Below.IsIn(folded[Math.Max(0, folded.Length - Reach)..]);

    /// <summary>Whether a folded paragraph ends with a sentence that does.</summary>
    public static bool EndsPointingBelow(ReadOnlySpan<char> folded)
    {
        var end = folded.TrimEnd(" .");
        var last = end[(end.LastIndexOf(". ") + 1)..];
        return last.Length <= Reach && !last.Contains(';') && SafeHarborCues.English.BelowLast.IsIn(last);
    }
}
