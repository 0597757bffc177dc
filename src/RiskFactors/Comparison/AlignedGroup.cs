namespace RiskFactors.Comparison;

/// <summary>Texts of both sides that belong together, by their zero-based places; one side may be empty, or hold several.</summary>
/// <param name="Old">Ascending.</param>
/// <param name="New">Ascending.</param>
sealed record AlignedGroup(int[] Old, int[] New);
