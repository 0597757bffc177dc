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
