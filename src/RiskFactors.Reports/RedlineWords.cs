using System.Globalization;

namespace RiskFactors.Reports;

/// <summary>What redlines say of a comparison in words.</summary>
static class RedlineWords
{
    public static string Title(DisclosureDiff diff)
    {
        var sections = string.Join(" and ", diff.Compared.Select(static kind => kind == SectionKind.SafeHarbor ? "safe-harbor statement" : "risk factors"));
        return diff.New.Filing.Issuer is { } issuer ? $"{issuer}: changes in the {sections}" : $"Changes in the {sections}";
    }

    /// <summary>"Brindle Foods, Inc. · 8-K EX-99.1 · filed 2019-05-02 · 0000012345-19-000007 · release.htm".</summary>
    public static string Describe(Disclosure side)
    {
        var filing = side.Filing;
        var form = string.Join(' ', new[] { filing.Form, filing.Exhibit }.OfType<string>());
        string?[] parts =
        [
            filing.Issuer, form.Length > 0 ? form : null, filing.Filed is { } filed ? $"dated {Day(filed)}" : null, filing.Period is { } period ? $"for the period to {Day(period)}" : null,
            filing.Accession, NameOf(side),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>The name of the file; where it lies on the machine of whoever compared is nobody's business.</summary>
    public static string NameOf(Disclosure side) => side.Source.Path == "-" ? "standard input" : side.Source.Path.Split('/', '\\')[^1];

    public static string Compared(DisclosureDiff diff) =>
        string.Join(" and ", diff.Compared.Select(static kind => kind == SectionKind.SafeHarbor ? "safe-harbor statements" : "risk-factor sections"));

    /// <summary>"2 unchanged, 5 reworded, 1 added; 78% of the words kept".</summary>
    public static string Counts(DisclosureDiff diff) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", ByStatus(diff.Links).Select(static entry => $"{entry.Count} {ContractName.Of(entry.Status)}"))}; {diff.Statistics.Similarity.Words:0%} of the words kept");

    public static IEnumerable<(ChangeStatus Status, int Count)> ByStatus(IReadOnlyList<FactorLink> links) =>
        Enum.GetValues<ChangeStatus>().Select(status => (status, links.Count(link => link.Status == status))).Where(static entry => entry.Item2 > 0);

    public static string Legend(LegendDiff legend) =>
        legend.Gained.Count + legend.Lost.Count == 0 ? $"Those that identify forward-looking statements are the same: {string.Join(", ", legend.Kept)}."
        : $"Of those that identify forward-looking statements {Listed("gained", legend.Gained)}; {Listed("lost", legend.Lost)}; {Listed("kept", legend.Kept)}.";

    static string Listed(string what, IReadOnlyList<string> words) => words.Count == 0 ? $"none {what}" : $"{what}: {string.Join(", ", words)}";

    /// <summary>What is remarked of a factor; null where it is unchanged for certain.</summary>
    public static string? Remark(FactorLink link)
    {
        var remark = link.Status switch
        {
            ChangeStatus.Unchanged => link.IsDoubtful ? $"Unchanged: {Places(link)}." : null,
            ChangeStatus.Added => $"Added as {Numbers(link.New)}.",
            ChangeStatus.Removed => $"Removed: old {Numbers(link.Old)}.",
            ChangeStatus.Moved => $"Moved: {Places(link)}.",
            ChangeStatus.Split => $"Split{Also(link)}: {Places(link)}{Alike(link)}.",
            ChangeStatus.Merged => $"Merged{Also(link)}: {Places(link)}{Alike(link)}.",
            _ => $"Reworded{Also(link)}: {Places(link)}{Alike(link)}.",
        };
        return remark is not null && link.IsDoubtful ? $"{remark} Doubtful: it rests on an extraction of low confidence; look at the sources." : remark;
    }

    /// <summary>"old 4 → new 3, 6".</summary>
    public static string Places(FactorLink link) =>
        link.Old.Count == 0 ? $"new {Numbers(link.New)}" : link.New.Count == 0 ? $"old {Numbers(link.Old)}" : $"old {Numbers(link.Old)} → new {Numbers(link.New)}";

    static string Also(FactorLink link) => link.IsMoved ? " and moved" : "";

    static string Alike(FactorLink link) => string.Create(CultureInfo.InvariantCulture, $", {link.Similarity:0%} alike");

    static string Numbers(IReadOnlyList<RiskFactor> factors) => string.Join(", ", factors.Select(static factor => factor.Ordinal));

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
