namespace RiskFactors.Reports.Charts;

/// <summary>What stands above and below a chart.</summary>
/// <param name="Title">What it shows, in a line or two.</param>
/// <param name="Source">Where the data is from, such as "Item 1A of the annual reports of Example Corp." without a full stop at the end.</param>
/// <param name="Subtitle">Whose filings they are, or what else belongs below the title; what is measured is said by the chart itself.</param>
public sealed record ChartHeading(string Title, string Source, string? Subtitle = null);
