namespace RiskFactors.Cli.Output;

/// <summary>Text that may be shown on a terminal.</summary>
static class TerminalText
{
    /// <summary>A filing is a stranger's text: its control characters must not reach the terminal. A space stands for each.</summary>
    public static string Of(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0
            ? text
            : string.Create(text.Length, text, static (to, from) =>
            {
                for (var n = 0; n < to.Length; n++)
                    to[n] = char.IsControl(from[n]) ? ' ' : from[n];
            });
}
