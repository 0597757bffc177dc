using System.Runtime.InteropServices;

namespace RiskFactors.Cli.Scoring;

/// <summary>
/// What asks a run to finish what is in hand and end: Ctrl-C, or the SIGTERM that schedulers send before they kill. A second one ends the process as it would any other.
/// </summary>
sealed class StopRequest : IDisposable
{
    readonly CancellationTokenSource source = new();
    readonly List<PosixSignalRegistration> signals = [];

    public CancellationToken Token => source.Token;

    /// <summary>The exit status of a run that was stopped: 128 and the number of the signal.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Interrupted;

    /// <summary>A request that is made by signals to the process.</summary>
    public static StopRequest BySignals()
    {
        var request = new StopRequest();
        request.signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => request.Ask(context, Cli.ExitCode.Interrupted)));
        request.signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => request.Ask(context, Cli.ExitCode.Terminated)));
        return request;
    }

    void Ask(PosixSignalContext signal, int exitCode)
    {
        if (source.IsCancellationRequested)
            return;
        signal.Cancel = true;
        ExitCode = exitCode;
        source.Cancel();
    }

    /// <summary>Makes the request.</summary>
    public void Ask() => source.Cancel();

    public void Dispose() => signals.ForEach(signal => signal.Dispose());
}
