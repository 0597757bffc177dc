namespace RiskFactors.Tests.Comparison;

/// <summary>Disclosures made of factors that are given, as an extraction without doubt would give them.</summary>
static class Listed
{
    public static Disclosure Of(params string[] factors) => With(0.98, factors);

    public static Disclosure With(double confidence, params string[] factors)
    {
        const string lead = "Risks include: ";
        var text = lead + string.Join("; ", factors) + ". We do not update this.";
        var at = lead.Length;
        var list = new List<RiskFactor>();
        foreach (var factor in factors)
        {
            list.Add(new RiskFactor
            {
                Ordinal = list.Count + 1,
                Section = 0,
                Text = factor,
                Span = new(at, at + factor.Length),
                SourceSpan = new(at, at + factor.Length),
                Evidence = "semicolon",
            });
            at += factor.Length + 2;
        }
        var section = new Section
        {
            Kind = SectionKind.SafeHarbor,
            Span = new(0, text.Length),
            SourceSpan = new(0, text.Length),
            Text = text,
            Evidence = "heading",
            Confidence = confidence,
        };
        return new(new FilingSource("a.txt", "00", text.Length, SourceFormat.Text), new Filing(), DisclosureStatus.Found, [section], list, []);
    }
}
