namespace RiskFactors.Cli.Inputs;

/// <summary>A stream that is read from its beginning to its end and no more.</summary>
abstract class ReadingStream : Stream
{
    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>A stream that counts what is read of it.</summary>
sealed class CountingStream(Stream stream) : ReadingStream
{
    public long Total { get; private set; }

    /// <summary>Whether more was asked for than there was.</summary>
    public bool IsUsedUp { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        Total += read;
        IsUsedUp |= read == 0 && buffer.Length > 0;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A stream that stays open when whoever reads it closes it: the reader of a tar still has to skip what was not read.</summary>
sealed class UnownedStream(Stream stream) : ReadingStream
{
    public override int Read(Span<byte> buffer) => stream.Read(buffer);
}
