namespace RiskFactors.Reports.Charts;

/// <summary>Where a chart is looked at.</summary>
public enum ChartTheme
{
    /// <summary>On paper: type of 7 points, hairlines, 300 pixels an inch.</summary>
    Print,

    /// <summary>On a screen: type of 12 pixels.</summary>
    Screen,
}
