using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;

namespace RiskFactors.Cli.Commands;

/// <summary>
/// "riskfactors extract" as it is meant: every file is read, extracted and printed before the next one is touched, so that memory does not grow with
/// their number. A file that fails becomes one line and does not stop the others.
/// </summary>
sealed class ExtractRun
{
    readonly CliStreams streams;
    readonly IReadOnlyList<string> files;
    readonly FilingReadOptions options;
    readonly OutputFormat format;
    readonly DisclosureDetail detail;
    readonly string? outputPath;
    readonly RiskFactorExtractor extractor;
    readonly ExtractTally tally = new();

    ExtractRun(
        CliStreams streams,
        IReadOnlyList<string> files,
        FilingReadOptions options,
        OutputFormat format,
        DisclosureDetail detail,
        TopicModel model,
        string? outputPath)
    {
        this.streams = streams;
        this.files = files;
        this.options = options;
        this.format = format;
        this.detail = detail;
        this.outputPath = outputPath;
        extractor = new(model, detail);
    }

    public static ExtractRun Of(ExtractArguments typed, CliStreams streams)
    {
        var options = new FilingReadOptions { Document = typed.Document };
        if (typed.MaxSize is { } size)
            options = options with { MaxBytes = TypedSize.Parse(size) };
        var format = FormatOf(typed, streams);
        if (format == OutputFormat.Csv && typed.Detail == DisclosureDetail.Explained)
            throw new UsageException("--explain: CSV has no column for it; use --format table, json or jsonl.");
        if (typed.Output is { } output && typed.Files.Any(file => File.Exists(file) && Path.GetFullPath(file) == Path.GetFullPath(output)))
            throw new UsageException($"--output {output}: this is also an input, which writing would destroy.");
        return new(streams, typed.Files, options, format, typed.Detail, TopicOptions.ReadModel(typed.Model), typed.Output);
    }

    static OutputFormat FormatOf(ExtractArguments typed, CliStreams streams) => (typed.Format ?? Path.GetExtension(typed.Output)?.TrimStart('.')) switch
    {
        "table" => OutputFormat.Table,
        "json" => OutputFormat.Json,
        "jsonl" => OutputFormat.JsonLines,
        "csv" => OutputFormat.Csv,
        _ => typed.Output is null && streams.Screen is not null ? OutputFormat.Table : OutputFormat.JsonLines,
    };

    public int Run()
    {
        using var output = OutputFile.Open(outputPath);
        using var printer = CreatePrinter(output ?? streams.Output);
        var bytes = new InputBytes(options.MaxBytes);
        foreach (var input in InputFiles.Of(files))
            Extract(input, bytes, printer);
        printer.Close();
        if (format == OutputFormat.Table && tally.Files > 1)
            streams.Error.WriteLine(tally);
        return tally.ExitCode;
    }

    DisclosurePrinter CreatePrinter(Stream output) => format switch
    {
        OutputFormat.Json => new JsonArrayPrinter(output, detail),
        OutputFormat.JsonLines => new JsonLinesPrinter(output, detail),
        OutputFormat.Csv => new CsvPrinter(output),
        _ => new TablePrinter(output, outputPath is null ? streams.Screen : null, detail),
    };

    void Extract(InputFile input, InputBytes bytes, DisclosurePrinter printer)
    {
        FilingText filing;
        Disclosure disclosure;
        try
        {
            filing = FilingReader.Read(bytes.Read(input, streams.Input), input.Path, options);
            disclosure = extractor.Extract(filing);
        }
        catch (Exception e)
        {
            var failure = InputFailure.Of(input, e);
            tally.Count(failure);
            streams.Error.WriteLine($"riskfactors: {input.Path}: {failure.Message}");
            printer.PrintFailure(failure);
            return;
        }
        tally.Count(disclosure);
        printer.Print(disclosure, filing.Source);
    }
}
