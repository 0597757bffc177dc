namespace RiskFactors;

/// <summary>All that was taken out of one filing: sections, their risk factors, and how sure it is.</summary>
/// <param name="Source">The file that was read.</param>
/// <param name="Filing">What the file says of the filing.</param>
/// <param name="Status">Whether the kind of section that the form should carry is there.</param>
/// <param name="Sections">Sections in the order of the text.</param>
/// <param name="Factors">Risk factors in the order of the text.</param>
/// <param name="Notes">What reading, finding and splitting noticed.</param>
public sealed record Disclosure(
    FilingSource Source,
    Filing Filing,
    DisclosureStatus Status,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<RiskFactor> Factors,
    IReadOnlyList<Note> Notes)
{
    /// <summary>The kind of section that one of <see cref="Factors"/> stands in.</summary>
    public SectionKind KindOf(RiskFactor factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return Sections[factor.Section].Kind;
    }
}

/// <summary>Whether the kind of section that the form should carry is there. An absence is no error.</summary>
public enum DisclosureStatus
{
    /// <summary>The section is there.</summary>
    Found,

    /// <summary>The file has no such section.</summary>
    NotFound,

    /// <summary>The section only points to another filing.</summary>
    IncorporatedByReference,

    /// <summary>The section says that nothing material changed (10-Q).</summary>
    NoMaterialChanges,

    /// <summary>The issuer need not give it (smaller reporting company).</summary>
    NotRequired,
}

/// <summary>A passage that lists risk factors.</summary>
public sealed record Section
{
    /// <summary>What kind of passage it is.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary>The heading as it stands in the text, or null where the passage has none.</summary>
    public string? Heading { get; init; }

    /// <summary>Place in <see cref="FilingText.Text"/>, heading included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Place in <see cref="FilingText.Source"/>.</summary>
    public required TextSpan SourceSpan { get; init; }

    /// <summary>The passage as a person reads it, heading included.</summary>
    public required string Text { get; init; }

    /// <summary>How it was found: a stable identifier in kebab case, such as "heading" or "opening-sentence".</summary>
    public required string Evidence { get; init; }

    /// <summary>How sure it is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why it begins and ends where it does, for a person.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}

/// <summary>The kinds of passage that list risk factors.</summary>
public enum SectionKind
{
    /// <summary>The cautionary or forward-looking-statements passage of a press release or filing.</summary>
    SafeHarbor,

    /// <summary>Item 1A of a 10-K or 10-Q, Item 3.D of a 20-F, "Risk Factors" of a prospectus.</summary>
    RiskFactors,
}

/// <summary>One enumerated risk.</summary>
public sealed record RiskFactor
{
    /// <summary>One-based number within the filing.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Zero-based number of the <see cref="RiskFactors.Section"/> that it stands in.</summary>
    public required int Section { get; init; }

    /// <summary>Heading of the group that it stands under, if any.</summary>
    public string? Group { get; init; }

    /// <summary>Its own caption, if any.</summary>
    public string? Heading { get; init; }

    /// <summary>The risk as a person reads it, without list mark, separator and closing conjunction.</summary>
    public required string Text { get; init; }

    /// <summary>Place in <see cref="FilingText.Text"/>.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Place in <see cref="FilingText.Source"/>.</summary>
    public required TextSpan SourceSpan { get; init; }

    /// <summary>Why it begins and ends where it does: a stable identifier in kebab case, such as "semicolon" or "bullet".</summary>
    public required string Evidence { get; init; }

    /// <summary>Its likely topics, best first; empty where the model knows no word of it.</summary>
    public IReadOnlyList<TopicProbability> Topics { get; init; } = [];

    /// <summary>Its likeliest topic, or null where the model knows no word of it.</summary>
    public TopicProbability? Topic => Topics.Count > 0 ? Topics[0] : null;

    /// <summary>Why it has its topic, where the extractor was asked to explain.</summary>
    public TopicExplanation? TopicExplanation { get; init; }
}

/// <summary>Why a boundary was chosen.</summary>
/// <param name="Code">Stable identifier in kebab case.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="Span">The place in <see cref="FilingText.Text"/> that it speaks of.</param>
public sealed record Reason(string Code, string Message, TextSpan Span)
{
    /// <summary>The same place in <see cref="FilingText.Source"/>.</summary>
    public TextSpan SourceSpan { get; init; }
}
