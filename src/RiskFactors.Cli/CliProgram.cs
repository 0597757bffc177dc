using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using RiskFactors.Cli.Commands;

namespace RiskFactors.Cli;

/// <summary>
/// The tool: parses what was typed, runs the command that it names and turns the ways in which that can end into an exit status. What the commands do
/// is in Commands/, what they read in Inputs/, what they print in Output/.
/// </summary>
static class CliProgram
{
    public static int Run(IReadOnlyList<string> args, CliStreams streams)
    {
        try
        {
            return Invoke(args, streams);
        }
        catch (UsageException e)
        {
            streams.Error.WriteLine($"riskfactors: {e.Message}");
            return ExitCode.CouldNotRun;
        }
        catch (Exception e) when (BundledNatives.IsMissing(e))
        {
            streams.Error.WriteLine($"riskfactors: the libraries that draw cannot be loaded; a single file unpacks them into {BundledNatives.Folder}, else into the folder of temporary files.");
            return ExitCode.CouldNotRun;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // Whoever reads has seen enough: "riskfactors extract … | head".
            return ExitCode.Success;
        }
        catch (IOException e)
        {
            // Reading errors belong to their file and are caught there; what gets here is the output.
            streams.Error.WriteLine($"riskfactors: cannot write the output: {e.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    static int Invoke(IReadOnlyList<string> args, CliStreams streams)
    {
        var root = RiskFactorsCommand.Create(streams);
        // Response files are off: "@" may begin a file's name, and a list of files is what xargs and folders are for.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
        {
            TypingErrors.Print(result, streams.Error);
            return ExitCode.CouldNotRun;
        }
        using var output = new StreamWriter(streams.Output, new UTF8Encoding(false), leaveOpen: true);
        return result.Invoke(new InvocationConfiguration { Output = output, Error = streams.Error, EnableDefaultExceptionHandler = false });
    }

    // EPIPE on Linux and macOS; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    static bool IsBrokenPipe(IOException e) => e.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
}
