namespace RiskFactors;

/// <summary>What became of the risk factors of one disclosure in another.</summary>
public sealed record DisclosureDiff
{
    /// <summary>The earlier disclosure.</summary>
    public required Disclosure Old { get; init; }

    /// <summary>The later disclosure.</summary>
    public required Disclosure New { get; init; }

    /// <summary>The kinds of section that were compared, each with its like.</summary>
    public required IReadOnlyList<SectionKind> Compared { get; init; }

    /// <summary>The factors of <see cref="Old"/> that took part, in the order of the text.</summary>
    public required IReadOnlyList<RiskFactor> OldFactors { get; init; }

    /// <summary>The factors of <see cref="New"/> that took part, in the order of the text.</summary>
    public required IReadOnlyList<RiskFactor> NewFactors { get; init; }

    /// <summary>
    /// What became of each factor. Every factor of <see cref="OldFactors"/> and <see cref="NewFactors"/> stands in exactly one link. The order is that of
    /// <see cref="NewFactors"/>, removed factors behind what they followed.
    /// </summary>
    public required IReadOnlyList<FactorLink> Links { get; init; }

    /// <summary>The passages around the factors.</summary>
    public required PassageDiff Passage { get; init; }

    /// <summary>What a reader of the comparison should know: what was left out of it, and where it rests on a doubtful extraction.</summary>
    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>Counts and similarities of the links.</summary>
    public required DiffStatistics Statistics { get; init; }

    /// <summary>The kind of section that the factors of one of <see cref="Links"/> stand in; links never join two kinds.</summary>
    public SectionKind KindOf(FactorLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.New.Count > 0 ? New.KindOf(link.New[0]) : Old.KindOf(link.Old[0]);
    }

    /// <summary>Whether anything differs but case, white space, punctuation and list marks: a factor, its place, or the passage around the factors.</summary>
    public bool IsDifferent =>
        Links.Any(static link => link.Status != ChangeStatus.Unchanged) || Passage.IsDifferent;
}

/// <summary>What became of a factor, or of a sentence around the factors.</summary>
public enum ChangeStatus
{
    /// <summary>The same but for case, white space, punctuation and list marks.</summary>
    Unchanged,

    /// <summary>Unchanged, in another order.</summary>
    Moved,

    /// <summary>The same risk in other words; it may also have moved.</summary>
    Reworded,

    /// <summary>One old factor became several.</summary>
    Split,

    /// <summary>Several old factors became one.</summary>
    Merged,

    /// <summary>There is no such risk in the old disclosure.</summary>
    Added,

    /// <summary>There is no such risk in the new disclosure.</summary>
    Removed,
}

/// <summary>One risk in both disclosures, or in one of them.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="IsMoved">Whether it stands in another order among the factors that both sides have.</param>
/// <param name="Old">The factors of the old disclosure; empty where it was added.</param>
/// <param name="New">The factors of the new disclosure; empty where it was removed.</param>
/// <param name="Similarity">Share of words that both sides have in common and in order, from 0 to 1; 0 where one side is empty.</param>
/// <param name="Caption">
/// What became of the captions alone, <see cref="ChangeStatus.Unchanged"/> or <see cref="ChangeStatus.Reworded"/>; null where the factors have none, or where
/// they are not one and one.
/// </param>
/// <param name="IsDoubtful">Whether the extraction that the statement rests on is of low confidence.</param>
/// <param name="Words">
/// The way from the old text to the new one. What is not inserted, put together, is the old text, several factors joined by a line feed; what is not deleted
/// is the new text.
/// </param>
public sealed record FactorLink(
    ChangeStatus Status,
    bool IsMoved,
    IReadOnlyList<RiskFactor> Old,
    IReadOnlyList<RiskFactor> New,
    double Similarity,
    ChangeStatus? Caption,
    bool IsDoubtful,
    IReadOnlyList<WordChange> Words);

/// <summary>A run of text on the way from the old text to the new one.</summary>
/// <param name="Operation">What is done with it.</param>
/// <param name="Text">The text, white space and punctuation included.</param>
public readonly record struct WordChange(WordOperation Operation, string Text);

/// <summary>What is done with a run of text.</summary>
public enum WordOperation
{
    /// <summary>It stands in both.</summary>
    Equal,

    /// <summary>It stands in the old text only.</summary>
    Delete,

    /// <summary>It stands in the new text only.</summary>
    Insert,
}

/// <summary>What became of the passages around the factors.</summary>
/// <param name="Legend">The issuer's lists of words that identify forward-looking statements.</param>
/// <param name="Rest">The other sentences outside the factors: lead-in, disclaimer, pointers. In the order of the new text, removed ones behind what they followed.</param>
public sealed record PassageDiff(LegendDiff Legend, IReadOnlyList<PassageChange> Rest)
{
    /// <summary>Whether a word of the legend or a sentence differs.</summary>
    public bool IsDifferent =>
        Legend.Gained.Count > 0 || Legend.Lost.Count > 0 || Rest.Any(static change => change.Status != ChangeStatus.Unchanged);
}

/// <summary>The legends of both sides as sets of words, in lower case and as they first stand in the text. "believes" and "believe" are one.</summary>
/// <param name="Kept">Words of both.</param>
/// <param name="Gained">Words of the new legend only.</param>
/// <param name="Lost">Words of the old legend only.</param>
public sealed record LegendDiff(IReadOnlyList<string> Kept, IReadOnlyList<string> Gained, IReadOnlyList<string> Lost);

/// <summary>What became of a sentence outside the factors.</summary>
/// <param name="Status">Unchanged, reworded, added or removed.</param>
/// <param name="Old">The old sentence, or null where it was added. Where a factor interrupts a sentence, an ellipsis stands for it.</param>
/// <param name="New">The new sentence, or null where it was removed.</param>
/// <param name="Words">The way from the one to the other.</param>
public sealed record PassageChange(ChangeStatus Status, string? Old, string? New, IReadOnlyList<WordChange> Words);

/// <summary>Counts of links by status, and how alike the disclosures are.</summary>
/// <param name="Unchanged">Links of that status.</param>
/// <param name="Moved">Links of that status: what was also reworded is counted there.</param>
/// <param name="Reworded">Links of that status.</param>
/// <param name="Split">Links of that status.</param>
/// <param name="Merged">Links of that status.</param>
/// <param name="Added">Links of that status.</param>
/// <param name="Removed">Links of that status.</param>
/// <param name="Similarity">How alike they are.</param>
public sealed record DiffStatistics(
    int Unchanged, int Moved, int Reworded, int Split, int Merged, int Added, int Removed, DiffSimilarity Similarity);

/// <summary>How alike the factors of two disclosures are, from 0 to 1; 1 where neither side has any.</summary>
/// <param name="Factors">Share of factors, of both sides together, that have a counterpart.</param>
/// <param name="Words">Share of words, of both sides together, that stand unchanged in their counterpart.</param>
public sealed record DiffSimilarity(double Factors, double Words);
