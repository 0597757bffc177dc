namespace RiskFactors.Cli.Inputs;

/// <summary>Nothing can be read under the name of an input; of a file that can be read and is no filing, <see cref="FilingReadException"/> tells.</summary>
/// <param name="code">Stable identifier in kebab case.</param>
/// <param name="message">The reason in one sentence.</param>
sealed class InputNotOpenedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    public static InputNotOpenedException Of(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => new("no-such-file", "There is no such file."),
        UnauthorizedAccessException => new("unreadable", "The file cannot be read: permission denied."),
        _ => new("unreadable", $"The file cannot be read: {e.Message}"),
    };
}
