using RiskFactors.Store;

namespace RiskFactors.Reports.Panel;

/// <summary>Reads the filings of a panel issuer by issuer. A text is read once, and kept only as long as a later filing is compared with it.</summary>
static class FilingRows
{
    public static IEnumerable<FilingRow> Of(FilingStore store, FilingQuery query)
    {
        var samples = PanelSamples.Of(store, store.List(query));
        var byIssuer = store.List(query).GroupBy(static filing => filing.Issuer?.Id ?? 0)
            .OrderBy(static group => group.First().Issuer?.ShortName, StringComparer.Ordinal).ThenBy(static group => group.Key);
        foreach (var filings in byIssuer)
        {
            var rows = filings.Select(filing => (Filing: filing, Prior: store.FindPrior(filing))).ToList();
            var lastUse = new Dictionary<string, int>();
            for (var n = 0; n < rows.Count; n++)
            {
                lastUse[rows[n].Filing.Key] = n;
                if (rows[n].Prior is { } prior)
                    lastUse[prior.Filing.Key] = n;
            }
            var texts = new Dictionary<string, Disclosure>();
            for (var n = 0; n < rows.Count; n++)
            {
                var (filing, prior) = rows[n];
                yield return new(filing, Text(store, filing, texts), prior, prior is null ? null : Text(store, prior.Filing, texts), samples);
                foreach (var key in texts.Keys.Where(key => lastUse[key] <= n).ToList())
                    texts.Remove(key);
            }
        }
    }

    static Disclosure Text(FilingStore store, StoredFiling filing, Dictionary<string, Disclosure> texts)
    {
        if (!texts.TryGetValue(filing.Key, out var text))
            texts.Add(filing.Key, text = store.Read(filing));
        return text;
    }
}
