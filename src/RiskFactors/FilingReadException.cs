namespace RiskFactors;

/// <summary>A file that cannot be read as a filing. The message names the reason in one sentence; the caller adds the file's name.</summary>
/// <param name="code">Stable identifier in kebab case: "empty", "binary", "pdf", "truncated", "too-large", "no-such-document" …</param>
/// <param name="message">The reason in one sentence.</param>
/// <param name="inner">The cause, if another exception is.</param>
public sealed class FilingReadException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable identifier of the reason in kebab case.</summary>
    public string Code { get; } = code;
}
