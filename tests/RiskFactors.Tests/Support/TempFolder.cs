namespace RiskFactors.Tests.Support;

/// <summary>A folder of its own for a test, gone when the test ends.</summary>
sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("riskfactors-").FullName;

    /// <summary>Writes a file, making its folders; gives its full path.</summary>
    public string Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var full = Path(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    public string Path(string path) => System.IO.Path.Combine(Root, path);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
