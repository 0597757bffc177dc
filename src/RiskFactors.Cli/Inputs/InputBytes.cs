namespace RiskFactors.Cli.Inputs;

/// <summary>Reads inputs into one buffer that is used again for the next: what <see cref="Read"/> gives is good until it is called again.</summary>
sealed class InputBytes(long maxBytes)
{
    byte[] buffer = new byte[64 * 1024];

    /// <exception cref="InputNotOpenedException">Nothing can be read under that name.</exception>
    /// <exception cref="FilingReadException">It is too large.</exception>
    public ReadOnlyMemory<byte> Read(InputFile input, Stream standardInput)
    {
        if (input.Missing is { } missing)
            throw missing;
        try
        {
            return input.Path == InputFile.StandardInput ? ReadAll(standardInput) : ReadFile(input.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw InputNotOpenedException.Of(e);
        }
    }

    ReadOnlyMemory<byte> ReadFile(string path)
    {
        using var file = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        // Pipes and devices have no length; they are read like standard input, up to the limit.
        if (file.CanSeek)
        {
            ThrowIfTooLarge(file.Length);
            if (file.Length >= buffer.Length)
                buffer = new byte[file.Length + 1];
        }
        return ReadAll(file);
    }

    ReadOnlyMemory<byte> ReadAll(Stream stream)
    {
        var length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is > 0 and var read)
        {
            length += read;
            ThrowIfTooLarge(length);
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, 2L * buffer.Length));
        }
        return buffer.AsMemory(0, length);
    }

    void ThrowIfTooLarge(long bytes)
    {
        if (bytes > maxBytes)
            throw FilingReadException.TooLarge(maxBytes);
    }
}
