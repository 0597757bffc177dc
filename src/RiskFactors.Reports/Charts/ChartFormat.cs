namespace RiskFactors.Reports.Charts;

/// <summary>What a chart is written as.</summary>
public enum ChartFormat
{
    /// <summary>Scalable Vector Graphics, in which text is text.</summary>
    Svg,

    /// <summary>A picture in pixels.</summary>
    Png,

    /// <summary>Portable Document Format, made of the SVG by rsvg-convert.</summary>
    Pdf,

    /// <summary>The data as comma-separated values, one observation a row.</summary>
    Csv,

    /// <summary>A Vega-Lite specification (https://vega.github.io/vega-lite/) that holds its data, for those who restyle.</summary>
    VegaLite,
}
