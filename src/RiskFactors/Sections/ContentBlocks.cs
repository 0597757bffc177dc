namespace RiskFactors.Sections;

/// <summary>The blocks of a filing that a person reads, paragraphs that a page break cuts joined, with their folded text made once on demand.</summary>
sealed class ContentBlocks
{
    readonly FilingText filing;
    readonly CancellationToken cancellation;
    readonly char[]?[] folded;

    public ContentBlocks(FilingText filing, CancellationToken cancellation = default)
    {
        (this.filing, this.cancellation) = (filing, cancellation);
        Text = filing.Text;
        var blocks = new List<Block>(filing.Blocks.Count);
        foreach (var block in filing.Blocks)
        {
            if (!block.IsContent)
                continue;
            ThrowIfCancelled();
            if (blocks.Count > 0 && (blocks[^1].Continues || BrokenSentence.GoesOn(filing.Text, blocks[^1], block)))
                blocks[^1] = blocks[^1] with { Text = new(blocks[^1].Text.Start, block.Text.End), Continues = block.Continues };
            else
                blocks.Add(block);
        }
        All = [.. blocks];
        folded = new char[]?[All.Length];
    }

    public string Text { get; }

    /// <summary>The decoded source.</summary>
    public string Source => filing.Source;

    public Block[] All { get; }

    public int Count => All.Length;

    public Block this[int n] => All[n];

    /// <summary>Ends the search where the caller has given up. <see cref="Folded"/> calls it, so that only what stays within one block has to.</summary>
    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    /// <summary>The block's folded content.</summary>
    public ReadOnlySpan<char> Folded(int n)
    {
        ThrowIfCancelled();
        if (folded[n] is { } known)
            return known;
        var content = All[n].Content;
        var made = new char[content.Length];
        FoldedText.Fold(content.Of(Text), made);
        folded[n] = made;
        return made;
    }

    /// <summary>Whether a blank of the reading text stands for several blanks on one line of the source.</summary>
    public bool IsWideGap(int at)
    {
        var gap = filing.ToSource(new(at, at + 1)).Of(filing.Source);
        return gap.Length > 1 && gap.Trim(' ').IsEmpty;
    }

    /// <summary>The number of the first block that ends behind an offset of the source, or -1.</summary>
    public int AtSource(int offset)
    {
        int low = 0, high = All.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (All[middle].Source.End > offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low < All.Length ? low : -1;
    }

    /// <summary>The number of the block that holds an offset of the reading text.</summary>
    public int At(int offset)
    {
        int low = 0, high = All.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (All[middle].Text.Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
