using System.Diagnostics;
using System.Text;
using RiskFactors.Cli;

namespace RiskFactors.Tests.Cli;

/// <summary>What one run of the tool gave.</summary>
sealed record CliRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the tool within this process, its output redirected.</summary>
    public static CliRun Of(params string[] args) => With(null, "", args);

    public static CliRun OnScreen(Screen screen, params string[] args) => With(screen, "", args);

    public static CliRun Reading(string input, params string[] args) => With(null, input, args);

    /// <summary>Runs the tool within this process with streams of the caller's.</summary>
    public static CliRun With(Func<CliStreams, CliStreams> streams, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CliProgram.Run(args, streams(new CliStreams(Stream.Null, output, error, null)));
        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    static CliRun With(Screen? screen, string input, string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CliProgram.Run(args, new CliStreams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, screen));
        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Runs the built tool as a process of its own.</summary>
    public static CliRun OfProcess(string workingFolder, params string[] args)
    {
        using var process = Start("dotnet", workingFolder, [ToolPath, .. args]);
        return Finish(process);
    }

    /// <summary>Runs a line of shell in which $riskfactors is the built tool.</summary>
    public static CliRun OfShell(string workingFolder, string line)
    {
        using var process = Start("bash", workingFolder, ["-c", $"set -o pipefail; riskfactors='dotnet {ToolPath}'; {line}"]);
        return Finish(process);
    }

    /// <summary>Starts the built tool as a process that the caller ends.</summary>
    public static Process StartProcess(string workingFolder, params string[] args) => Start("dotnet", workingFolder, [ToolPath, .. args]);

    static string ToolPath => Path.Combine(AppContext.BaseDirectory, "RiskFactors.Cli.dll");

    static Process Start(string file, string workingFolder, IEnumerable<string> args) =>
        Process.Start(new ProcessStartInfo(file, args)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;

    static CliRun Finish(Process process)
    {
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }
}
