using RiskFactors.Store;

namespace RiskFactors.Reports.Panel;

/// <summary>What the panel's texts are measured against: each other, those of one kind of section among themselves. It takes a pass of its own over the filings.</summary>
sealed class PanelSamples
{
    readonly Dictionary<SectionKind, MeasureSample> samples = [];

    public static PanelSamples Of(FilingStore store, IEnumerable<StoredFiling> filings)
    {
        var samples = new PanelSamples();
        foreach (var filing in filings)
        {
            var disclosure = store.Read(filing);
            if (FilingRow.MainKind(disclosure) is { } kind)
                samples.Of(kind).Add(MeasuredText.Of(disclosure, kind));
        }
        return samples;
    }

    MeasureSample Of(SectionKind kind)
    {
        if (!samples.TryGetValue(kind, out var sample))
            samples.Add(kind, sample = new());
        return sample;
    }

    public TextMeasures Measure(MeasuredText text, SectionKind? kind) => kind is { } some ? TextMeasures.Of(text, Of(some)) : TextMeasures.Of(text);

    public SimilarityMeasures Measure(MeasuredText old, MeasuredText @new, SectionKind kind) => SimilarityMeasures.Of(old, @new, Of(kind));
}
