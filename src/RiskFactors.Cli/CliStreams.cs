using System.Text;
using Microsoft.Win32.SafeHandles;
using RiskFactors.Cli.Scoring;

namespace RiskFactors.Cli;

/// <summary>
/// Where a run reads and writes: data goes to <see cref="Output"/>, talk to <see cref="Error"/>. The whole of what the tool takes from its process, so
/// that tests can give their own.
/// </summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Screen">The terminal that shows the output, or null where the output goes to a file or a pipe.</param>
sealed record CliStreams(Stream Input, Stream Output, TextWriter Error, Screen? Screen)
{
    /// <summary>The terminal that shows the talk, or null where it goes to a file or a pipe.</summary>
    public Screen? ErrorScreen { get; init; }

    /// <summary>Makes what asks a long run to end early.</summary>
    public Func<StopRequest> Stopping { get; init; } = () => new StopRequest();

    public static CliStreams OfProcess() =>
        new(
            Console.OpenStandardInput(),
            OpenOutput(),
            new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            Console.IsOutputRedirected ? null : Screen.OfTerminal())
        {
            ErrorScreen = Console.IsErrorRedirected ? null : Screen.OfTerminal(),
            Stopping = StopRequest.BySignals,
        };

    // The console's own stream swallows a broken pipe on Unix, and a run over a large folder would go on for nobody. A file stream reports it, but keeps a
    // position of its own, which would overwrite what others append to the same file: it is for pipes only.
    static Stream OpenOutput()
    {
        if (Console.IsOutputRedirected && !OperatingSystem.IsWindows())
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
                return pipe;
        }
        return Console.OpenStandardOutput();
    }
}

/// <summary>A terminal.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Palette">Whether it is to be written to with colours.</param>
sealed record Screen(int Width, Palette Palette)
{
    /// <summary>Width of tables and help where no terminal gives one.</summary>
    public const int DefaultWidth = 100;

    /// <summary>The signs that it can show.</summary>
    public Signs Signs { get; init; } = Signs.Unicode;

    public static Screen OfTerminal()
    {
        var width = Console.WindowWidth;
        return new(width > 0 ? width : DefaultWidth, WantsColor() ? Palette.Color : Palette.Plain)
        {
            Signs = Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage ? Signs.Unicode : Signs.Ascii,
        };
    }

    // https://no-color.org: present and not empty, whatever its value.
    static bool WantsColor() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}

/// <summary>Whether text is written with colours.</summary>
enum Palette
{
    Plain,
    Color,
}

/// <summary>The signs that drawings are made of.</summary>
enum Signs
{
    Unicode,
    Ascii,
}
