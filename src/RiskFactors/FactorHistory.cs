namespace RiskFactors;

/// <summary>The risk factors of one kind of section, followed through successive filings of an issuer.</summary>
public sealed record FactorHistory
{
    /// <summary>The issuer's name as the latest filing that tells it gives it, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>The forms that are followed together, by the name of their kind such as "10-K" or "release"; null where nobody said.</summary>
    public string? FormFamily { get; init; }

    /// <summary>The kind of section.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary>All filings in their order, those that were passed over among them.</summary>
    public required IReadOnlyList<HistoryFiling> Filings { get; init; }

    /// <summary>
    /// The lifelines in the order of their numbers. Every factor that is followed stands in exactly one step of one of them.
    /// </summary>
    public required IReadOnlyList<Lifeline> Lines { get; init; }

    /// <summary>What a reader of the whole should know; what concerns one filing stands with it.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];
}

/// <summary>A filing of a history.</summary>
/// <param name="Source">The file that was read.</param>
/// <param name="Filing">What the file says of the filing.</param>
/// <param name="Status">The status of its disclosure.</param>
/// <param name="Factors">Number of factors that are followed; 0 where the filing was passed over.</param>
/// <param name="Notes">Why it was passed over, what of it is not followed, and what is doubtful.</param>
public sealed record HistoryFiling(FilingSource Source, Filing Filing, DisclosureStatus Status, int Factors, IReadOnlyList<Note> Notes)
{
    /// <summary>Whether its factors are followed. A filing without any is no end of anything: it is passed over.</summary>
    public bool IsFollowed => Factors > 0;

    /// <summary>Filing date, else period of report; null where the file tells neither.</summary>
    public DateOnly? Date => Filing.Filed ?? Filing.Period;
}
