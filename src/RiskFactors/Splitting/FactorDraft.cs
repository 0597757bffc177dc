namespace RiskFactors.Splitting;

/// <summary>A risk factor as split: places in the reading text, and why.</summary>
/// <param name="Span">The factor's text.</param>
/// <param name="Heading">Its caption, if any.</param>
/// <param name="Group">The heading of its group, if any.</param>
/// <param name="Evidence">What separates it from its neighbours.</param>
readonly record struct FactorDraft(TextSpan Span, TextSpan? Heading, TextSpan? Group, string Evidence);
