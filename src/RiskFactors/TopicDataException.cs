namespace RiskFactors;

/// <summary>A taxonomy, a topic model or training text is not what it should be. The message names the file, and the line where there is one.</summary>
/// <param name="path">The file as the caller named it.</param>
/// <param name="line">One-based line of the fault, or null where the file has no lines.</param>
/// <param name="reason">What is wrong, in one sentence.</param>
public sealed class TopicDataException(string path, int? line, string reason)
    : Exception(line is null ? $"{path}: {reason}" : $"{path}:{line}: {reason}")
{
    /// <summary>The file as the caller named it.</summary>
    public string Path { get; } = path;

    /// <summary>One-based line of the fault, or null where the file has no lines.</summary>
    public int? Line { get; } = line;
}
