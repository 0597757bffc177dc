using System.Globalization;
using LiteDB;

namespace RiskFactors.Store.Storage;

/// <summary>The file of a store: made whole or not at all, looked at before LiteDB is let near it, and opened.</summary>
static class StoreFile
{
    const string Kind = "riskfactors/store";
    const int PageSize = 8192;

    /// <summary>What every database of LiteDB 5 holds at byte 32 of its first page.</summary>
    static ReadOnlySpan<byte> Magic => "** This is a LiteDB file **"u8;

    public static string LogPath(string path) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}");

    /// <summary>Makes an empty store. It gets its name when it is whole, so that a process that ends meanwhile leaves no half of one.</summary>
    public static void Create(string path, SchemaHistory schema)
    {
        var draft = DraftPath(path);
        RemoveDrafts(path);
        using (var database = Open(draft, StoreAccess.Change))
        {
            MakeIndexes(database);
            WriteSchema(database, schema.Version);
            database.Settle();
        }
        // A log of a store that is no more would be taken for this one's.
        File.Delete(LogPath(path));
        // An empty file of that name, which is all that there can be, is taken for none.
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>The name under which a file is made that will take the place of the store.</summary>
    public static string DraftPath(string path) => path + ".draft";

    public static void RemoveDrafts(string path)
    {
        File.Delete(DraftPath(path));
        File.Delete(LogPath(DraftPath(path)));
    }

    public static void MakeIndexes(LiteDatabase database)
    {
        var filings = database.GetCollection(CollectionName.Filings);
        filings.EnsureIndex("issuer");
        filings.EnsureIndex("sha256");
        filings.EnsureIndex("place");
        database.GetCollection(CollectionName.History).EnsureIndex("key");
    }

    public static void WriteSchema(LiteDatabase database, int version) =>
        database.GetCollection(CollectionName.Meta).Upsert(new BsonDocument { ["_id"] = "store", ["kind"] = Kind, ["schema"] = version });

    public static StoreDatabase Open(string path, StoreAccess access) =>
        access == StoreAccess.Read ? StoreDatabase.OpenToRead(path) : StoreDatabase.OpenToChange(path);

    /// <summary>Whether a file looks like a store from its first bytes.</summary>
    public static bool IsOne(string path)
    {
        Span<byte> start = stackalloc byte[256];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start[32..].StartsWith(Magic);
    }

    /// <summary>Refuses what is no store before anything could write into it.</summary>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
            throw new StoreException("not-a-store", $"{path} is a folder; name a file.");
        Span<byte> start = stackalloc byte[256];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (!start[..read].Slice(Math.Min(32, read)).StartsWith(Magic))
        {
            if (read == 0)
                throw NotAStore(path, "it is empty");
            throw start[..read].ContainsAnyExcept((byte)0) && file.Length % PageSize == 0 && File.Exists(path + ".lock")
                ? StorageFailure.Damaged(path, "is damaged on its first page")
                : NotAStore(path, "it holds something else");
        }
        if (file.Length < PageSize)
            throw StorageFailure.Damaged(path, string.Create(CultureInfo.InvariantCulture, $"breaks off after {file.Length} bytes"));
    }

    /// <summary>The schema of an open store.</summary>
    /// <exception cref="StoreException">The database is of something else, or written by a later version of this program.</exception>
    public static int CheckSchema(LiteDatabase database, string path, SchemaHistory schema)
    {
        // Asking for a collection that is not there would do no harm, but finding none says what the file is.
        var meta = database.CollectionExists(CollectionName.Meta) ? database.GetCollection(CollectionName.Meta).FindById("store") : null;
        if (meta is null || meta["kind"].AsString != Kind)
            throw NotAStore(path, "it is a LiteDB database of another program");
        var version = meta["schema"].AsInt32;
        if (version > schema.Version)
            throw new StoreException("newer-store", string.Create(
                CultureInfo.InvariantCulture, $"The store {path} has schema {version}, and this riskfactors knows schemas up to {schema.Version}; use a newer one."));
        return version;
    }

    static StoreException NotAStore(string path, string why) => new("not-a-store", $"{path} is no store of riskfactors: {why}. It was left as it is.");
}

/// <summary>The collections of a store.</summary>
static class CollectionName
{
    public const string Meta = "meta", Filings = "filings", Contents = "contents", History = "history", Issuers = "issuers", Totals = "totals";

    public static readonly string[] All = [Meta, Filings, Contents, History, Issuers, Totals];
}
