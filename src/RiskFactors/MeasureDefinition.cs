namespace RiskFactors;

/// <summary>What a measure is, for the data dictionary of a panel. The rows are those of the table measures.tsv that comes with the library.</summary>
/// <param name="Name">Its name as a column: lower-case letters, digits and underscores.</param>
/// <param name="Label">Its name for a person.</param>
/// <param name="Unit">What it counts or is a share of.</param>
/// <param name="Range">The least and the greatest value, and which end means what.</param>
/// <param name="Formula">How it is computed, in plain text.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Caveat">When it is empty, and what to mind: where it departs from its source, and what it does not tell.</param>
public sealed record MeasureDefinition(string Name, string Label, string Unit, string Range, string Formula, string Source, string Caveat)
{
    /// <summary>All measures, those of one text before those of two.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
        DataTable.Rows("measures.tsv").Select(static row => new MeasureDefinition(row[0], row[1], row[2], row[3], row[4], row[5], row[6])).ToArray().AsReadOnly();

    /// <summary>The definition of a name, or null where there is none.</summary>
    public static MeasureDefinition? Find(string name) => All.FirstOrDefault(definition => definition.Name == name);
}
