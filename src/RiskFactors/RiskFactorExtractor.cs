namespace RiskFactors;

/// <summary>Takes the risk factors out of filings. Immutable and safe to share between threads.</summary>
public sealed class RiskFactorExtractor
{
    /// <summary>Finds the sections of a filing that list risk factors and splits them.</summary>
    /// <param name="filing">The filing's text.</param>
    public Disclosure Extract(FilingText filing) => throw new NotImplementedException();
}
