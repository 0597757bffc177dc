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

/// <summary>The same with examples.</summary>
sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "There is no bash on Windows.";
    }
}
