namespace RiskFactors.Splitting;

/// <summary>The risk factors of a risk-factor section.</summary>
/// <param name="Factors">The factors in order.</param>
/// <param name="IsCaptioned">Whether captions told them apart; else each paragraph was taken for one.</param>
sealed record CaptionSplit(List<FactorDraft> Factors, bool IsCaptioned);
