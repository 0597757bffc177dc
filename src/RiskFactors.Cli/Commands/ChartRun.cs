using RiskFactors.Cli.Output;
using RiskFactors.Reports;
using RiskFactors.Reports.Charts;
using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>What was typed after "riskfactors chart"; null where nothing was.</summary>
sealed record ChartArguments(string Kind, string Output, string? Format, string? Section, string? Width, string? Theme, string? Font, string? Title, string? Bands);

/// <summary>"riskfactors chart" as it is meant: the series is chosen, its history followed, and one chart of it drawn.</summary>
sealed class ChartRun
{
    public static readonly string[] Kinds = ["topics", "counts", "heatmap", "issuers", "similarity", "lifelines", "ranking"];

    readonly CliStreams streams;
    readonly ChartArguments typed;
    readonly FilingQuery query;
    readonly ChartFormat format;
    readonly ChartOptions options;
    readonly SectionKind? section;

    public ChartRun(CliStreams streams, ChartArguments typed, FilingQuery query)
    {
        this.streams = streams;
        this.typed = typed;
        this.query = query;
        format = FormatOf(typed);
        options = new()
        {
            Width = typed.Width is { } width
                ? ChartWidth.Parse(width) ?? throw new UsageException($"--width {width}: say column, page, a measure such as 120mm (40 to 1000), or pixels such as 900px (200 to 12000).")
                : ChartWidth.Page,
            Theme = typed.Theme == "screen" ? ChartTheme.Screen : ChartTheme.Print,
            FontFile = typed.Font,
        };
        section = typed.Section switch { "risk-factors" => SectionKind.RiskFactors, "safe-harbor" => SectionKind.SafeHarbor, _ => null };
    }

    static ChartFormat FormatOf(ChartArguments typed) => (typed.Format ?? Path.GetExtension(typed.Output).TrimStart('.').ToLowerInvariant()) switch
    {
        "svg" => ChartFormat.Svg,
        "png" => ChartFormat.Png,
        "pdf" => ChartFormat.Pdf,
        "csv" => ChartFormat.Csv,
        "vega" or "json" => ChartFormat.VegaLite,
        _ => throw new UsageException($"--output {typed.Output}: its name ends in none of .svg, .png, .pdf, .csv and .json; say with --format what to write."),
    };

    public int Run(string path, StoreOptions store)
    {
        using var filings = FilingStore.Open(path, store);
        var issuer = query.Issuer is { } named ? filings.FindIssuer(named) : null;
        var fitting = filings.List(query with { Topic = null });
        var chart = fitting.Count == 0 ? null
            : typed.Kind == "issuers" ? IssuerCharts.FactorsByYear(filings, query, section)
            : Series(filings, issuer ?? OnlyIssuer(fitting)) is var (series, history) ? Of(series, history, filings) : null;
        if (chart is null)
        {
            streams.Error.WriteLine($"riskfactors: no filing of {path} fits and lists risk factors; nothing was drawn.");
            return ExitCode.NothingFound;
        }
        if (typed.Title is { } title)
            chart = chart with { Heading = chart.Heading with { Title = title } };
        Write(chart);
        return ExitCode.Success;
    }

    void Write(Chart chart)
    {
        try
        {
            // Drawn whole before the file is touched, so that a chart that cannot be drawn destroys none.
            using var drawn = new MemoryStream();
            chart.Write(drawn, format, options);
            using var output = OutputFile.Open(typed.Output)!;
            drawn.WriteTo(output);
        }
        catch (ChartException e)
        {
            throw new UsageException(e.Message);
        }
        catch (ArgumentException e)
        {
            throw new UsageException($"The chart cannot be drawn: {e.Message}");
        }
    }

    Chart Of(FilingSeries series, FactorHistory history, FilingStore store)
    {
        var charts = new HistoryCharts(history);
        return typed.Kind switch
        {
            "topics" => charts.Topics(typed.Bands == "groups" ? TopicShareBands.Groups : TopicShareBands.Topics),
            "counts" => charts.Counts(),
            "heatmap" => charts.HeatMap(),
            "lifelines" => charts.Lifelines(),
            "ranking" => charts.Ranking(),
            _ => IssuerCharts.Similarity(store, series, history),
        };
    }

    static StoredIssuer OnlyIssuer(IReadOnlyList<StoredFiling> fitting) => fitting.Select(static filing => filing.Issuer).DistinctBy(static issuer => issuer?.Id).ToList() switch
    {
        [{ } only] => only,
        var several => throw new UsageException($"This chart is of one issuer; say with --issuer which of {string.Join(", ", several.Select(static issuer => issuer?.ShortName ?? "filings without an issuer").Order(StringComparer.Ordinal).Take(8))}{(several.Count > 8 ? " …" : "")}."),
    };

    /// <summary>The series with most filings among those that fit, null where none does; where there is a choice, it is said which was taken.</summary>
    (FilingSeries, FactorHistory)? Series(FilingStore store, StoredIssuer issuer)
    {
        var fitting = store.SeriesOf(issuer, query).SelectMany(series => store.Follow(series).Select(history => (Series: series, History: history)))
            .Where(entry => (section is null || entry.History.Kind == section) && entry.History.Filings.Any(static filing => filing.IsFollowed))
            .OrderByDescending(static entry => entry.History.Filings.Count(static filing => filing.IsFollowed)).ThenByDescending(static entry => entry.History.Kind).ToList();
        if (fitting.Count > 1)
            streams.Error.WriteLine($"riskfactors: drawn of {Name(fitting[0])}; --form and --section choose among {string.Join(", ", fitting.Select(Name))}.");
        return fitting.Count > 0 ? fitting[0] : null;
    }

    static string Name((FilingSeries Series, FactorHistory History) entry) => $"{entry.Series.FormFamily} {ContractName.Of(entry.History.Kind)}";
}
