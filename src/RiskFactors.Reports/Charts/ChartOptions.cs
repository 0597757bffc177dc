namespace RiskFactors.Reports.Charts;

/// <summary>How a chart is drawn. CSV and Vega-Lite do not depend on the font.</summary>
public sealed record ChartOptions
{
    /// <summary>A column in print, in a font of the machine.</summary>
    public static ChartOptions Default { get; } = new();

    /// <summary>How wide it is; the height follows from what is in it.</summary>
    public ChartWidth Width { get; init; } = ChartWidth.Column;

    /// <summary>Where it is looked at.</summary>
    public ChartTheme Theme { get; init; } = ChartTheme.Print;

    /// <summary>The path of a TrueType or OpenType file to letter with; null for a sans-serif font that is installed.</summary>
    public string? FontFile { get; init; }
}
