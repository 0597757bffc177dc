using LiteDB;
using RiskFactors.Store.Storage;

namespace RiskFactors.Store;

/// <summary>What came of merging stores.</summary>
/// <param name="Filings">Number of filings of the merged store.</param>
/// <param name="Duplicates">Number of versions of filings that were left out because they are there already.</param>
/// <param name="Replaced">The keys of filings of which stores had different contents.</param>
public sealed record MergeResult(int Filings, int Duplicates, IReadOnlyList<string> Replaced);

/// <content>How several stores become one.</content>
public sealed partial class FilingStore
{
    const int FilingsAtOnce = 200;

    /// <summary>
    /// Makes a store of all filings of others, each once, as if all had been imported into one in the order in which they were. Where stores hold a filing with different contents, the
    /// one that was imported last stands, and the others are its history; so is what it corrects. Issuers are recognised anew. Filings are read one at a time; of each its key is kept in memory.
    /// </summary>
    /// <param name="stores">The stores; they are left as they are.</param>
    /// <param name="merged">The file to make; it must not be there. It gets its name when it is whole.</param>
    /// <param name="options">How long to wait for each store.</param>
    /// <returns>What was merged.</returns>
    /// <exception cref="StoreException">One of the stores cannot be read, the other cannot be written, or is there already ("exists").</exception>
    public static MergeResult Merge(IReadOnlyList<string> stores, string merged, StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(stores);
        ArgumentException.ThrowIfNullOrEmpty(merged);
        ArgumentNullException.ThrowIfNull(options);
        ThrowIfThere(merged);
        var sources = new List<FilingStore>();
        try
        {
            foreach (var store in stores)
                sources.Add(Open(store, options with { Access = StoreAccess.Read }));
            return Merge(sources, merged, options);
        }
        finally
        {
            sources.ForEach(source => source.Dispose());
        }
    }

    static MergeResult Merge(List<FilingStore> sources, string merged, StoreOptions options)
    {
        try
        {
            using var held = StoreLock.Take(merged, options);
            ThrowIfThere(merged);
            var draft = merged + ".unfinished";
            RemoveStore(draft);
            try
            {
                var result = Gather(sources, draft, options);
                File.Move(draft, merged);
                return result;
            }
            finally
            {
                RemoveStore(draft);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageFailure.Of(e, merged);
        }
    }

    static void ThrowIfThere(string path)
    {
        if (Path.Exists(path))
            throw new StoreException("exists", $"{path} is there already; name a file that is not.");
    }

    // The lock may go with a store that only its maker knows.
    static void RemoveStore(string path)
    {
        StoreFile.RemoveDrafts(path);
        foreach (var file in (string[])[path, StoreFile.LogPath(path), path + ".lock"])
            File.Delete(file);
    }

    static MergeResult Gather(List<FilingStore> sources, string draft, StoreOptions options)
    {
        using var store = Open(draft, options with { Access = StoreAccess.Create });
        var duplicates = 0;
        var replaced = new List<string>();
        var done = 0;
        foreach (var (key, places) in InOrderOfImport(sources))
        {
            var versions = FilingVersions.Of(places.Select(source => source.VersionsOf(key)).ToList());
            store.Adopt(key, versions.Documents);
            duplicates += versions.Duplicates;
            if (versions.IsReplaced)
                replaced.Add(key);
            if (++done % FilingsAtOnce == 0)
                store.Flush();
        }
        store.Flush();
        return new(store.Count, duplicates, replaced);
    }

    /// <summary>The keys of all filings by when their latest version was imported, with the stores that hold them.</summary>
    static IEnumerable<(string Key, IReadOnlyList<FilingStore> Sources)> InOrderOfImport(List<FilingStore> sources)
    {
        var filings = new Dictionary<string, (long Imported, List<FilingStore> Sources)>();
        foreach (var source in sources)
            source.Try(() =>
            {
                foreach (var document in source.Filings.FindAll())
                {
                    var (key, imported) = (document["_id"].AsString, document["imported"].AsInt64);
                    var known = filings.TryGetValue(key, out var before) ? before : (long.MinValue, []);
                    known.Item2.Add(source);
                    filings[key] = (Math.Max(known.Item1, imported), known.Item2);
                }
                return 0;
            });
        return filings.OrderBy(filing => filing.Value.Imported).ThenBy(filing => filing.Key, StringComparer.Ordinal)
            .Select(filing => (filing.Key, (IReadOnlyList<FilingStore>)filing.Value.Sources));
    }

    /// <summary>The versions of a filing as they are stored, the latest last.</summary>
    List<BsonDocument> VersionsOf(string key) => Try(() =>
    {
        var latest = Contents.FindById(key) ?? throw new InvalidDataException($"The text of {key} is missing.");
        List<BsonDocument> versions = [.. Revisions.Find(StoredDocument.With("key", key)).OrderBy(older => older["revision"].AsInt32), latest];
        // What is damaged fails here, where it is known in which store it is.
        StoredDocument.Item(latest);
        return versions;
    });

    /// <summary>Takes over a filing of another store with its history.</summary>
    /// <param name="key">What it is kept under.</param>
    /// <param name="versions">Its versions, the latest last.</param>
    void Adopt(string key, IReadOnlyList<BsonDocument> versions) => Change(() =>
    {
        var item = StoredDocument.Item(versions[^1]);
        Begin();
        var was = Corrected(item) is { } corrected ? StoredDocument.Filing(corrected, Book.Find) : null;
        var before = was?.Revision ?? 0;
        var latest = FilingVersions.Numbered(versions[^1], before + versions[^1]["revision"].AsInt32);
        var filing = Describe(item, key, latest["revision"].AsInt32, DateTimeOffset.FromUnixTimeMilliseconds(latest["imported"].AsInt64));
        if (was is not null)
            MoveToHistory(was, key);
        Filings.Insert(StoredDocument.Summary(filing, item, latest["digest"].AsBinary));
        Contents.Insert(StoredDocument.Latest(latest, key));
        foreach (var older in versions.SkipLast(1))
            Revisions.Insert(StoredDocument.History(FilingVersions.Numbered(older, before + older["revision"].AsInt32), key));
        Totals.Add(filing);
        DropIfUnused(was?.Issuer);
        return 0;
    });
}
