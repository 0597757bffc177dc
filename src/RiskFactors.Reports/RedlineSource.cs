namespace RiskFactors.Reports;

/// <summary>Where the file of one side lies, so that a redline can lead to it.</summary>
/// <param name="Link">The file as seen from the page, as a URL; null where there is none to lead to.</param>
/// <param name="Place">Names a place in the decoded source to a person, such as "line 12, offsets 633–731"; null for offsets alone.</param>
public sealed record RedlineSource(string? Link = null, Func<TextSpan, string>? Place = null);
