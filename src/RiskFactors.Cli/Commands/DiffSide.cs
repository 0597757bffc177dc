namespace RiskFactors.Cli.Commands;

/// <summary>One of the two filings that are compared.</summary>
/// <param name="Name">As it was typed, or as the store names it.</param>
/// <param name="Disclosure">What was extracted from it.</param>
/// <param name="Text">Its text, where it was read from a file just now; null of a stored filing.</param>
sealed record DiffSide(string Name, Disclosure Disclosure, FilingText? Text);
