using System.Diagnostics;

namespace RiskFactors.Tests.Support;

/// <summary>A test that mounts a folder read-only for one process; permissions alone do not hold root. Skipped where that is not allowed.</summary>
sealed class ReadOnlyMountTheoryAttribute : TheoryAttribute
{
    static readonly Lazy<bool> CanMount = new(() =>
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["--mount", "bash", "-c", "mount --bind /tmp /tmp && mount -o remount,ro,bind /tmp"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public ReadOnlyMountTheoryAttribute()
    {
        if (!CanMount.Value)
            Skip = "This user may not mount a folder read-only (unshare --mount).";
    }
}
