using LiteDB;

namespace RiskFactors.Store.Storage;

/// <summary>
/// The versions of what a store holds. Every change of it is a step here that brings a store of the version before to its own; a step is one transaction, and a copy of
/// the store as it was is kept beside it.
/// </summary>
/// <param name="Steps">Step n brings version n + 1 to version n + 2; there is no step to version 1.</param>
sealed record SchemaHistory(IReadOnlyList<Action<StoreDatabase>> Steps)
{
    /// <summary>What this program reads and writes: version 1, the first.</summary>
    public static readonly SchemaHistory Current = new([]);

    /// <summary>One-based.</summary>
    public int Version => Steps.Count + 1;

    public void Bring(StoreDatabase database, int from)
    {
        for (var version = from; version < Version; version++)
        {
            database.BeginTrans();
            Steps[version - 1](database);
            StoreFile.WriteSchema(database, version + 1);
            database.Commit();
            database.Flush();
        }
    }
}
