namespace RiskFactors.Training;

/// <summary>A risk factor with the topic that a reader gave it.</summary>
/// <param name="Topic">Identifier of the topic that it is chiefly about.</param>
/// <param name="Also">Identifiers of further topics that a careful reader could as well have chosen; mostly empty.</param>
/// <param name="Text">The factor, or its caption.</param>
public sealed record TrainingExample(string Topic, IReadOnlyList<string> Also, string Text)
{
    /// <summary>Name of the file that it was read from.</summary>
    public string Source { get; init; } = "";
}
