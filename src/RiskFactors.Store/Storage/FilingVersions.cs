using LiteDB;

namespace RiskFactors.Store.Storage;

/// <summary>The versions of one filing that several stores hold, put together.</summary>
/// <param name="Documents">The versions, the latest last.</param>
/// <param name="Duplicates">How many were left out because their content is there already.</param>
/// <param name="IsReplaced">Whether the latest versions of the stores differ.</param>
sealed record FilingVersions(IReadOnlyList<BsonDocument> Documents, int Duplicates, bool IsReplaced)
{
    /// <param name="stores">Of each store its versions, the latest last.</param>
    public static FilingVersions Of(IReadOnlyList<List<BsonDocument>> stores)
    {
        // What one store alone holds keeps its numbers, by which a person may know its versions.
        if (stores.Count == 1)
            return new(stores[0], 0, false);
        var latest = stores.Select(versions => versions[^1]).MaxBy(Imported)!;
        var seen = new HashSet<string> { Digest(latest) };
        var older = stores.SelectMany(versions => versions).OrderBy(Imported).Where(version => seen.Add(Digest(version))).ToList();
        List<BsonDocument> all = [.. older, WithWhatWasSaid(latest, stores)];
        return new(
            [.. all.Select((version, n) => Numbered(version, n + 1))],
            stores.Sum(versions => versions.Count) - all.Count,
            stores.Any(versions => Digest(versions[^1]) != Digest(latest)));
    }

    /// <summary>A version under another number.</summary>
    public static BsonDocument Numbered(BsonDocument version, int number) => new(version.ToDictionary(field => field.Key, field => field.Value)) { ["revision"] = number };

    /// <summary>What was said of the same content to one store and not to another.</summary>
    static BsonDocument WithWhatWasSaid(BsonDocument latest, IReadOnlyList<List<BsonDocument>> stores)
    {
        var whole = new BsonDocument(latest.ToDictionary(field => field.Key, field => field.Value));
        foreach (var other in stores.Select(versions => versions[^1]).Where(version => Digest(version) == Digest(latest)))
            foreach (var field in (string[])["said", "location", "document"])
                if (!whole.ContainsKey(field) && other.TryGetValue(field, out var said))
                    whole[field] = said;
        return whole;
    }

    static long Imported(BsonDocument version) => version["imported"].AsInt64;

    static string Digest(BsonDocument version) => Convert.ToHexString(version["digest"].AsBinary);
}
