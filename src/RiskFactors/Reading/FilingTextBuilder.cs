using System.Buffers;
using System.Runtime.InteropServices;

namespace RiskFactors.Reading;

/// <summary>
/// Collects the reading text of a filing, its blocks and its source map, in one pass over the source. Readers append what they see and close
/// blocks; page furniture is told from text once all blocks are known. Not responsible for the syntax of any format.
/// </summary>
sealed class FilingTextBuilder(string source, FilingReadOptions? options = null, CancellationToken cancellation = default)
{
    readonly FilingReadOptions options = options ?? new();
    readonly List<BlockDraft> blocks = [];
    readonly List<SourceRun> runs = [];
    readonly List<(string? Type, int Start)> documents = [];
    char[] text = ArrayPool<char>.Shared.Rent(Math.Max(256, source.Length)); // given back when the text is built
    int length;         // of the draft text
    int blockStart;     // where the open block begins in the draft text
    bool spacePending;  // white space was seen in the open block and not yet written
    int spaceStart, spaceEnd;
    bool pageBreakPending;

    public string Source => source;

    /// <summary>The most elements that may stand open at once.</summary>
    public int MaxDepth => options.MaxDepth;

    /// <summary>Ends the reading where the caller has given up. To be called for every tag or line.</summary>
    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    public List<Note> Notes { get; } = [];

    /// <summary>Number of the tables met so far: the number of the next one.</summary>
    public int Tables { get; set; }

    /// <summary>Where the open block begins in the draft text.</summary>
    public int OpenStart => blockStart;

    /// <summary>Where the last block ends in the source.</summary>
    public int ClosedEnd => blocks.Count > 0 ? blocks[^1].SourceEnd : 0;

    /// <summary>Length of the open block's text so far.</summary>
    public int OpenLength => length - blockStart;

    /// <summary>The open block's text so far.</summary>
    public ReadOnlySpan<char> OpenText => text.AsSpan(blockStart, length - blockStart);

    /// <summary>Offset in the draft text at which the next character of the open block will stand.</summary>
    public int Position => spacePending && OpenLength > 0 ? length + 1 : length;

    /// <summary>Appends source[start..end) as it stands. White space inside it is not collapsed: split at it and call <see cref="Space"/>.</summary>
    public void Append(int start, int end)
    {
        if (end <= start)
            return;
        FlushSpace();
        Run(start, end, end - start);
        Ensure(end - start);
        source.AsSpan(start, end - start).CopyTo(text.AsSpan(length));
        length += end - start;
    }

    /// <summary>Appends what source[start..end) means: a decoded entity, a C1 control as the quotation mark it was typed for.</summary>
    public void Append(ReadOnlySpan<char> decoded, int start, int end)
    {
        if (decoded.IsEmpty)
            return;
        FlushSpace();
        Run(start, end, decoded.Length);
        Ensure(decoded.Length);
        decoded.CopyTo(text.AsSpan(length));
        length += decoded.Length;
    }

    /// <summary>Appends source[start..end), which may hold white space of any kind and length, with each run of it collapsed to one space.</summary>
    public void AppendCollapsed(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var word = at;
            while (at < end && !char.IsWhiteSpace(source[at]))
                at++;
            Append(word, at);
            var space = at;
            while (at < end && char.IsWhiteSpace(source[at]))
                at++;
            Space(space, at);
        }
    }

    /// <summary>White space stands at source[start..end): one space in the reading text, or none at the head or the end of a block.</summary>
    public void Space(int start, int end)
    {
        if (end <= start || spacePending || OpenLength == 0)
            return;
        spacePending = true;
        (spaceStart, spaceEnd) = (start, end);
    }

    /// <summary>Takes back the last character of the open block: a hyphen at a line end that only the line end asked for.</summary>
    public void RemoveLast()
    {
        if (OpenLength == 0)
            return;
        spacePending = false;
        length--;
        if (runs.Count > 0 && runs[^1].TextStart == length)
            runs.RemoveAt(runs.Count - 1);
        else if (runs.Count > 0)
            // The run keeps its text length in step with its source length, so that it stays linear.
            runs[^1] = runs[^1] with { SourceEnd = runs[^1].SourceEnd - 1 };
    }

    /// <summary>A page break stands here.</summary>
    public void PageBreak() => pageBreakPending = true;

    /// <summary>A document of the given type begins here.</summary>
    public void BeginDocument(string? type, int sourceStart) => documents.Add((type, sourceStart));

    /// <summary>Closes the open block. Nothing is added where it holds no text; its source then goes to the next block.</summary>
    /// <param name="draft">Kind, level, styles and place in a table; text and source are filled in here.</param>
    /// <param name="sourceEnd">Where the block ends in the source.</param>
    public void Close(in BlockDraft draft, int sourceEnd)
    {
        spacePending = false;
        if (OpenLength > 0)
            Add(draft, sourceEnd);
    }

    /// <summary>Everything in the source from the last block to here is no part of what a person reads.</summary>
    public void Omit(int sourceEnd)
    {
        spacePending = false;
        length = blockStart;
        while (runs.Count > 0 && runs[^1].TextStart >= length)
            runs.RemoveAt(runs.Count - 1);
        if (sourceEnd > ClosedEnd)
            Add(new BlockDraft { Kind = BlockKind.Omitted, Table = -1, Row = -1 }, sourceEnd);
    }

    void Add(BlockDraft draft, int sourceEnd)
    {
        if (blocks.Count >= options.MaxBlocks)
            throw FilingReadException.TooManyBlocks(options.MaxBlocks);
        draft.TextStart = blockStart;
        draft.TextEnd = length;
        draft.SourceEnd = sourceEnd;
        // What is omitted is on no page: the break waits for the next block that is.
        draft.PageBreakBefore = pageBreakPending && draft.Kind != BlockKind.Omitted;
        draft.Document = Math.Max(0, documents.Count - 1);
        if (draft.LeadEnd < blockStart)
            draft.LeadEnd = blockStart;
        pageBreakPending &= draft.Kind == BlockKind.Omitted;
        blocks.Add(draft);
        blockStart = length;
    }

    void FlushSpace()
    {
        if (!spacePending)
            return;
        spacePending = false;
        Run(spaceStart, spaceEnd, 1);
        Ensure(1);
        text[length++] = ' ';
    }

    void Run(int start, int end, int textLength)
    {
        // A linear run that continues the last one needs no entry of its own.
        if (runs.Count > 0 && end - start == textLength)
        {
            ref var last = ref CollectionsMarshal.AsSpan(runs)[^1];
            if (last.SourceEnd == start && last.SourceEnd - last.SourceStart == length - last.TextStart && last.TextStart >= blockStart)
            {
                last = last with { SourceEnd = end };
                return;
            }
        }
        runs.Add(new(length, start, end));
    }

    void Ensure(int more)
    {
        if (length + more <= text.Length)
            return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(text.Length * 2, length + more));
        text.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(text);
        text = larger;
    }

    /// <summary>Tells furniture from text, joins paragraphs that a page break cuts, and builds the immutable result.</summary>
    public FilingText Build(FilingSource origin, Filing filing)
    {
        Omit(source.Length);
        ThrowIfCancelled();
        var drafts = CollectionsMarshal.AsSpan(blocks);
        PageFurniture.Mark(drafts, text, Notes);
        ListLevels.Mark(drafts, text);
        ThrowIfCancelled();

        var content = 0;
        var total = 0;
        foreach (ref readonly var draft in drafts)
            if (draft.Kind is not (BlockKind.Furniture or BlockKind.Omitted))
                (content, total) = (content + 1, total + draft.Text.Length + 1);
        var final = string.Create(total, this, static (final, builder) => builder.WriteText(final));
        var finalRuns = new SourceRun[runs.Count + content + 1];
        var finalBlocks = new Block[drafts.Length];
        int at = 0, run = 0, runCount = 0, sourceStart = 0;
        for (var n = 0; n < drafts.Length; n++)
        {
            ref readonly var draft = ref drafts[n];
            var isContent = draft.Kind is not (BlockKind.Furniture or BlockKind.Omitted);
            var start = at;
            var shift = at - draft.TextStart;
            for (; run < runs.Count && runs[run].TextStart < draft.TextEnd; run++)
                if (isContent)
                    finalRuns[runCount++] = runs[run] with { TextStart = runs[run].TextStart + shift };
            if (isContent)
            {
                at += draft.Text.Length;
                // The separator stands for the source between this block's last character and its end.
                var lastEnd = runCount > 0 ? finalRuns[runCount - 1].SourceEnd : sourceStart;
                finalRuns[runCount++] = new(at, lastEnd, Math.Max(lastEnd, draft.SourceEnd));
                at++;
            }
            var mark = isContent ? ListMark.LengthAt(final.AsSpan(start, at - 1 - start)) : 0;
            finalBlocks[n] = new Block
            {
                Kind = mark > 0 && draft.Kind == BlockKind.Paragraph ? BlockKind.ListItem : draft.Kind,
                Text = new(start, at),
                Source = new(sourceStart, draft.SourceEnd),
                Level = draft.Level,
                ContentStart = start + mark,
                Style = draft.Style,
                LeadStyle = draft.LeadStyle,
                LeadEnd = isContent ? Math.Max(start, draft.LeadEnd + shift) : start,
                Table = draft.Table,
                Row = draft.Row,
                Continues = draft.Continues,
                Document = draft.Document,
            };
            sourceStart = draft.SourceEnd;
        }
        ArrayPool<char>.Shared.Return(text);
        text = [];
        finalRuns[runCount++] = new(at, source.Length, source.Length);
        Array.Resize(ref finalRuns, runCount);
        return new FilingText(origin, filing, source, final, new SourceMap(finalRuns), finalBlocks, Documents(finalBlocks), Notes);
    }

    /// <summary>Compacts the draft text: furniture goes, a separator closes each block.</summary>
    void WriteText(Span<char> final)
    {
        var at = 0;
        foreach (ref readonly var draft in CollectionsMarshal.AsSpan(blocks))
        {
            if (draft.Kind is BlockKind.Furniture or BlockKind.Omitted)
                continue;
            text.AsSpan(draft.TextStart, draft.Text.Length).CopyTo(final[at..]);
            at += draft.Text.Length;
            final[at++] = draft.Continues ? ' ' : '\n';
        }
    }

    FilingDocument[] Documents(Block[] built)
    {
        if (documents.Count == 0)
            return [new FilingDocument(null, new(0, built.Length > 0 ? built[^1].Text.End : 0), new(0, source.Length))];
        var result = new FilingDocument[documents.Count];
        var block = 0;
        for (var n = 0; n < result.Length; n++)
        {
            var textSpan = new TextSpan(0, 0);
            var first = true;
            for (; block < built.Length && built[block].Document == n; block++)
                if (built[block].IsContent)
                    (textSpan, first) = (new(first ? built[block].Text.Start : textSpan.Start, built[block].Text.End), false);
            result[n] = new(documents[n].Type, textSpan, new(documents[n].Start, n + 1 < result.Length ? documents[n + 1].Start : source.Length));
        }
        return result;
    }
}
