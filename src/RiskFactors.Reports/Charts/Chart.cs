using System.Text.Json.Nodes;
using RiskFactors.Reports.Charts.Data;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Reports.Charts;

/// <summary>
/// The data of a chart, from which it is drawn, printed as CSV, or specified as Vega-Lite. Immutable; the same data and options give the same bytes on a
/// machine with the same fonts.
/// </summary>
/// <param name="Heading">What stands above and below it.</param>
public abstract record Chart(ChartHeading Heading)
{
    /// <summary>What is measured and in what unit; it stands below the title.</summary>
    internal abstract string Measure { get; }

    /// <summary>What n is, such as "12 filings with 340 risk factors".</summary>
    internal abstract string Sample { get; }

    /// <summary>What a reader has to know of the data, a sentence each.</summary>
    internal virtual IReadOnlyList<string> DataNotes => [];

    /// <summary>What a reader has to know of the drawing, a sentence each; the Vega-Lite specification draws otherwise and has none of it.</summary>
    internal virtual IReadOnlyList<string> DrawingNotes => [];

    /// <summary>All that the drawing says in words beside its title, for those who hear it.</summary>
    internal string Description => $"{Measure}. n = {Sample}. {string.Join(' ', [.. DataNotes, .. DrawingNotes, $"Source: {Heading.Source}."])}";

    /// <summary>Writes the chart.</summary>
    /// <param name="output">Takes the bytes; it stays open.</param>
    /// <param name="format">What it is written as.</param>
    /// <param name="options">How it is drawn.</param>
    /// <exception cref="ChartFontException">There is no font to draw with.</exception>
    /// <exception cref="ChartPdfException">rsvg-convert is not installed, or it failed.</exception>
    /// <exception cref="ArgumentException">The chart has nothing to show, or the width is too small for the theme.</exception>
    public void Write(Stream output, ChartFormat format, ChartOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        switch (format)
        {
            case ChartFormat.Csv:
                Table().WriteCsv(output);
                break;
            case ChartFormat.VegaLite:
                VegaLite.Write(this, output, options);
                break;
            case ChartFormat.Svg:
                Render(options, figure => SvgFile.Write(figure, this, output));
                break;
            case ChartFormat.Png:
                Render(options, figure => PngFile.Write(figure, output));
                break;
            case ChartFormat.Pdf:
                Render(options, figure => PdfFile.Write(figure, this, options, output));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    /// <summary>The data, one observation a row.</summary>
    internal abstract ChartTable Table();

    /// <summary>Mark, encoding, and what else the specification holds beside title, data and size.</summary>
    internal abstract JsonObject Specification();

    /// <summary>Draws what is between heading and notes.</summary>
    internal abstract void Draw(Figure figure);

    /// <summary>Lays the whole chart out and hands it over.</summary>
    internal void Render(ChartOptions options, Action<Figure> use)
    {
        using var lettering = Lettering.Of(options);
        var figure = new Figure(lettering);
        Captions.Above(figure, this);
        Draw(figure);
        Captions.Below(figure, this);
        use(figure);
    }
}
