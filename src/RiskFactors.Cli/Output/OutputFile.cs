namespace RiskFactors.Cli.Output;

/// <summary>The file of --output.</summary>
static class OutputFile
{
    /// <summary>Opens the file for writing, an older one of that name emptied; null where none was named.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static Stream? Open(string? path)
    {
        if (path is null)
            return null;
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--output {path}: {Reason(e, path)}");
        }
    }

    /// <summary>Opens a file that breaks off, to write on behind what is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How many of its bytes are whole.</param>
    /// <exception cref="UsageException">It cannot be written, or is shorter than that.</exception>
    public static FileStream GoOn(string path, long length)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
            if (file.Length < length)
                throw new UsageException($"{path} is shorter than its manifest says; it was changed. Delete it and its manifest to begin anew.");
            file.SetLength(length);
            file.Position = length;
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {Reason(e, path)}");
        }
    }

    static string Reason(Exception e, string path) => e switch
    {
        DirectoryNotFoundException => "there is no such folder.",
        UnauthorizedAccessException when Directory.Exists(path) => "this is a folder.",
        UnauthorizedAccessException => "permission denied.",
        _ => e.Message,
    };
}
