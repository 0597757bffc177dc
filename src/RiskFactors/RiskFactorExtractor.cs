using RiskFactors.Sections;
using RiskFactors.Splitting;

namespace RiskFactors;

/// <summary>Takes the risk factors out of filings and tells their topics. Immutable and safe to share between threads.</summary>
public sealed class RiskFactorExtractor
{
    readonly TopicModel model;
    readonly DisclosureDetail detail;
    readonly SafeHarborFinder safeHarborFinder = new();
    readonly SafeHarborSplitter safeHarborSplitter = new();
    readonly RiskFactorFinder riskFactorFinder = new();
    readonly CaptionSplitter captionSplitter = new();

    /// <summary>An extractor that tells topics with the model that comes with the library.</summary>
    public RiskFactorExtractor()
        : this(TopicModel.Default)
    {
    }

    /// <summary>An extractor that tells topics with a model of the caller's.</summary>
    /// <param name="model">The model.</param>
    /// <param name="detail">Whether each factor is to say why it has its topic, which takes longer than finding it.</param>
    public RiskFactorExtractor(TopicModel model, DisclosureDetail detail = DisclosureDetail.Result)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
        this.detail = detail;
    }

    /// <summary>Finds the sections of a filing that list risk factors and splits them.</summary>
    /// <param name="filing">The filing's text.</param>
    /// <param name="cancellationToken">Asks to give up; heeded at every block, sentence and factor.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled before the disclosure was made.</exception>
    public Disclosure Extract(FilingText filing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filing);
        using var blocks = new ContentBlocks(filing, cancellationToken);
        var form = RiskFactorForm.Of(filing.Filing);
        var risk = RiskFactorReading.Of(blocks, riskFactorFinder, captionSplitter, form);
        var parts = safeHarborFinder.Find(blocks)
            .Where(section => (risk is null || !risk.Section.Overlaps(section)) && (form is null || safeHarborFinder.IsStatementOfReport(blocks, section)))
            .Select(section => new Passage(section, safeHarborSplitter.Split(blocks, section)))
            .ToList();
        if (risk is not null)
            parts.Add(new(risk.Section, risk.Factors));
        parts.Sort(static (a, b) => a.Section.Span.Start.CompareTo(b.Section.Span.Start));

        var sections = new List<Section>();
        var factors = new List<RiskFactor>();
        foreach (var (section, drafts) in parts)
        {
            (TextSpan? Span, string? Text) group = default;
            foreach (var draft in drafts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                // The factors of a group share its string.
                if (draft.Group != group.Span)
                    group = (draft.Group, Read(filing, draft.Group));
                factors.Add(Make(filing, draft, group.Text, factors.Count + 1, sections.Count));
            }
            sections.Add(Make(filing, section));
        }
        var status = form is not null || risk is not null ? risk?.Status ?? DisclosureStatus.NotFound
            : sections.Count > 0 ? DisclosureStatus.Found : DisclosureStatus.NotFound;
        return new Disclosure(filing.Origin, filing.Filing, status, sections, factors, [.. filing.Notes, .. risk?.Notes(filing) ?? []]);
    }

    sealed record Passage(SectionDraft Section, List<FactorDraft> Factors);

    RiskFactor Make(FilingText filing, FactorDraft draft, string? group, int ordinal, int section)
    {
        var heading = Read(filing, draft.Heading);
        var text = Read(filing, draft.Span)!;
        var body = heading is not null && text.StartsWith(heading, StringComparison.Ordinal) ? text.AsSpan(heading.Length) : text;
        return new()
        {
            Ordinal = ordinal,
            Section = section,
            Group = group,
            Heading = heading,
            Text = text,
            Span = draft.Span,
            SourceSpan = filing.ToSource(draft.Span),
            Evidence = draft.Evidence,
            Topics = model.Classify(heading, body),
            TopicExplanation = detail == DisclosureDetail.Explained ? model.Explain(heading, body) : null,
        };
    }

    static Section Make(FilingText filing, SectionDraft draft) => new()
    {
        Kind = draft.Kind,
        Heading = Read(filing, draft.Heading),
        Span = draft.Span,
        SourceSpan = filing.ToSource(draft.Span),
        Text = Read(filing, draft.Span)!,
        Evidence = draft.Evidence,
        Confidence = draft.Confidence,
        Reasons = [.. draft.Reasons.Select(reason => reason with { SourceSpan = filing.ToSource(reason.Span) })],
    };

    /// <summary>The text under a span with the line feeds between its blocks as spaces.</summary>
    static string? Read(FilingText filing, TextSpan? span) => span is { } at ? filing.Text.Substring(at.Start, at.Length).Replace('\n', ' ').Trim() : null;
}
