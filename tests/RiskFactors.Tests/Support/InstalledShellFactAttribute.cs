namespace RiskFactors.Tests.Support;

/// <summary>A test of a shell; skipped with a reason where it is not installed.</summary>
sealed class InstalledShellFactAttribute : FactAttribute
{
    public InstalledShellFactAttribute(string shell)
    {
        var isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell)));
        if (!isInstalled || OperatingSystem.IsWindows())
            Skip = $"{shell} is not installed.";
    }
}
