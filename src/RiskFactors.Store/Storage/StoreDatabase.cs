using LiteDB;
using LiteDB.Engine;

namespace RiskFactors.Store.Storage;

/// <summary>
/// LiteDB over files of ours. By itself LiteDB flushes its log to the disk whenever its writing thread has caught up, which is after nearly every page, and then takes
/// more time to flush than for everything else. <see cref="LogFile"/> flushes where it is needed, and tells of a write that failed.
/// </summary>
sealed class StoreDatabase : LiteDatabase
{
    readonly DataFile? data;
    readonly LogFile? log;

    StoreDatabase(LiteEngine engine, DataFile? data, LogFile? log)
        : base(engine)
    {
        this.data = data;
        this.log = log;
    }

    /// <summary>Why the log could not be written; LiteDB itself fails with what follows from that, or waits.</summary>
    public Exception? WriteFailure => log?.Failed.Exception?.InnerException;

    // Keys are compared unit by unit, whatever the language of the system.
    public static StoreDatabase OpenToRead(string path) =>
        new(new(new EngineSettings { Filename = path, ReadOnly = true, Collation = Collation.Binary }), null, null);

    public static StoreDatabase OpenToChange(string path)
    {
        DataFile? data = null;
        LogFile? log = null;
        try
        {
            data = new(path);
            log = new(StoreFile.LogPath(path));
            return new(new(new EngineSettings { DataStream = data, LogStream = log, Collation = Collation.Binary }), data, log);
        }
        catch
        {
            data?.Dispose();
            log?.Dispose();
            throw;
        }
    }

    /// <summary>Finishes what a process that was ended left in the log, and sees to it that there is no checkpoint but those that are asked for.</summary>
    public void Settle()
    {
        if (CheckpointSize != 0)
            CheckpointSize = 0;
        Flush();
    }

    /// <summary>Brings what was committed to the disk. LiteDB's checkpoint waits for its writing thread, and for ever where that thread ended because it could not write.</summary>
    public void Flush()
    {
        if (log is null)
            return;
        var done = Task.Run(Checkpoint);
        Task.WhenAny(done, log.Failed).GetAwaiter().GetResult().GetAwaiter().GetResult();
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            // With its writing thread gone LiteDB would wait for ever; its file holds what was flushed before.
            if (WriteFailure is null)
                base.Dispose(disposing);
        }
        finally
        {
            if (disposing)
            {
                data?.Dispose();
                log?.Dispose();
            }
        }
    }
}

/// <summary>A file of pages, unbuffered.</summary>
abstract class PageFile(string path) : FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0)
{
    /// <summary>EFBIG, which .NET tells as a fault of the argument.</summary>
    const int TooLarge = 27;

    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            base.Write(buffer, offset, count);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new IOException("The file would be larger than files may be here.", TooLarge);
        }
    }
}

/// <summary>The pages of a database; LiteDB's flush is one to the disk.</summary>
sealed class DataFile(string path) : PageFile(path)
{
    public override void Flush() => Flush(flushToDisk: true);
}

/// <summary>
/// The log of a database, gone when it is empty at the end. The last page of a transaction, which says so, is written when all pages before it are on the disk, and is then
/// put there too: a log that was cut off at any moment holds whole transactions and, behind them, pages that are passed over. Nothing else is flushed.
/// </summary>
sealed class LogFile(string path) : PageFile(path)
{
    /// <summary>Where a page of LiteDB tells whether it is the last one of its transaction.</summary>
    const int EndMark = 18;

    readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the failure when a page could not be written.</summary>
    public Task Failed => failed.Task;

    public override void Write(byte[] buffer, int offset, int count)
    {
        var isEnd = count > EndMark && buffer[offset + EndMark] != 0;
        try
        {
            if (isEnd)
                Flush(flushToDisk: true);
            base.Write(buffer, offset, count);
            if (isEnd)
                Flush(flushToDisk: true);
        }
        catch (Exception e)
        {
            failed.TrySetException(e);
            throw;
        }
    }

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        var isEmpty = disposing && CanWrite && Length == 0;
        base.Dispose(disposing);
        if (isEmpty)
            File.Delete(Name);
    }
}
