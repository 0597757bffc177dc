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
    readonly DiffFiles files;

    DiffRun(CliStreams streams, DiffArguments typed, DiffFormat format, DiffFiles files)
    {
        this.streams = streams;
        this.typed = typed;
        this.format = format;
        this.files = files;
    }

    public static DiffRun Of(DiffArguments typed, CliStreams streams)
    {
        CheckFilings(typed);
        if (typed.Output is { } output && typed.Filings.Any(file => File.Exists(file) && Path.GetFullPath(file) == Path.GetFullPath(output)))
            throw new UsageException($"--output {output}: this is also an input, which writing would destroy.");
        var format = FormatOf(typed, streams);
        if (format == DiffFormat.Docx && typed.Output is null && streams.Screen is not null)
            throw new UsageException("--format docx: a Word document is not for a terminal; name a file with -o.");
        var options = new FilingReadOptions { Document = typed.Document };
        if (typed.MaxSize is { } size)
            options = options with { MaxBytes = TypedSize.Parse(size) };
        return new(streams, typed, format, new(streams, options, new(TopicOptions.ReadModel(typed.Model))));
    }

    static void CheckFilings(DiffArguments typed)
    {
        if (typed.Filings.Contains(""))
            throw new UsageException("One of the filings has an empty name.");
        if (typed.OldIs == OldFiling.Previous && typed.Filings.Count != 1)
            throw new UsageException("--previous finds the earlier filing itself: name the later one alone.");
        if (typed.OldIs == OldFiling.Named && typed.Filings.Count != 2)
            throw new UsageException($"{typed.Filings[0]}: with what is it to be compared? Name OLD and NEW, or this one with --previous for the prior one in the store.");
        if (typed.OldIs == OldFiling.Named && (typed.Issuer is not null ? "--issuer" : typed.Form is not null ? "--form" : null) is { } option)
            throw new UsageException($"{option} says what --previous has to look for; without it both filings are named.");
        if (typed.Filings.Count(file => file == InputFile.StandardInput) > 1)
            throw new UsageException("Only one of OLD and NEW can come from standard input.");
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
        var (old, @new, told) = new DiffInputs(typed, files).Read();
        if (typed.Document is { } document && !files.ChoseDocument)
            throw new UsageException($"--document {document}: no full submission is among the files, so there is no document to choose.");
        var diff = DisclosureComparer.Compare(old.Disclosure, @new.Disclosure);
        if (diff.Compared.Count == 0)
            throw new UsageException($"There is nothing of like kind to compare: {Holds(old)}; {Holds(@new)}.");
        if (old.Disclosure.Source.Sha256 == @new.Disclosure.Source.Sha256)
            streams.Error.WriteLine("riskfactors: both are the same file.");
        if (told is not null)
            streams.Error.WriteLine($"riskfactors: {told}");
        using var output = OutputFile.Open(typed.Output);
        Print(diff, old, @new, output ?? streams.Output);
        foreach (var note in diff.Notes)
            streams.Error.WriteLine($"riskfactors: {note.Message}");
        return diff.IsDifferent ? ExitCode.Different : ExitCode.Success;
    }

    void Print(DisclosureDiff diff, DiffSide old, DiffSide @new, Stream output)
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
                HtmlRedline.Write(diff, output, SourceLink.Of(old, typed.Output), SourceLink.Of(@new, typed.Output));
                break;
            case DiffFormat.Docx:
                WordRedline.Write(diff, output, DateTimeOffset.UtcNow);
                break;
            default:
                var screen = typed.Output is null ? streams.Screen : null;
                new DiffTextPrinter(screen?.Width ?? Screen.DefaultWidth, typed.Palette ?? screen?.Palette ?? Palette.Plain).Print(diff, output);
                break;
        }
    }

    static string Holds(DiffSide side) => side.Disclosure.Sections.Count == 0
        ? $"{side.Name} holds no section that lists risks"
        : $"{side.Name} holds {string.Join(" and ", side.Disclosure.Sections.Select(section => ContractName.Of(section.Kind)).Distinct())}";
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
