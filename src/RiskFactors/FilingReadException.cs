using RiskFactors.Reading;

namespace RiskFactors;

/// <summary>A file that cannot be read as a filing. The message names the reason in one sentence; the caller adds the file's name.</summary>
/// <param name="code">Stable identifier in kebab case: "empty", "binary", "pdf", "truncated", "too-large", "too-many-blocks", "too-deep", "no-such-document" …</param>
/// <param name="message">The reason in one sentence.</param>
/// <param name="inner">The cause, if another exception is.</param>
public sealed class FilingReadException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable identifier of the reason in kebab case.</summary>
    public string Code { get; } = code;

    /// <summary>What refuses a file for its size, for callers who look at the size before they read.</summary>
    /// <param name="maxBytes">The largest file that is read, in bytes.</param>
    public static FilingReadException TooLarge(long maxBytes) => new("too-large", $"The file is larger than {ByteSize.Format(maxBytes)}, the most that is read.");

    internal static FilingReadException TooManyBlocks(int maxBlocks) =>
        new("too-many-blocks", $"The file has more than {maxBlocks} paragraphs, lines and cells, the most that are read.");

    internal static FilingReadException TooDeep(int maxDepth) =>
        new("too-deep", $"More than {maxDepth} elements of the file stand open in one another, the most that are read.");
}
