using System.Buffers;

namespace RiskFactors.Sections;

/// <summary>
/// The blocks of a filing that a person reads, paragraphs that a page break cuts joined, with their folded text made once on demand. The folded texts share a
/// rented array, which is given back at the end.
/// </summary>
sealed class ContentBlocks : IDisposable
{
    readonly FilingText filing;
    readonly CancellationToken cancellation;
    readonly Block[] all;
    readonly bool[] isFolded;
    char[] folded; // as long as the text at least

    public ContentBlocks(FilingText filing, CancellationToken cancellation = default)
    {
        (this.filing, this.cancellation) = (filing, cancellation);
        Text = filing.Text;
        all = new Block[filing.Blocks.Count];
        foreach (var block in filing.Blocks)
        {
            if (!block.IsContent)
                continue;
            ThrowIfCancelled();
            if (Count > 0 && (all[Count - 1].Continues || BrokenSentence.GoesOn(filing.Text, all[Count - 1], block)))
                all[Count - 1] = all[Count - 1] with { Text = new(all[Count - 1].Text.Start, block.Text.End), Continues = block.Continues };
            else
                all[Count++] = block;
        }
        isFolded = new bool[Count];
        folded = ArrayPool<char>.Shared.Rent(Text.Length);
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(folded);
        folded = [];
    }

    public string Text { get; }

    /// <summary>The decoded source.</summary>
    public string Source => filing.Source;

    public int Count { get; }

    public Block this[int n] => all[n];

    /// <summary>Ends the search where the caller has given up. <see cref="Folded"/> calls it, so that only what stays within one block has to.</summary>
    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    /// <summary>The block's folded content.</summary>
    public ReadOnlySpan<char> Folded(int n)
    {
        ThrowIfCancelled();
        var content = all[n].Content;
        var made = folded.AsSpan(content.Start, content.Length);
        if (!isFolded[n])
        {
            FoldedText.Fold(content.Of(Text), made);
            isFolded[n] = true;
        }
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
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (all[middle].Source.End > offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low < Count ? low : -1;
    }

    /// <summary>The number of the block that holds an offset of the reading text.</summary>
    public int At(int offset)
    {
        int low = 0, high = Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (all[middle].Text.Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
