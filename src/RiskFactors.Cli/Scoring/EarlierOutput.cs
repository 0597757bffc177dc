using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>The output and the manifest of an earlier run, from which documents are taken over.</summary>
sealed class EarlierOutput(string? outputPath, string manifestPath) : IDisposable
{
    readonly FileStream manifest = InputBytes.OpenFile(manifestPath);
    readonly FileStream? output = outputPath is null ? null : InputBytes.OpenFile(outputPath);
    readonly byte[] buffer = new byte[64 * 1024];

    /// <summary>What the manifest says of a document.</summary>
    public ManifestDocument Read(EarlierDocument document) => document.Read(manifest);

    /// <summary>Copies the lines of a document; gives what the manifest said of it.</summary>
    public ManifestDocument Copy(EarlierDocument document, Stream to)
    {
        var record = Read(document);
        var (start, end) = record.Lines!.Value;
        output!.Position = start;
        for (var left = end - start; left > 0;)
        {
            var read = output.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0)
                throw new UsageException($"{output.Name} is shorter than its manifest says; it was changed.");
            to.Write(buffer, 0, read);
            left -= read;
        }
        return record;
    }

    public void Dispose()
    {
        manifest.Dispose();
        output?.Dispose();
    }
}
