namespace RiskFactors.Cli.Output;

/// <summary>The folder of --output. Files are written under names of their own and take their names together at the end, so that what stood there before stays until then.</summary>
sealed class OutputFolder : IDisposable
{
    const string Unfinished = ".unfinished";

    readonly string folder;
    readonly List<string> names = [];

    /// <exception cref="UsageException">It cannot be made.</exception>
    public OutputFolder(string folder)
    {
        this.folder = folder;
        Make(folder);
    }

    /// <summary>Refuses before long work what could not be made after it.</summary>
    /// <exception cref="UsageException">It is a file.</exception>
    public static void Check(string folder)
    {
        if (File.Exists(folder))
            throw new UsageException($"--output {folder}: this is a file.");
    }

    static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--output {folder}: {(File.Exists(folder) ? "this is a file." : e is UnauthorizedAccessException ? "permission denied." : e.Message)}");
        }
    }

    /// <summary>Opens a new file, its folders made where there are none.</summary>
    /// <param name="name">Its path below the folder, with slashes.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public Stream Create(string name)
    {
        if (Path.GetDirectoryName(name) is { Length: > 0 } below)
            Make(Path.Combine(folder, below));
        var stream = OutputFile.Open(Path.Combine(folder, name + Unfinished))!;
        names.Add(name);
        return stream;
    }

    public void Complete()
    {
        foreach (var name in names)
            File.Move(Path.Combine(folder, name + Unfinished), Path.Combine(folder, name), overwrite: true);
        names.Clear();
    }

    public void Dispose()
    {
        foreach (var name in names)
            File.Delete(Path.Combine(folder, name + Unfinished));
    }
}
