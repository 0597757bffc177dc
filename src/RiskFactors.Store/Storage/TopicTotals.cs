using LiteDB;

namespace RiskFactors.Store.Storage;

/// <summary>
/// How many filings and factors of each topic there are, by month and form: what a trend over a whole store reads instead of its filings. Changes are gathered and
/// written with the transaction that they belong to.
/// </summary>
sealed class TopicTotals(ILiteCollection<BsonDocument> collection)
{
    readonly Dictionary<string, BsonDocument> changed = [];

    public void Add(StoredFiling filing) => Change(filing, 1);

    public void Subtract(StoredFiling filing) => Change(filing, -1);

    /// <summary>"2005-05|10-K"; nothing before the bar where no date is known, nothing behind it where no form is.</summary>
    public static string KeyOf(StoredFiling filing) => $"{StoredDocument.Text(filing.Date)?[..7]}|{filing.Filing.Form}";

    void Change(StoredFiling filing, int sign)
    {
        var key = KeyOf(filing);
        if (!changed.TryGetValue(key, out var totals))
            changed[key] = totals = collection.FindById(key) ?? new BsonDocument { ["_id"] = key, ["filings"] = 0, ["factors"] = 0, ["topics"] = new BsonDocument() };
        totals["filings"] = totals["filings"].AsInt32 + sign;
        totals["factors"] = totals["factors"].AsInt32 + sign * filing.Factors;
        var topics = totals["topics"].AsDocument;
        foreach (var (topic, count) in filing.Topics)
        {
            var sum = (topics.TryGetValue(topic, out var known) ? known.AsInt32 : 0) + sign * count;
            if (sum == 0)
                topics.Remove(topic);
            else
                topics[topic] = sum;
        }
    }

    public void Write()
    {
        foreach (var (key, totals) in changed)
            if (totals["filings"].AsInt32 == 0)
                collection.Delete(key);
            else
                collection.Upsert(totals);
        changed.Clear();
    }

    public static IEnumerable<(string Month, string Form, TopicCounts Counts)> All(ILiteCollection<BsonDocument> collection)
    {
        foreach (var totals in collection.FindAll())
        {
            var key = totals["_id"].AsString;
            var bar = key.IndexOf('|');
            yield return (key[..bar], key[(bar + 1)..], new(
                totals["filings"].AsInt32,
                totals["factors"].AsInt32,
                totals["topics"].AsDocument.ToDictionary(topic => topic.Key, topic => topic.Value.AsInt32)));
        }
    }
}

/// <summary>Filings, factors, and factors by topic.</summary>
readonly record struct TopicCounts(int Filings, int Factors, IReadOnlyDictionary<string, int> Topics);
