using LiteDB;

namespace RiskFactors.Store.Storage;

/// <summary>Says in the store's words what the file system or LiteDB said in its own.</summary>
static class StorageFailure
{
    public static StoreException Of(Exception e, string path) => e switch
    {
        StoreException known => known,
        UnauthorizedAccessException => ReadOnly(path, e),
        IOException io when IsReadOnlyFileSystem(io) => ReadOnly(path, e),
        IOException io when IsFull(io) => new("disk-full", $"There is no room to write {path}: {Sentence(e.Message)} What was acknowledged before is kept.", e),
        DirectoryNotFoundException => new("no-such-folder", $"There is no folder for the store {path}; make the folder first, or name another file.", e),
        FileNotFoundException => NoSuchStore(path),
        IOException io when IsHeldByAnother(io) => new("locked", $"The store {path} is held by another process.", e),
        IOException => new("unreadable", $"The store {path} cannot be read or written: {Sentence(e.Message)}", e),
        _ => Damaged(path, "is damaged", e, $" ({e.GetType().Name}: {e.Message})"),
    };

    /// <summary>A store of which not all can be read, and what to do then.</summary>
    public static StoreException Damaged(string path, string what, Exception? cause = null, string detail = "") =>
        new("damaged", $"The store {path} {what}. riskfactors verify --store {path} --rebuild-to NEW makes a new store, NEW, of all that can still be read, and leaves this one as it is.{detail}", cause);

    public static StoreException NoSuchStore(string path) => new("no-such-store", $"There is no store at {path}; riskfactors import makes one.");

    /// <summary>Whether the failure is one of storage and not a fault of this program.</summary>
    /// <remarks>Over damaged pages LiteDB fails in whatever way the bytes lead it to.</remarks>
    public static bool IsOne(Exception e) => e is not (OutOfMemoryException or StackOverflowException or OperationCanceledException or ArgumentNullException);

    static StoreException ReadOnly(string path, Exception e) => new("read-only", $"The store {path} cannot be written: permission denied.", e);

    static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";

    // ENOSPC, EDQUOT and EFBIG on Linux and macOS; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL on Windows.
    static bool IsFull(IOException e) => e.HResult is 28 or 122 or 69 or 27 or unchecked((int)0x80070027) or unchecked((int)0x80070070);

    // EROFS; ERROR_WRITE_PROTECT.
    public static bool IsReadOnlyFileSystem(IOException e) => e.HResult is 30 or unchecked((int)0x80070013);

    // EWOULDBLOCK on Linux and macOS; ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows.
    public static bool IsHeldByAnother(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
