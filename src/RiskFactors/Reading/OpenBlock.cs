namespace RiskFactors.Reading;

/// <summary>
/// The block that a reader of mark-up is filling: what emphasis its runs have, so that on closing it is known which holds for the whole block
/// and which for the run-in caption at its head.
/// </summary>
sealed class OpenBlock(FilingTextBuilder builder)
{
    readonly List<(int Start, int End, BlockStyle Style)> runs = [];

    // What all runs have in common, and all that hold a letter: kept up as the runs come, since it is asked for at every line break of a block.
    BlockStyle ofAll = All, ofLetters = All;

    const BlockStyle All = (BlockStyle)~0;

    const BlockStyle Emphasis = BlockStyle.Bold | BlockStyle.Italic | BlockStyle.Underline | BlockStyle.SmallCaps;

    public bool IsEmpty => builder.OpenLength == 0;

    /// <summary>Appends text that may hold references and white space.</summary>
    public void Append(int start, int end, BlockStyle style)
    {
        var before = builder.Position;
        MarkupText.Append(builder.Source, start, end, builder);
        Extend(before, style);
    }

    /// <summary>Appends what source[start..end) means.</summary>
    public void Append(ReadOnlySpan<char> decoded, int start, int end, BlockStyle style)
    {
        var before = builder.Position;
        builder.Append(decoded, start, end);
        Extend(before, style);
    }

    void Extend(int before, BlockStyle style)
    {
        var after = builder.OpenStart + builder.OpenLength;
        if (after <= before)
            return;
        ofAll &= style;
        if ((ofLetters & style) != ofLetters && HasLetter(before, after))
            ofLetters &= style;
        if (runs.Count > 0 && runs[^1].Style == style)
            runs[^1] = runs[^1] with { End = after };
        else
            runs.Add((before, after, style));
    }

    /// <summary>Whether every letter so far is emphasised.</summary>
    public bool IsEmphasised => ((ofLetters != All ? ofLetters : ofAll) & Emphasis) != 0;

    /// <summary>Whether the block holds nothing but a bullet, so that its text is still to come.</summary>
    public bool IsBulletOnly => builder.OpenLength == 1 && ListMark.IsBullet(builder.OpenText[0]);

    /// <summary>Whether the block holds nothing but a mark of any kind.</summary>
    public bool IsMarkOnly => IsBulletOnly || (builder.OpenLength > 0 && ListMark.EnumeratorLength(builder.OpenText) == builder.OpenLength);

    public void Close(BlockDraft draft, int sourceEnd)
    {
        if (!IsEmpty)
        {
            var (style, lead, leadEnd) = Styles(ListMark.LengthAt(builder.OpenText));
            if (IsAllCaps(builder.OpenText))
                style |= BlockStyle.AllCaps;
            else if (lead != 0 && IsAllCaps(builder.OpenText[..(leadEnd - builder.OpenStart)]))
                lead |= BlockStyle.AllCaps;
            (draft.Style, draft.LeadStyle, draft.LeadEnd) = (style, lead, leadEnd);
        }
        builder.Close(draft, sourceEnd);
        runs.Clear();
        ofAll = ofLetters = All;
    }

    (BlockStyle Style, BlockStyle Lead, int LeadEnd) Styles(int mark)
    {
        if (runs.Count == 1)
            return (runs[0].Style, BlockStyle.None, 0);
        BlockStyle whole = All, anyRun = All, lead = All;
        var leadEnd = 0;
        var leadOpen = true;
        foreach (var (start, end, style) in runs)
        {
            anyRun &= style;
            // A mark or a full stop in another style than the words beside it is an accident of typing.
            if (!HasLetter(Math.Max(start, builder.OpenStart + mark), end))
                continue;
            whole &= style;
            if (leadOpen && (lead & style & Emphasis) != 0)
                (lead, leadEnd) = (lead & style, end);
            else
                leadOpen = false;
        }
        if (whole == All)
            return (anyRun == All ? BlockStyle.None : anyRun, BlockStyle.None, 0);
        lead = leadEnd == 0 ? BlockStyle.None : lead & Emphasis;
        return leadOpen || (lead & ~whole) == 0 ? (whole, BlockStyle.None, 0) : (whole, lead, leadEnd);
    }

    bool HasLetter(int start, int end)
    {
        for (var at = start; at < end; at++)
            if (char.IsLetter(builder.OpenText[at - builder.OpenStart]))
                return true;
        return false;
    }

    static bool IsAllCaps(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        foreach (var c in text)
            if (char.IsLower(c))
                return false;
            else if (char.IsUpper(c))
                capitals++;
        return capitals > 1;
    }
}
