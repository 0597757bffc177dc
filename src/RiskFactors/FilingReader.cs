namespace RiskFactors;

/// <summary>Reads the bytes of a filing into its text.</summary>
public static class FilingReader
{
    /// <summary>Reads a filing.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="path">The file's path, as it is to be shown; its extension helps to tell Markdown from plain text. "-" for standard input.</param>
    /// <param name="options">What to read of it; null for the defaults.</param>
    /// <exception cref="FilingReadException">The bytes are no filing that can be read.</exception>
    public static FilingText Read(ReadOnlyMemory<byte> bytes, string path, FilingReadOptions? options = null) =>
        throw new NotImplementedException();
}

/// <summary>What to read of a file.</summary>
public sealed record FilingReadOptions
{
    /// <summary>The document of a submission to read, by its type ("EX-99.1", "8-K"); null for the main document and its press-release exhibits.</summary>
    public string? Document { get; init; }

    /// <summary>The largest file that is read, in bytes; 256 MiB unless told.</summary>
    public long MaxBytes { get; init; } = 256L << 20;
}
