using System.Globalization;
using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Output;

namespace RiskFactors.Cli.Scoring;

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
