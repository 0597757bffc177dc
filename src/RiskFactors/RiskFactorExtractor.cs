using RiskFactors.Sections;
using RiskFactors.Splitting;

namespace RiskFactors;

/// <summary>Takes the risk factors out of filings and tells their topics. Immutable and safe to share between threads.</summary>
public sealed class RiskFactorExtractor
{
    readonly TopicModel model;
    readonly DisclosureDetail detail;
    readonly SafeHarborFinder finder = new();
    readonly SafeHarborSplitter splitter = new();

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
    public Disclosure Extract(FilingText filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var blocks = new ContentBlocks(filing);
        var notes = new List<Note>(filing.Notes);
        var sections = new List<Section>();
        var factors = new List<RiskFactor>();
        foreach (var draft in finder.Find(blocks))
        {
            foreach (var factor in splitter.Split(blocks, draft))
                factors.Add(Classify(filing, factor) with { Ordinal = factors.Count + 1, Section = sections.Count });
            sections.Add(new Section
            {
                Kind = draft.Kind,
                Heading = Read(filing, draft.Heading),
                Span = draft.Span,
                SourceSpan = filing.ToSource(draft.Span),
                Text = Read(filing, draft.Span)!,
                Evidence = draft.Evidence,
                Confidence = draft.Confidence,
                Reasons = [.. draft.Reasons.Select(reason => reason with { SourceSpan = filing.ToSource(reason.Span) })],
            });
        }
        return new Disclosure(filing.Origin, filing.Filing, sections.Count > 0 ? DisclosureStatus.Found : DisclosureStatus.NotFound, sections, factors, notes);
    }

    RiskFactor Classify(FilingText filing, FactorDraft factor)
    {
        var heading = Read(filing, factor.Heading);
        var text = Read(filing, factor.Span)!;
        var body = heading is not null && text.StartsWith(heading, StringComparison.Ordinal) ? text.AsSpan(heading.Length) : text;
        return new RiskFactor
        {
            Ordinal = 0,
            Section = 0,
            Group = Read(filing, factor.Group),
            Heading = heading,
            Text = text,
            Span = factor.Span,
            SourceSpan = filing.ToSource(factor.Span),
            Evidence = factor.Evidence,
            Topics = model.Classify(heading, body),
            TopicExplanation = detail == DisclosureDetail.Explained ? model.Explain(heading, body) : null,
        };
    }

    /// <summary>The text under a span with the line feeds between its blocks as spaces.</summary>
    static string? Read(FilingText filing, TextSpan? span) => span is { } at ? filing.Text.Substring(at.Start, at.Length).Replace('\n', ' ').Trim() : null;
}
