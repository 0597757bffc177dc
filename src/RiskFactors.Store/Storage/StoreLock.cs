using System.Diagnostics;
using System.Globalization;

namespace RiskFactors.Store.Storage;

/// <summary>
/// Lets one process at a time have the store, since LiteDB can lose what two that have it open write (its issue 2163). The lock is an exclusive hold on the file NAME.lock,
/// which the system gives back when a process ends in whatever way; who holds it since when stands beside it in NAME.holder, which nobody needs to lock to read.
/// The file NAME.lock stays: taking it away would let two processes hold two files of one name.
/// </summary>
sealed class StoreLock : IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    readonly FileStream file;
    readonly string holderPath;

    StoreLock(FileStream file, string holderPath)
    {
        this.file = file;
        this.holderPath = holderPath;
    }

    static string LockPath(string store) => store + ".lock";

    static string HolderPath(string store) => store + ".holder";

    /// <summary>Takes the lock; null where the folder is not to be written to, so that nobody here can hold or take one.</summary>
    /// <exception cref="StoreException">Another process has held it all the while ("locked").</exception>
    public static StoreLock? Take(string store, StoreOptions options)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var file = new FileStream(LockPath(store), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
                var taken = new StoreLock(file, HolderPath(store));
                taken.NameHolder(options.Clock.GetUtcNow());
                return taken;
            }
            catch (Exception e) when (e is UnauthorizedAccessException || IsReadOnly(e))
            {
                return null;
            }
            catch (IOException e) when (StorageFailure.IsHeldByAnother(e))
            {
                if (waited.Elapsed >= options.Wait)
                    throw new StoreException("locked", Held(store, options), e);
                Thread.Sleep(Pause);
            }
        }
    }

    static bool IsReadOnly(Exception e) => e is IOException io && StorageFailure.IsReadOnlyFileSystem(io);

    static string Held(string store, StoreOptions options)
    {
        var waited = string.Create(CultureInfo.InvariantCulture, $"after waiting {options.Wait.TotalSeconds:0.#} s");
        try
        {
            var lines = File.ReadAllLines(HolderPath(store));
            if (lines.Length >= 3)
                return $"The store is held by process {lines[0]} ({lines[1]}) since {lines[2]}; {waited} nothing was done.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The holder may just have left; who it was is no longer known, and the next attempt will succeed.
        }
        return $"The store is held by another process; {waited} nothing was done.";
    }

    void NameHolder(DateTimeOffset now)
    {
        try
        {
            using var process = Process.GetCurrentProcess();
            File.WriteAllLines(
                holderPath,
                [
                    Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
                    $"{process.ProcessName} on {Environment.MachineName}",
                    now.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture),
                ]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The lock holds without a name; a full disk must not keep anybody from reading.
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(holderPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A name left behind misleads nobody: it is read only while the lock is held, and then written anew.
        }
        file.Dispose();
    }
}
