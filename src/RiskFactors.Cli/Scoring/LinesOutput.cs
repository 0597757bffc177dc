using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Scoring;

/// <summary>Results as lines, in a file or on standard output.</summary>
/// <param name="output">Takes the lines.</param>
/// <param name="position">How many bytes it has already.</param>
/// <param name="lines">Where the buffers of lines go back to.</param>
/// <param name="earlier">The output of the run that documents are taken over from; null where none are.</param>
/// <param name="manifest">The manifest; null where none is written.</param>
/// <param name="tally">What is counted.</param>
sealed class LinesOutput(Stream output, long position, LinePool lines, EarlierOutput? earlier, Manifest? manifest, ScoreTally tally) : ScoreOutput(manifest, tally)
{
    long position = position;

    protected override ManifestDocument Take(ScoreJob job)
    {
        var start = position;
        ManifestDocument document;
        if (job.Earlier is { } known)
        {
            document = earlier!.Copy(known, output) with { Number = job.Number };
            position += document.Lines!.Value.End - document.Lines.Value.Start;
        }
        else
        {
            var result = job.Result!;
            document = ManifestDocument.Of(job, result);
            output.Write(result.Lines!.WrittenSpan);
            position += result.Lines.WrittenCount;
            lines.Return(result.Lines);
        }
        // Whoever reads a pipe may wait for this line.
        if (output is not FileStream { CanSeek: true })
            output.Flush();
        return document with { Lines = (start, position) };
    }

    protected override void Save()
    {
        if (output is FileStream { CanSeek: true } file)
            file.Flush(flushToDisk: true);
        else
            output.Flush();
    }

    public override void Dispose()
    {
        base.Dispose();
        earlier?.Dispose();
    }
}

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
