namespace RiskFactors;

/// <summary>One risk followed through an issuer's successive filings: from its first appearance through rewordings, gaps, splits and merges to its end.</summary>
/// <param name="Number">One-based number within the history, in the order of first appearance; filings that are followed later do not change it.</param>
/// <param name="Steps">
/// What became of it, in the order of the filings, at most one step a filing. A filing without a step, before the last one, is one in which it was still absent.
/// </param>
public sealed record Lifeline(int Number, IReadOnlyList<LifelineStep> Steps)
{
    /// <summary>Whether it stands in the last filing that was followed.</summary>
    public bool IsCurrent => Steps[^1].Factor is not null;

    /// <summary>Zero-based place in <see cref="FactorHistory.Filings"/> of the first filing in which it stands.</summary>
    public int First => Steps[0].Filing;

    /// <summary>Zero-based place in <see cref="FactorHistory.Filings"/> of the last filing in which it stands.</summary>
    public int Last => LastStanding.Filing;

    /// <summary>Zero-based place in <see cref="FactorHistory.Filings"/> of the filing that brought its latest wording.</summary>
    public int LastChanged => Steps.Last(static step => step.IsNewWording).Filing;

    /// <summary>Its latest wording.</summary>
    public RiskFactor Latest => LastStanding.Factor!;

    /// <summary>The number of the lifeline that it was split off from, or null.</summary>
    public int? Parent => Steps[0].Event == LifelineEvent.SplitOff ? Steps[0].Lines[0] : null;

    /// <summary>Whether one of its steps rests on an extraction of low confidence.</summary>
    public bool IsDoubtful => Steps.Any(static step => step.IsDoubtful);

    LifelineStep LastStanding => Steps.Last(static step => step.Factor is not null);
}

/// <summary>What became of a lifeline in one filing.</summary>
public sealed record LifelineStep
{
    /// <summary>Zero-based place in <see cref="FactorHistory.Filings"/>.</summary>
    public required int Filing { get; init; }

    /// <summary>What happened.</summary>
    public required LifelineEvent Event { get; init; }

    /// <summary>The factor as it stands in the filing; null where the filing no longer has it (<see cref="LifelineEvent.Removed"/>, <see cref="LifelineEvent.MergedInto"/>).</summary>
    public RiskFactor? Factor { get; init; }

    /// <summary>Whether it stands in another order among the factors that this filing and the one before have in common.</summary>
    public bool IsMoved { get; init; }

    /// <summary>
    /// Share of words in common and in order, from 0 to 1, of this wording and the one before: the lifeline's own, at <see cref="LifelineEvent.SplitOff"/> the parent's; at
    /// <see cref="LifelineEvent.MergedInto"/> of the last wording and the one that tells it now. Null where there is nothing to compare with.
    /// </summary>
    public double? Similarity { get; init; }

    /// <summary>What became of the caption alone, unchanged or reworded; null where one of the two has none, or they are not one and one.</summary>
    public ChangeStatus? Caption { get; init; }

    /// <summary>Number of followed filings without it between this one and the last one in which it stood; 0 unless it <see cref="LifelineEvent.Reappeared"/>.</summary>
    public int Gap { get; init; }

    /// <summary>
    /// Numbers of the other lifelines concerned: what was split off from it or merged into it, what it was split off from or merged into. A part of a split that brings back an
    /// earlier lifeline has <see cref="LifelineEvent.Reappeared"/> and the number of what was split.
    /// </summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>Whether the extraction that the statement rests on is of low confidence.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The way to this wording from the one that <see cref="Similarity"/> speaks of; empty where nothing was reworded.</summary>
    public IReadOnlyList<WordChange> Words { get; init; } = [];

    /// <summary>Whether this filing brought the wording: the first one, or another than before.</summary>
    internal bool IsNewWording => Factor is not null && Similarity is not 1.0;
}

/// <summary>What becomes of a lifeline in a filing.</summary>
public enum LifelineEvent
{
    /// <summary>It stands there for the first time; in the first filing of a history it may be older.</summary>
    Appeared,

    /// <summary>It is new as a part of what was one factor before; that goes on as another lifeline.</summary>
    SplitOff,

    /// <summary>It is back, in the same or other words, after filings that did not have it.</summary>
    Reappeared,

    /// <summary>The same but for case, white space, punctuation and list marks.</summary>
    Unchanged,

    /// <summary>Unchanged, in another order.</summary>
    Moved,

    /// <summary>The same risk in other words; it may also have moved.</summary>
    Reworded,

    /// <summary>It goes on as the part most like it; the other parts are lifelines of their own.</summary>
    Split,

    /// <summary>It goes on in words that now also tell other lifelines, which end here.</summary>
    Merged,

    /// <summary>It ends: another lifeline tells it now.</summary>
    MergedInto,

    /// <summary>The filing no longer has it. It ends, unless it reappears.</summary>
    Removed,
}
