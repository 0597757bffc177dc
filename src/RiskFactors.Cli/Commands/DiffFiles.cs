using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Commands;

/// <summary>Reads filings that are compared from files.</summary>
sealed class DiffFiles(CliStreams streams, FilingReadOptions options, RiskFactorExtractor extractor)
{
    /// <summary>Whether a document was chosen of some submission.</summary>
    public bool ChoseDocument { get; private set; }

    public static bool IsFile(string typed) => typed == InputFile.StandardInput || File.Exists(typed);

    /// <exception cref="UsageException">It cannot be read.</exception>
    public DiffSide Read(string path)
    {
        var input = new InputFile(path);
        var name = path == InputFile.StandardInput ? "standard input" : path;
        try
        {
            var bytes = new InputBytes(options.MaxBytes).Read(input, streams.Input);
            var text = FilingReader.Read(bytes, path, options with { Document = null });
            // A draft is seldom a submission: the document is chosen where there is one to choose from.
            if (options.Document is not null && text.Origin.Format == SourceFormat.Submission)
            {
                text = FilingReader.Read(bytes, path, options);
                ChoseDocument = true;
            }
            return new(name, extractor.Extract(text), text);
        }
        catch (Exception e)
        {
            throw new UsageException($"{name}: {InputFailure.Of(input, e).Message}");
        }
    }
}
