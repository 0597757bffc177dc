namespace RiskFactors.Reports;

/// <summary>A column of the panel as its data dictionary tells it.</summary>
/// <param name="Table">The table that it stands in: "filings" or "factors".</param>
/// <param name="Name">Its name: lower-case letters, digits and underscores, at most 32, which every statistics program takes.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Unit">What a number counts or is a share of; empty where there is none.</param>
/// <param name="Description">What it says, and when it is empty.</param>
/// <param name="Formula">How it is computed; empty where it is taken as it stands.</param>
/// <param name="Reference">Where the formula comes from; empty where it is ours or needs none.</param>
public sealed record PanelColumn(string Table, string Name, PanelType Type, string Unit, string Description, string Formula, string Reference);

/// <summary>What the cells of a column hold. Every cell may be empty.</summary>
public enum PanelType
{
    /// <summary>Text. A CIK is text, so that its zeros stay.</summary>
    Text,

    /// <summary>A day, written 2005-05-13.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with decimals.</summary>
    Real,

    /// <summary>Yes or no, written 1 or 0 in CSV.</summary>
    Flag,
}
