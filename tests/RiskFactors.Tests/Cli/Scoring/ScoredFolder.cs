using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli.Scoring;

/// <summary>A folder of inputs and outputs, and what tests of scoring ask of them.</summary>
sealed class ScoredFolder : IDisposable
{
    readonly TempFolder folder = new();

    public string Root => folder.Root;

    public string Path(string name) => folder.Path(name);

    public string Write(string path, string text) => folder.Write(path, text);

    public string Write(string path, byte[] bytes) => folder.Write(path, bytes);

    /// <summary>Writes releases that all differ, named in.000.txt and so on; gives their folder.</summary>
    public string WriteReleases(int count)
    {
        for (var n = 0; n < count; n++)
            folder.Write($"in/{n:000}.txt", Releases.WithFactors($"the price of oats in year {n}", "the loss of a large customer", "the outcome of talks with our bakers"));
        return Path("in");
    }

    public string WriteZip(string path, params (string Name, string Text)[] files) => Write(path, Zip(files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Name).Open();
                entry.Write(file.Bytes);
            }
        return bytes.ToArray();
    }

    public static byte[] Tar(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
            foreach (var file in files)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, file.Name) { DataStream = new MemoryStream(file.Bytes) });
        return bytes.ToArray();
    }

    public static byte[] GZip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>What a run says of each document: its path below the folder, and the code of its error or its number of factors.</summary>
    public string[] Said(CliRun run) => [.. run.Lines.Select(Said)];

    string Said(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var path = root.GetProperty("source").GetProperty("path").GetString()!.Replace(Root + "/", "");
        return root.TryGetProperty("error", out var error) ? $"{path} {error.GetProperty("code").GetString()}" : $"{path} {root.GetProperty("factors").GetArrayLength()}";
    }

    public string[] Names() => [.. Directory.EnumerateFiles(Root).Select(path => System.IO.Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Dispose();
}
