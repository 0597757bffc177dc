using System.Buffers.Binary;
using LiteDB;

namespace RiskFactors.Store.Storage;

/// <summary>
/// Reads the documents of a LiteDB 5 file page by page, without its header, its indexes and its lists of pages, of which damage to one hides all: what a damaged store still
/// holds. Pages have 8192 bytes; a data page holds blocks, found by a table at its end; a document is a chain of blocks.
/// </summary>
static class PageScan
{
    const int PageSize = 8192, PageHeader = 32, BlockHeader = 6, SlotSize = 4;
    const byte DataPage = 4;

    /// <summary>A chain is no longer than the largest document of LiteDB, 16 MB, needs it to be.</summary>
    const int LongestChain = 4096;

    public static IEnumerable<BsonDocument> Documents(string path) => Places(path).Select(place => place.Document);

    /// <summary>The documents, each with the numbers of the pages that it stands on.</summary>
    public static IEnumerable<(BsonDocument Document, IReadOnlyList<uint> Pages)> Places(string path)
    {
        var pages = Pages(path);
        foreach (var (number, page) in pages)
            for (var slot = 0; slot <= page[30] && page[30] != 255; slot++)
                if (Block(page, slot) is { IsEmpty: false } block && block.Span[0] == 0)
                {
                    var chain = new List<uint>();
                    if (Assemble(pages, number, slot, chain) is { } document)
                        yield return (document, chain);
                }
    }

    /// <summary>The data pages as they last were: those of the file, then those of finished transactions of the log.</summary>
    static SortedDictionary<uint, byte[]> Pages(string path)
    {
        var pages = new SortedDictionary<uint, byte[]>();
        foreach (var page in ReadPages(path))
            if (page[4] == DataPage)
                pages[Number(page, 0)] = page;
        if (!File.Exists(StoreFile.LogPath(path)))
            return pages;
        var open = new Dictionary<uint, List<byte[]>>();
        foreach (var page in ReadPages(StoreFile.LogPath(path)))
        {
            var transaction = Number(page, 14);
            if (!open.TryGetValue(transaction, out var written))
                open[transaction] = written = [];
            written.Add(page);
            if (page[18] == 0)
                continue;
            foreach (var confirmed in written)
                if (confirmed[4] == DataPage)
                    pages[Number(confirmed, 0)] = confirmed;
                else
                    pages.Remove(Number(confirmed, 0));
            open.Remove(transaction);
        }
        return pages;
    }

    static IEnumerable<byte[]> ReadPages(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        while (true)
        {
            var page = new byte[PageSize];
            if (file.ReadAtLeast(page, PageSize, throwOnEndOfStream: false) < PageSize)
                yield break;
            yield return page;
        }
    }

    static uint Number(byte[] page, int at) => BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(at));

    static ReadOnlyMemory<byte> Block(byte[] page, int slot)
    {
        var entry = PageSize - ((slot + 1) * SlotSize);
        if (entry < PageHeader)
            return default;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(page.AsSpan(entry));
        var position = BinaryPrimitives.ReadUInt16LittleEndian(page.AsSpan(entry + 2));
        return position >= PageHeader && length > BlockHeader && position + length <= PageSize ? page.AsMemory(position, length) : default;
    }

    static BsonDocument? Assemble(SortedDictionary<uint, byte[]> pages, uint number, int slot, List<uint> chain)
    {
        using var bytes = new MemoryStream();
        for (var blocks = 0; blocks < LongestChain; blocks++)
        {
            if (!pages.TryGetValue(number, out var page) || Block(page, slot) is not { IsEmpty: false } block)
                return null;
            bytes.Write(block.Span[BlockHeader..]);
            chain.Add(number);
            (number, slot) = (BinaryPrimitives.ReadUInt32LittleEndian(block.Span[1..]), block.Span[5]);
            if (number == uint.MaxValue)
                break;
        }
        try
        {
            return BsonSerializer.Deserialize(bytes.ToArray());
        }
        catch (Exception e) when (StorageFailure.IsOne(e))
        {
            // What cannot be read as a document was one; the others can.
            return null;
        }
    }
}
