using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;

namespace RiskFactors.Cli.Scoring;

/// <summary>Tells how a batch goes, on standard error.</summary>
abstract class ScoreProgress(ScoreTally tally)
{
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly Stopwatch sinceShown = Stopwatch.StartNew();
    readonly long before = tally.Documents;
    long documents, bytes;

    /// <summary>How many documents there are in all, or null while that is not known.</summary>
    public Func<long?> Total { get; init; } = () => null;

    protected ScoreTally Tally => tally;

    public TimeSpan Elapsed => clock.Elapsed;

    public double DocumentsPerSecond => documents / Math.Max(0.001, clock.Elapsed.TotalSeconds);

    public double MegabytesPerSecond => bytes / 1e6 / Math.Max(0.001, clock.Elapsed.TotalSeconds);

    public TimeSpan? Left => Total() is { } total && documents > 0 ? TimeSpan.FromSeconds(Math.Max(0, total - before - documents) / DocumentsPerSecond) : null;

    /// <summary>How often the state is told; null for never.</summary>
    protected abstract TimeSpan? Every { get; }

    public void Count(ScoreJob job)
    {
        if (job.Result is not { } result)
            return;
        documents++;
        bytes += result.Bytes;
        if (result.Failure is { } failure)
            TellFailure(failure);
    }

    /// <summary>Tells the state where it is time.</summary>
    public void Show()
    {
        if (Every is not { } every || sinceShown.Elapsed < every)
            return;
        sinceShown.Restart();
        TellState();
    }

    protected abstract void TellFailure(InputFailure failure);

    protected abstract void TellState();

    /// <summary>Tells the end.</summary>
    /// <param name="outcome">"finished" or "stopped".</param>
    /// <param name="message">A sentence to add, or null.</param>
    public abstract void TellEnd(string outcome, string? message);

    /// <summary>The progress for whoever reads standard error.</summary>
    public static ScoreProgress For(CliStreams streams, LogFormat format, ScoreTally tally, Func<long?> total) =>
        format == LogFormat.Json ? new JsonProgress(streams.Error, tally) { Total = total }
        : streams.ErrorScreen is { } screen ? new LiveProgress(streams.Error, screen, tally) { Total = total }
        : new QuietProgress(streams.Error, tally);
}

/// <summary>In which form a run talks.</summary>
enum LogFormat
{
    Text,
    Json,
}

/// <summary>For a file or a pipe: failures, and that a run was stopped.</summary>
sealed class QuietProgress(TextWriter error, ScoreTally tally) : ScoreProgress(tally)
{
    protected override TimeSpan? Every => null;

    protected override void TellFailure(InputFailure failure) => error.WriteLine($"riskfactors: {TerminalText.Of(failure.Path)}: {TerminalText.Of(failure.Message)}");

    protected override void TellState()
    {
    }

    public override void TellEnd(string outcome, string? message)
    {
        if (message is not null)
            error.WriteLine($"riskfactors: {message}");
    }
}

/// <summary>For a terminal: failures, and below them a line that is written over again and again.</summary>
sealed class LiveProgress(TextWriter error, Screen screen, ScoreTally tally) : ScoreProgress(tally)
{
    bool isShown;

    protected override TimeSpan? Every => TimeSpan.FromMilliseconds(200);

    protected override void TellFailure(InputFailure failure)
    {
        Clear();
        error.WriteLine($"riskfactors: {TerminalText.Of(failure.Path)}: {TerminalText.Of(failure.Message)}");
    }

    protected override void TellState()
    {
        var of = Total() is { } total ? Said($" of {total:N0}") : "";
        var left = Left is { } time ? $", {Words(time)} left" : "";
        var line = Said($"{Tally.Documents:N0}{of} done, {Tally.Failed:N0} failed, {DocumentsPerSecond:N0} documents/s, {MegabytesPerSecond:N1} MB/s{left}");
        Clear();
        error.Write(line.Length < screen.Width ? line : line[..Math.Max(0, screen.Width - 1)]);
        error.Flush();
        isShown = true;
    }

    public override void TellEnd(string outcome, string? message)
    {
        Clear();
        error.WriteLine(Said($"{Tally.Documents:N0} documents, {Tally.Factors:N0} factors, {Tally.Failed:N0} failed, in {Words(Elapsed)} ({DocumentsPerSecond:N0} documents/s, {MegabytesPerSecond:N1} MB/s)"));
        if (message is not null)
            error.WriteLine($"riskfactors: {message}");
    }

    static string Words(TimeSpan time) =>
        time.TotalMinutes < 1 ? Said($"{time.TotalSeconds:0.#} s") : time.TotalHours < 1 ? Said($"{time.Minutes}:{time.Seconds:00}") : Said($"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");

    static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    void Clear()
    {
        if (isShown)
            error.Write("\r" + new string(' ', screen.Width - 1) + "\r");
        isShown = false;
    }
}

/// <summary>For a machine: a line of JSON for each failure, every ten seconds, and at the end.</summary>
sealed class JsonProgress(TextWriter error, ScoreTally tally) : ScoreProgress(tally)
{
    protected override TimeSpan? Every => TimeSpan.FromSeconds(10);

    protected override void TellFailure(InputFailure failure) => Tell("failed", json =>
    {
        json.WriteString("path"u8, failure.Path);
        json.WriteString("code"u8, failure.Code);
        json.WriteString("message"u8, failure.Message);
    });

    protected override void TellState() => Tell("progress", WriteState);

    public override void TellEnd(string outcome, string? message) => Tell(outcome, json =>
    {
        WriteState(json);
        if (message is not null)
            json.WriteString("message"u8, message);
    });

    void WriteState(Utf8JsonWriter json)
    {
        json.WriteNumber("documents"u8, Tally.Documents);
        json.WriteNumber("failed"u8, Tally.Failed);
        json.WriteNumber("factors"u8, Tally.Factors);
        json.WriteNumber("seconds"u8, Math.Round((decimal)Elapsed.TotalSeconds, 3));
        json.WriteNumber("documents_per_second"u8, Math.Round((decimal)DocumentsPerSecond, 1));
        json.WriteNumber("megabytes_per_second"u8, Math.Round((decimal)MegabytesPerSecond, 2));
    }

    void Tell(string what, Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, DisclosureJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("time"u8, Manifest.Time(DateTimeOffset.UtcNow));
            json.WriteString("event"u8, what);
            write(json);
            json.WriteEndObject();
        }
        error.WriteLine(System.Text.Encoding.UTF8.GetString(line.ToArray()));
    }
}
