using RiskFactors.Store;

namespace RiskFactors.Reports.Panel;

/// <summary>Reads the filings of a panel issuer by issuer, each text once; of one issuer at a time the texts are in memory.</summary>
static class FilingRows
{
    public static IEnumerable<FilingRow> Of(FilingStore store, FilingQuery query)
    {
        var filings = store.List(query);
        var samples = PanelSamples.Of(store, filings);
        var byIssuer = filings.GroupBy(static filing => filing.Issuer?.Id ?? 0)
            .OrderBy(static group => group.First().Issuer?.ShortName, StringComparer.Ordinal).ThenBy(static group => group.Key);
        foreach (var group in byIssuer)
        {
            var texts = new Dictionary<string, Disclosure>();
            Disclosure Text(StoredFiling filing) => texts.TryGetValue(filing.Key, out var text) ? text : texts[filing.Key] = store.Read(filing);

            // What a filing is compared with need not be one of those that are asked for.
            IReadOnlyList<StoredFiling> all = group.First().Issuer is { } issuer ? store.FilingsOf(issuer) : [];
            foreach (var filing in group)
            {
                var prior = FilingStore.FindPrior(Text(filing), all, Text);
                yield return new(filing, Text(filing), prior, prior is null ? null : Text(prior.Filing), samples);
            }
        }
    }
}
