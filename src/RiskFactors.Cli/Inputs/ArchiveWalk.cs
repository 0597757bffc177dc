using System.Formats.Tar;
using System.IO.Compression;

namespace RiskFactors.Cli.Inputs;

/// <summary>
/// The documents in an archive, in its own order, one in memory at a time; nothing is unpacked to the disk. What is wrong with one of them, or with the rest of the archive, is a document
/// that failed.
/// </summary>
/// <param name="wanted">Which files of an archive are wanted.</param>
/// <param name="limits">How far archives are followed.</param>
sealed class ArchiveWalk(FileSelection wanted, ArchiveLimits limits)
{
    /// <summary>What a file holds: itself, or the documents of the archive that it is.</summary>
    public IEnumerable<InputDocument> Documents(InputFile file) => file.Missing is not null ? [InputDocument.Of(file)] : ArchiveName.KindOf(file.Path) switch
    {
        ArchiveKind.None => [InputDocument.Of(file)],
        ArchiveKind.Gz => [new(file.Path, InputPlace.Standing, () => Inflate(InputBytes.OpenFile(file.Path)))],
        var kind => InputFiles.OrElse(
            Guarded(file.Path, () => InputBytes.OpenFile(file.Path), stream => Entries(kind, stream, file.Path, 1)),
            () => InputDocument.Of(InputFile.NotThere(file.Path, "no-known-files", $"The archive holds no file ending in {wanted.Extensions}."))),
    };

    IEnumerable<InputDocument> Entries(ArchiveKind kind, Stream stream, string path, int depth) => kind switch
    {
        ArchiveKind.Zip => ZipEntries(stream, path, depth),
        ArchiveKind.TarGz => TarEntries(Inflate(stream), path, depth),
        _ => TarEntries(stream, path, depth),
    };

    /// <summary>The documents of an archive; where it breaks off, a failure that bears its name stands for the rest.</summary>
    static IEnumerable<InputDocument> Guarded(string path, Func<Stream> open, Func<Stream, IEnumerable<InputDocument>> documents)
    {
        InputDocument? failed = null;
        Stream? stream = null;
        try
        {
            stream = open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failed = InputDocument.Failed(path, InputNotOpenedException.Of(e));
        }
        if (stream is not null)
            using (stream)
            {
                using var each = documents(stream).GetEnumerator();
                while (true)
                {
                    try
                    {
                        if (!each.MoveNext())
                            break;
                    }
                    catch (Exception e) when (FailureOf(e) is { } failure)
                    {
                        failed = InputDocument.Failed(path, failure);
                        break;
                    }
                    yield return each.Current;
                }
            }
        if (failed is not null)
            yield return failed;
    }

    static Exception? FailureOf(Exception e) => e switch
    {
        FilingReadException => e,
        // The names of a tar may be in an encoding that cannot be, its numbers too large for what they count.
        InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException or NotSupportedException => ArchiveFailure.Damaged(e),
        IOException or UnauthorizedAccessException => InputNotOpenedException.Of(e),
        _ => null,
    };

    IEnumerable<InputDocument> ZipEntries(Stream stream, string path, int depth)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
                continue;
            foreach (var document in Entry(path, entry.FullName, depth, () => entry.IsEncrypted
                ? throw ArchiveFailure.Encrypted()
                : new ExpansionStream(entry.Open(), () => entry.CompressedLength, limits)))
                yield return document;
        }
    }

    IEnumerable<InputDocument> TarEntries(Stream stream, string path, int depth)
    {
        var counted = new CountingStream(stream);
        using var archive = new TarReader(counted, leaveOpen: true);
        while (archive.GetNextEntry() is { } entry)
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
                foreach (var document in Entry(path, entry.Name, depth, () => entry.DataStream is { } data ? new UnownedStream(data) : Stream.Null))
                    yield return document;
        // The reader takes the end of the file for the end of the archive, which has a mark of its own.
        if (counted.IsUsedUp)
            throw ArchiveFailure.WithoutEnd();
    }

    /// <summary>What one file of an archive holds; nothing where it is not wanted.</summary>
    IEnumerable<InputDocument> Entry(string archive, string entry, int depth, Func<Stream> open)
    {
        if (ArchiveName.Names(entry) is not { } names)
            return [InputDocument.Failed(archive + ArchiveName.Separator + entry, ArchiveFailure.UnsafePath())];
        if (names.Length == 0 || names.Any(name => name[0] == '.') || !wanted.Wants(names[^1]) || wanted.Rules.PassOverPath(names))
            return [];
        var path = archive + ArchiveName.Separator + string.Join('/', names);
        return ArchiveName.KindOf(path) switch
        {
            ArchiveKind.None => [new(path, InputPlace.Passing, open)],
            ArchiveKind.Gz => [new(path, InputPlace.Passing, () => Inflate(open()))],
            _ when depth >= limits.Depth => [InputDocument.Failed(path, ArchiveFailure.TooDeep(limits.Depth))],
            // A zip is read from its end, so one that passes by has to be in memory.
            ArchiveKind.Zip => Guarded(path, () => new MemoryStream(new InputBytes(limits.MaxBytes).Read(new InputDocument(path, InputPlace.Passing, open)).ToArray()),
                stream => ZipEntries(stream, path, depth + 1)),
            var kind => Guarded(path, open, stream => Entries(kind, stream, path, depth + 1)),
        };
    }

    Stream Inflate(Stream packed)
    {
        var counted = new CountingStream(packed);
        return new ExpansionStream(new GZipStream(counted, CompressionMode.Decompress), () => counted.Total, limits);
    }
}
