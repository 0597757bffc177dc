namespace RiskFactors.Tests.Reports;

/// <summary>A test that drives a page in Chromium; skipped where it is not installed.</summary>
sealed class BrowserFactAttribute : FactAttribute
{
    public const string Program = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Program))
            Skip = $"There is no Chromium at {Program}.";
    }
}
