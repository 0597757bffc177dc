namespace RiskFactors.Tests.Support;

/// <summary>A test of pipes and redirections as bash makes them; skipped on Windows.</summary>
sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "There is no bash on Windows.";
    }
}
