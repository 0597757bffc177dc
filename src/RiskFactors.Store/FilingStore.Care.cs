using LiteDB;
using RiskFactors.Store.Storage;

namespace RiskFactors.Store;

/// <content>What keeps a store sound and small.</content>
public sealed partial class FilingStore
{
    /// <summary>Reads everything that the store holds and tells what is not as it was stored; nothing where all is well.</summary>
    public IReadOnlyList<StoreFault> Verify()
    {
        var faults = new List<StoreFault>();
        var recounted = new Dictionary<string, int>();
        try
        {
            var keys = new HashSet<string>();
            foreach (var document in Filings.FindAll())
            {
                var key = document["_id"].AsString ?? "?";
                if (!keys.Add(key))
                    faults.Add(new(key, "twice", "The filing is listed twice."));
                VerifyFiling(document, key, recounted, faults);
            }
            foreach (var content in Contents.FindAll())
                if (content["_id"].AsString is { } key && !keys.Contains(key))
                    faults.Add(new(key, "not-listed", "The text of a filing is there that is not listed."));
            foreach (var content in Revisions.FindAll())
                Check(content, content["key"].AsString, faults);
            VerifyTotals(recounted, faults);
        }
        catch (Exception e) when (StorageFailure.IsOne(e))
        {
            faults.Add(new(null, "damaged", StorageFailure.Of(e, path).Message));
        }
        return faults;
    }

    void VerifyFiling(BsonDocument document, string key, Dictionary<string, int> recounted, List<StoreFault> faults)
    {
        try
        {
            var filing = StoredDocument.Filing(document, Book.Find);
            if (document["issuer"].AsInt32 != 0 && filing.Issuer is null)
                faults.Add(new(key, "no-such-issuer", "The issuer of the filing is missing."));
            var month = TopicTotals.KeyOf(filing);
            recounted[month] = recounted.GetValueOrDefault(month) + filing.Factors;
            if (Contents.FindById(key) is not { } content)
                faults.Add(new(key, "no-text", "The text of the filing is missing."));
            else if (Check(content, key, faults) is { } disclosure && disclosure.Factors.Count != filing.Factors)
                faults.Add(new(key, "totals", "The totals of the filing are not those of its factors."));
        }
        catch (Exception e) when (StorageFailure.IsOne(e))
        {
            faults.Add(new(key, "damaged", $"The filing cannot be read: {e.Message}"));
        }
    }

    static Disclosure? Check(BsonDocument content, string? key, List<StoreFault> faults)
    {
        try
        {
            return StoredDocument.Item(content).Disclosure;
        }
        catch (InvalidDataException e)
        {
            faults.Add(new(key, "damaged", e.Message));
            return null;
        }
    }

    void VerifyTotals(Dictionary<string, int> recounted, List<StoreFault> faults)
    {
        var stored = database.GetCollection(CollectionName.Totals).FindAll().ToDictionary(totals => totals["_id"].AsString, totals => totals["factors"].AsInt32);
        foreach (var month in stored.Keys.Union(recounted.Keys))
            if (stored.GetValueOrDefault(month) != recounted.GetValueOrDefault(month))
                faults.Add(new(null, "totals", $"The totals of {month} are not those of its filings."));
    }

    /// <summary>Makes another store of all that can still be read of one, page by page, whatever state it is in. The damaged store is left as it is.</summary>
    /// <param name="damaged">The damaged store.</param>
    /// <param name="mended">The file to make; it must not be there.</param>
    /// <param name="options">How long to wait for the damaged store.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="StoreException">The damaged store cannot be opened as a file, or the other cannot be written.</exception>
    public static RebuildResult Rebuild(string damaged, string mended, StoreOptions options)
    {
        if (File.Exists(mended))
            throw new StoreException("exists", $"{mended} is there already; name a file that is not.");
        if (!File.Exists(damaged))
            throw StorageFailure.NoSuchStore(damaged);
        using var held = StoreLock.Take(damaged, options);
        var contents = new List<BsonDocument>();
        try
        {
            contents.AddRange(PageScan.Documents(damaged).Where(IsSound).OrderBy(content => content["revision"].AsInt32));
        }
        catch (Exception e) when (StorageFailure.IsOne(e))
        {
            throw StorageFailure.Of(e, damaged);
        }
        using var store = Open(mended, options with { Access = StoreAccess.Create });
        var done = 0;
        foreach (var content in contents.Where(content => content["key"].IsNull).OrderBy(content => content["imported"].AsInt64))
        {
            store.Restore(content);
            if (++done % 200 == 0)
                store.Flush();
        }
        var earlier = new List<string>();
        foreach (var versions in contents.Where(content => content["key"].IsString).GroupBy(content => content["key"].AsString))
        {
            var older = versions.ToList();
            if (!store.Has(versions.Key))
            {
                // The latest version is lost, and the one before it is the best that there is.
                store.Restore(StoredDocument.Latest(older[^1], versions.Key));
                older.RemoveAt(older.Count - 1);
                earlier.Add(versions.Key);
            }
            older.ForEach(store.RestoreHistory);
        }
        store.Flush();
        return new(store.Count, earlier);
    }

    bool Has(string key) => Filings.FindById(key) is not null;

    static bool IsSound(BsonDocument content)
    {
        try
        {
            StoredDocument.Item(content);
            return content["_id"].IsString && content["revision"].IsInt32 && content["imported"].IsInt64;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    void Restore(BsonDocument content) => Change(() =>
    {
        var item = StoredDocument.Item(content);
        if (Filings.FindById(content["_id"]) is not null)
            return 0;
        Begin();
        var filing = Describe(item, content["_id"].AsString, content["revision"].AsInt32, DateTimeOffset.FromUnixTimeMilliseconds(content["imported"].AsInt64));
        Filings.Insert(StoredDocument.Summary(filing, item, content["digest"].AsBinary));
        Contents.Insert(content);
        Totals.Add(filing);
        return 0;
    });

    void RestoreHistory(BsonDocument older) => Change(() =>
    {
        Begin();
        return Revisions.Upsert(older);
    });

    /// <summary>Writes the store anew without the room that removed filings left. At every moment one whole store is there.</summary>
    /// <returns>Bytes before and after.</returns>
    public (long Before, long After) Compact() => Try(() =>
    {
        Flush();
        var before = new FileInfo(path).Length;
        StoreFile.RemoveDrafts(path);
        using (var draft = StoreFile.Open(StoreFile.DraftPath(path), StoreAccess.Change))
        {
            StoreFile.MakeIndexes(draft);
            foreach (var name in CollectionName.All)
            {
                var all = database.GetCollection(name).FindAll();
                var to = draft.GetCollection(name);
                foreach (var part in all.Chunk(200))
                    to.Insert(part);
                if (to.Count() != database.GetCollection(name).Count())
                    throw new InvalidDataException($"Not all of {name} could be read.");
            }
            draft.Settle();
        }
        database.Dispose();
        File.Move(StoreFile.DraftPath(path), path, overwrite: true);
        database = StoreFile.Open(path, options.Access);
        book = null;
        totals = null;
        return (before, new FileInfo(path).Length);
    });
}
