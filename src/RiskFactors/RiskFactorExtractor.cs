using RiskFactors.Sections;
using RiskFactors.Splitting;

namespace RiskFactors;

/// <summary>Takes the risk factors out of filings. Immutable and safe to share between threads.</summary>
public sealed class RiskFactorExtractor
{
    readonly SafeHarborFinder finder = new();
    readonly SafeHarborSplitter splitter = new();

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
                factors.Add(new RiskFactor
                {
                    Ordinal = factors.Count + 1,
                    Section = sections.Count,
                    Group = Read(filing, factor.Group),
                    Heading = Read(filing, factor.Heading),
                    Text = Read(filing, factor.Span)!,
                    Span = factor.Span,
                    SourceSpan = filing.ToSource(factor.Span),
                    Evidence = factor.Evidence,
                });
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

    /// <summary>The text under a span with the line feeds between its blocks as spaces.</summary>
    static string? Read(FilingText filing, TextSpan? span) => span is { } at ? filing.Text.Substring(at.Start, at.Length).Replace('\n', ' ').Trim() : null;
}
