using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using RiskFactors.Cli.Inputs;
using RiskFactors.Cli.Scoring;

namespace RiskFactors.Cli.Merging;

/// <summary>CSV without a manifest. The rows of a document follow one another, and their ordinals ascend.</summary>
sealed class CsvInput : LinesInput
{
    static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { TrackLineNumbers = true, SkipEmptyLines = true, MalformedData = CsvMalformedDataHandling.Throw };

    CsvInput(string path)
        : base(path)
    {
    }

    protected override byte[] LineEnd => "\r\n"u8.ToArray();

    /// <param name="path">The file.</param>
    /// <param name="file">Its number.</param>
    /// <param name="entries">Takes its documents.</param>
    /// <exception cref="UsageException">It is no CSV of results.</exception>
    public static CsvInput Of(string path, int file, List<MergeEntry> entries)
    {
        try
        {
            using var stream = InputBytes.OpenFile(path);
            using var csv = CsvReader.Create(stream, Options, leaveOpen: true);
            using var rows = new CsvRows(csv, file, entries);
            var header = rows.Read(stream.Length);
            return new(path) { Header = stream.Length == 0 ? null : HeaderOf(path, header) };
        }
        catch (CsvFormatException e)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {e.LineNumber}: this is no CSV of riskfactors score or extract: {e.Message}"));
        }
    }

    static byte[] HeaderOf(string path, long length)
    {
        using var stream = InputBytes.OpenFile(path);
        var header = new byte[length];
        stream.ReadExactly(header);
        return header is [.., (byte)'\n'] ? header : [.. header, .. "\r\n"u8];
    }

    public override string PathOf(MergeEntry entry)
    {
        using var csv = CsvReader.Create(Bytes(entry.At, entry.Length), Options with { HasHeader = false });
        csv.Read();
        return Encoding.UTF8.GetString(csv.GetSpan(0));
    }
}

/// <summary>Puts the rows of CSV together into documents.</summary>
/// <param name="csv">The rows.</param>
/// <param name="file">The number of the file.</param>
/// <param name="entries">Takes the documents.</param>
sealed class CsvRows(CsvReader csv, int file, List<MergeEntry> entries) : IDisposable
{
    readonly IncrementalHash rows = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    long number, start;
    int ordinal;
    bool isOpen, isFailed;
    UInt128 path, sha256;

    /// <summary>Reads all rows; gives how many bytes the header has.</summary>
    /// <param name="length">How many bytes there are.</param>
    public long Read(long length)
    {
        csv.ReadHeader();
        var hash = csv.TryGetFieldIndex("sha256", out var index) ? index : -1;
        var error = csv.TryGetFieldIndex("error", out index) ? index : -1;
        csv.TryGetFieldIndex("ordinal", out var ordinals);
        long? header = null;
        while (csv.Read())
        {
            header ??= csv.ByteOffset;
            Take(HashKey.Of(csv.GetSpan(0)), hash < 0 ? 0 : HashKey.Of(csv.GetSpan(hash)), error >= 0 && !csv.IsEmpty(error), csv.IsEmpty(ordinals) ? 0 : csv.Parse<int>(ordinals));
            if (hash < 0)
                rows.AppendData(csv.RawRecord);
        }
        if (isOpen)
            End(length, hash < 0);
        return header ?? length;

        void Take(UInt128 rowPath, UInt128 rowHash, bool failed, int rowOrdinal)
        {
            if (isOpen && rowPath == path && rowHash == sha256 && failed == isFailed && rowOrdinal > ordinal)
            {
                ordinal = rowOrdinal;
                return;
            }
            if (isOpen)
                End(csv.ByteOffset, hash < 0);
            (isOpen, start, path, sha256, isFailed, ordinal) = (true, csv.ByteOffset, rowPath, rowHash, failed, rowOrdinal);
        }
    }

    // Rows that do not tell the hash of their file stand for it themselves.
    void End(long end, bool isHashed)
    {
        var own = isHashed ? HashKey.Of(rows.GetHashAndReset()) : sha256;
        entries.Add(new() { Path = path, Content = isFailed ? 0 : own, Number = number++, At = start, Length = end - start, File = file, IsFailed = isFailed });
    }

    public void Dispose() => rows.Dispose();
}
