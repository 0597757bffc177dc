using LiteDB;
using RiskFactors.Store.Issuers;
using RiskFactors.Store.Storage;

namespace RiskFactors.Store;

/// <summary>
/// Keeps the disclosures of filings in one file. One process at a time has it open; others wait. What <see cref="Flush"/> has returned from survives the end of the
/// process at any moment; what was imported since then is there whole or not at all. Not safe to share between threads.
/// </summary>
public sealed partial class FilingStore : IDisposable
{
    readonly string path;
    readonly StoreOptions options;
    readonly StoreLock? held;
    StoreDatabase database;
    IssuerBook? book;
    TopicTotals? totals;
    bool isChanging;
    StoreException? failure;

    FilingStore(string path, StoreOptions options, StoreLock? held, StoreDatabase database)
    {
        this.path = path;
        this.options = options;
        this.held = held;
        this.database = database;
    }

    ILiteCollection<BsonDocument> Filings => database.GetCollection(CollectionName.Filings);

    ILiteCollection<BsonDocument> Contents => database.GetCollection(CollectionName.Contents);

    ILiteCollection<BsonDocument> Revisions => database.GetCollection(CollectionName.History);

    IssuerBook Book => book ??= new(database.GetCollection(CollectionName.Issuers));

    TopicTotals Totals => totals ??= new(database.GetCollection(CollectionName.Totals));

    /// <summary>Opens a store.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="options">What is done with it; null for reading.</param>
    /// <exception cref="StoreException">It cannot be opened; the code says why.</exception>
    public static FilingStore Open(string path, StoreOptions? options = null) => Open(path, options ?? new(), SchemaHistory.Current);

    internal static FilingStore Open(string path, StoreOptions options, SchemaHistory schema)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        StoreLock? held = null;
        StoreDatabase? database = null;
        try
        {
            if (Directory.Exists(path))
                throw new StoreException("not-a-store", $"{path} is a folder; name a file.");
            if (options.Access != StoreAccess.Create && !File.Exists(path))
                throw StorageFailure.NoSuchStore(path);
            held = StoreLock.Take(path, options);
            if (held is null && options.Access != StoreAccess.Read)
                throw new UnauthorizedAccessException();
            if (options.Access == StoreAccess.Create && (!File.Exists(path) || new FileInfo(path).Length == 0))
                StoreFile.Create(path, schema);
            StoreFile.Check(path);
            database = StoreFile.Open(path, options.Access);
            var version = StoreFile.CheckSchema(database, path, schema);
            if (version < schema.Version)
            {
                if (held is null)
                    throw new UnauthorizedAccessException();
                database.Dispose();
                database = Migrate(path, version, schema, options);
            }
            if (options.Access != StoreAccess.Read)
                database.Settle();
            return new(path, options, held, database);
        }
        catch (Exception e) when (StorageFailure.IsOne(e))
        {
            CloseQuietly(database);
            held?.Dispose();
            throw StorageFailure.Of(e, path);
        }
    }

    /// <summary>Whether a file is a store, sound or not; only its first bytes are read.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsStore(string path) => StoreFile.IsOne(path);

    static StoreDatabase Migrate(string path, int version, SchemaHistory schema, StoreOptions options)
    {
        using (var changing = StoreFile.Open(path, StoreAccess.Change))
        {
            changing.Settle();
            File.Copy(path, $"{path}.schema-{version}", overwrite: true);
            schema.Bring(changing, version);
        }
        return StoreFile.Open(path, options.Access);
    }

    /// <summary>Keeps a filing; it is acknowledged when <see cref="Flush"/> returns.</summary>
    /// <exception cref="StoreException">It could not be written; the store has to be opened again, and has all that was acknowledged.</exception>
    public ImportResult Import(ImportItem item) => Change(() =>
    {
        var result = ImportCore(item, null);
        var isSaidOtherwise = item.Issuer is { } said && result.Filing.Issuer is { } issuer && FindIssuers(said).All(other => other.Id != issuer.Id);
        return result with { IsSaidOtherwise = isSaidOtherwise };
    });

    ImportResult ImportCore(ImportItem item, DateTimeOffset? imported)
    {
        var packed = DisclosureCodec.Write(item.Disclosure);
        var key = KeyOf(item);
        var known = Filings.FindById(key) ?? Corrected(item);
        var was = known is null ? null : StoredDocument.Filing(known, Book.Find);
        if (was is not null && was.Key == key && known!["digest"].AsBinary.AsSpan().SequenceEqual(packed.Digest))
        {
            if (was.Issuer is not null || item.Issuer is null)
                return new(was, ImportOutcome.Unchanged);
            Begin();
            var said = was with { Issuer = IssuerOf(item) };
            known["issuer"] = said.Issuer?.Id ?? 0;
            Filings.Update(known);
            var content = Contents.FindById(key);
            content["said"] = item.Issuer;
            Contents.Update(content);
            return new(said, ImportOutcome.Attributed);
        }
        Begin();
        var filing = Describe(item, key, (was?.Revision ?? 0) + 1, imported ?? options.Clock.GetUtcNow());
        if (was is not null)
            MoveToHistory(was, key);
        Filings.Insert(StoredDocument.Summary(filing, item, packed.Digest));
        Contents.Insert(StoredDocument.Content(filing, item, packed));
        Totals.Add(filing);
        DropIfUnused(was?.Issuer);
        return new(filing, was is null ? ImportOutcome.Added : ImportOutcome.Replaced);
    }

    static string KeyOf(ImportItem item)
    {
        var key = item.Disclosure.Filing.Accession ?? item.Disclosure.Source.Sha256;
        return item.Document is { } document ? $"{key}/{document.ToUpperInvariant()}" : key;
    }

    /// <summary>The filing that a file without an accession number corrects: another content at the same place, of the same issuer, form and date.</summary>
    BsonDocument? Corrected(ImportItem item)
    {
        var facts = item.Disclosure.Filing;
        if (item.Location is not { } location || facts.Accession is not null)
            return null;
        foreach (var document in Filings.Find(StoredDocument.With("place", StoredDocument.Place(location))))
        {
            var before = StoredDocument.Filing(document, Book.Find).Filing;
            if (before.Accession is null && before with { Period = null } == facts with { Period = null })
                return document;
        }
        return null;
    }

    StoredIssuer? IssuerOf(ImportItem item)
    {
        var claim = IssuerClaim.Of(item.Disclosure.Filing);
        if (claim.SaysNothing && item.Issuer is { } typed)
            claim = Book.Find(IssuerClaim.Typed(typed)) is [var only] ? new(only.Name, only.Cik, only.Tickers.Count > 0 ? only.Tickers[^1] : null) : IssuerClaim.Typed(typed);
        var issuer = Book.Recognise(claim, out var merged);
        foreach (var other in merged)
            foreach (var document in Filings.Find(StoredDocument.With("issuer", other)).ToList())
            {
                document["issuer"] = issuer!.Id;
                Filings.Update(document);
            }
        return issuer;
    }

    StoredFiling Describe(ImportItem item, string key, int revision, DateTimeOffset imported)
    {
        var topics = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var factor in item.Disclosure.Factors)
            if (factor.Topic is { } topic)
                topics[topic.Topic] = topics.GetValueOrDefault(topic.Topic) + 1;
        return new()
        {
            Key = key,
            Issuer = IssuerOf(item),
            Filing = item.Disclosure.Filing,
            Source = item.Disclosure.Source,
            Status = item.Disclosure.Status,
            Factors = item.Disclosure.Factors.Count,
            Topics = topics,
            Revision = revision,
            Imported = DateTimeOffset.FromUnixTimeMilliseconds(imported.ToUnixTimeMilliseconds()),
        };
    }

    void MoveToHistory(StoredFiling was, string key)
    {
        var content = Contents.FindById(was.Key);
        if (content is not null)
            Revisions.Insert(StoredDocument.History(content, key));
        if (was.Key != key)
            foreach (var older in Revisions.Find(StoredDocument.With("key", was.Key)).ToList())
            {
                Revisions.Delete(older["_id"]);
                Revisions.Insert(StoredDocument.History(older, key));
            }
        Filings.Delete(was.Key);
        Contents.Delete(was.Key);
        Totals.Subtract(was);
    }

    /// <summary>Writes to the disk what was imported and removed; when it returns, that is acknowledged.</summary>
    /// <exception cref="StoreException">It could not be written.</exception>
    public void Flush() => Change(() =>
    {
        if (!isChanging)
            return 0;
        Totals.Write();
        database.Commit();
        isChanging = false;
        database.Flush();
        return 0;
    });

    /// <summary>Removes a filing with its history; acknowledged when <see cref="Flush"/> returns.</summary>
    public void Remove(StoredFiling filing) => Change(() =>
    {
        ArgumentNullException.ThrowIfNull(filing);
        Begin();
        Filings.Delete(filing.Key);
        Contents.Delete(filing.Key);
        foreach (var older in Revisions.Find(StoredDocument.With("key", filing.Key)).ToList())
            Revisions.Delete(older["_id"]);
        Totals.Subtract(filing);
        DropIfUnused(filing.Issuer);
        return 0;
    });

    void DropIfUnused(StoredIssuer? issuer)
    {
        if (issuer is not null && !Filings.Exists(StoredDocument.With("issuer", issuer.Id)))
            Book.Drop(issuer);
    }

    void Begin()
    {
        if (isChanging)
            return;
        database.BeginTrans();
        isChanging = true;
    }

    T Try<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (StorageFailure.IsOne(e))
        {
            throw StorageFailure.Of(e, path);
        }
    }

    /// <summary>A change that broke off may have left half a filing in the transaction: nothing of it is kept, and the store takes no further change.</summary>
    T Change<T>(Func<T> act)
    {
        if (failure is not null)
            throw new StoreException(failure.Code, failure.Message, failure);
        try
        {
            return act();
        }
        catch (Exception e) when (StorageFailure.IsOne(e))
        {
            failure = StorageFailure.Of(database.WriteFailure ?? e, path);
            throw failure;
        }
    }

    /// <summary>Closes the store; what was not flushed is not kept.</summary>
    public void Dispose()
    {
        if (isChanging && failure is null)
            try
            {
                database.Rollback();
            }
            catch (Exception e) when (StorageFailure.IsOne(e))
            {
                // What cannot be rolled back was never confirmed, and is passed over when the store is opened next.
            }
        CloseQuietly(database);
        held?.Dispose();
    }

    // All that was acknowledged is on the disk by then; what fails in closing has failed before, and was told.
    static void CloseQuietly(StoreDatabase? database)
    {
        try
        {
            database?.Dispose();
        }
        catch (Exception e) when (StorageFailure.IsOne(e))
        {
        }
    }
}
