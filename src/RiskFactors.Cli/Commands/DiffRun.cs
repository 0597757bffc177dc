using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;
using RiskFactors.Reports;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors diff" as it is meant: both filings are read, compared and printed.</summary>
sealed class DiffRun
{
    readonly CliStreams streams;
    readonly DiffArguments typed;
    readonly DiffFormat format;
    readonly RiskFactorExtractor extractor;

    DiffRun(CliStreams streams, DiffArguments typed, DiffFormat format, TopicModel model)
    {
        this.streams = streams;
        this.typed = typed;
        this.format = format;
        extractor = new(model);
    }

    public static DiffRun Of(DiffArguments typed, CliStreams streams)
    {
        if (typed.Old == InputFile.StandardInput && typed.New == InputFile.StandardInput)
            throw new UsageException("Only one of OLD and NEW can come from standard input.");
        if (typed.Output is { } output && new[] { typed.Old, typed.New }.Any(file => File.Exists(file) && Path.GetFullPath(file) == Path.GetFullPath(output)))
            throw new UsageException($"--output {output}: this is also an input, which writing would destroy.");
        var format = FormatOf(typed, streams);
        if (format == DiffFormat.Docx && typed.Output is null && streams.Screen is not null)
            throw new UsageException("--format docx: a Word document is not for a terminal; name a file with -o.");
        return new(streams, typed, format, TopicOptions.ReadModel(typed.Model));
    }

    static DiffFormat FormatOf(DiffArguments typed, CliStreams streams) => (typed.Format ?? Path.GetExtension(typed.Output)?.TrimStart('.')) switch
    {
        "table" => DiffFormat.Table,
        "json" => DiffFormat.Json,
        "csv" => DiffFormat.Csv,
        "html" or "htm" => DiffFormat.Html,
        "docx" => DiffFormat.Docx,
        _ => typed.Output is null && streams.Screen is not null ? DiffFormat.Table : DiffFormat.Json,
    };

    public int Run()
    {
        var diff = DisclosureComparer.Compare(Read(typed.Old), Read(typed.New));
        if (diff.Compared.Count == 0)
            throw new UsageException($"There is nothing of like kind to compare: {Holds(diff.Old)}; {Holds(diff.New)}.");
        using var output = OutputFile.Open(typed.Output);
        Print(diff, output ?? streams.Output);
        foreach (var note in diff.Notes)
            streams.Error.WriteLine($"riskfactors: {note.Message}");
        return diff.IsDifferent ? ExitCode.Different : ExitCode.Success;
    }

    void Print(DisclosureDiff diff, Stream output)
    {
        switch (format)
        {
            case DiffFormat.Json:
                DiffJsonPrinter.Print(diff, output);
                break;
            case DiffFormat.Csv:
                DiffCsvPrinter.Print(diff, output);
                break;
            case DiffFormat.Html:
                HtmlRedline.Write(diff, output);
                break;
            case DiffFormat.Docx:
                WordRedline.Write(diff, output);
                break;
            default:
                var screen = typed.Output is null ? streams.Screen : null;
                new DiffTextPrinter(screen?.Width ?? Screen.DefaultWidth, typed.Palette ?? screen?.Palette ?? Palette.Plain).Print(diff, output);
                break;
        }
    }

    Disclosure Read(string path)
    {
        var input = InputFiles.Of([path]).First();
        if (Directory.Exists(path))
            throw new UsageException($"{path}: this is a folder; name one file.");
        try
        {
            var options = new FilingReadOptions();
            return extractor.Extract(FilingReader.Read(new InputBytes(options.MaxBytes).Read(input, streams.Input), input.Path, options));
        }
        catch (Exception e)
        {
            throw new UsageException($"{path}: {InputFailure.Of(input, e).Message}");
        }
    }

    static string Holds(Disclosure side) => side.Sections.Count == 0
        ? $"{side.Source.Path} holds no section that lists risks"
        : $"{side.Source.Path} holds {string.Join(" and ", side.Sections.Select(section => ContractName.Of(section.Kind)).Distinct())}";
}

/// <summary>The forms in which comparisons are printed.</summary>
enum DiffFormat
{
    Table,
    Json,
    Csv,
    Html,
    Docx,
}
