namespace RiskFactors.Sections;

/// <summary>A section as found: places in the reading text, and why.</summary>
sealed record SectionDraft
{
    public required SectionKind Kind { get; init; }

    /// <summary>The heading's place, if there is one.</summary>
    public TextSpan? Heading { get; init; }

    /// <summary>The whole section, heading included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Number of the first block, and of the one after the last, among the content blocks.</summary>
    public required int FirstBlock { get; init; }

    public required int EndBlock { get; init; }

    public required string Evidence { get; init; }

    public required double Confidence { get; init; }

    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>Where the text after the heading begins.</summary>
    public int BodyStart => Heading?.End ?? Span.Start;

    public bool Overlaps(SectionDraft other) => Span.Start < other.Span.End && other.Span.Start < Span.End;
}
