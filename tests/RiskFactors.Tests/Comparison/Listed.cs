namespace RiskFactors.Tests.Comparison;

/// <summary>Disclosures made of factors that are given, as an extraction without doubt would give them.</summary>
static class Listed
{
    public static Disclosure Of(params string[] factors) => With(0.98, factors);

    public static Disclosure With(double confidence, params string[] factors) => Make(confidence, "Risks include: ", factors, " We do not update this.");

    /// <summary>The factors between sentences, each of which ends with its full stop.</summary>
    public static Disclosure Between(string[] lead, string[] factors, string[] close) =>
        Make(0.98, string.Concat(lead.Select(static sentence => sentence + " ")), factors, string.Concat(close.Select(static sentence => " " + sentence)));

    static Disclosure Make(double confidence, string lead, string[] factors, string close)
    {
        var text = $"{lead}{string.Join("; ", factors)}.{close}";
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
