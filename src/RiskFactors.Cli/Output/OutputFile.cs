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

    static string Reason(Exception e, string path) => e switch
    {
        DirectoryNotFoundException => "there is no such folder.",
        UnauthorizedAccessException when Directory.Exists(path) => "this is a folder.",
        UnauthorizedAccessException => "permission denied.",
        _ => e.Message,
    };
}
