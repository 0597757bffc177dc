namespace RiskFactors.Cli.Inputs;

/// <summary>Reads inputs into one buffer that is used again for the next: what <see cref="Read(Stream)"/> gives is good until it is called again.</summary>
sealed class InputBytes(long maxBytes)
{
    /// <summary>A buffer that grew beyond this for one input is not kept for the next.</summary>
    const int MostKept = 8 << 20;

    byte[] buffer = new byte[64 * 1024];

    /// <exception cref="InputNotOpenedException">Nothing can be read under that name.</exception>
    /// <exception cref="FilingReadException">It is too large.</exception>
    public ReadOnlyMemory<byte> Read(InputFile input, Stream standardInput)
    {
        if (input.Missing is { } missing)
            throw missing;
        try
        {
            return input.Path == InputFile.StandardInput ? Read(standardInput) : ReadAndClose(OpenFile(input.Path));
        }
        catch (Exception e) when (IsOfFile(e))
        {
            throw InputNotOpenedException.Of(e);
        }
    }

    /// <exception cref="InputNotOpenedException">Nothing can be read under its name.</exception>
    /// <exception cref="FilingReadException">It is too large, or its archive is damaged.</exception>
    public ReadOnlyMemory<byte> Read(InputDocument document)
    {
        try
        {
            return ReadAndClose(document.Open());
        }
        catch (Exception e) when (IsOfFile(e))
        {
            throw InputNotOpenedException.Of(e);
        }
        catch (InvalidDataException e)
        {
            throw ArchiveFailure.Damaged(e);
        }
    }

    public static FileStream OpenFile(string path) => new(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });

    static bool IsOfFile(Exception e) => e is IOException or UnauthorizedAccessException;

    ReadOnlyMemory<byte> ReadAndClose(Stream stream)
    {
        using (stream)
            return Read(stream);
    }

    /// <exception cref="FilingReadException">It is too large.</exception>
    public ReadOnlyMemory<byte> Read(Stream stream)
    {
        if (buffer.Length > MostKept)
            buffer = new byte[64 * 1024];
        // Pipes and devices have no length; they are read up to the limit.
        if (stream.CanSeek)
        {
            ThrowIfTooLarge(stream.Length);
            if (stream.Length >= buffer.Length)
                buffer = new byte[stream.Length + 1];
        }
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
