namespace RiskFactors.Reading;

/// <summary>
/// Tells page numbers, running headers and footers from text, by what stands beside page breaks and recurs, and joins the paragraphs that
/// a page break cuts in two. What it is not sure of stays text.
/// </summary>
static class PageFurniture
{
    /// <summary>Running headers are no longer than this, in characters.</summary>
    const int HeaderLength = 120;

    /// <summary>A running header stands at most so many blocks from the page break.</summary>
    const int HeaderReach = 3;

    /// <summary>A block that ends without an end mark goes on after the page only if it is longer than a heading usually is.</summary>
    const int ProseLength = 60;

    public static void Mark(Span<BlockDraft> blocks, ReadOnlySpan<char> text, List<Note> notes)
    {
        var breaks = MarkNumbers(blocks, text);
        if (breaks.Count > 0)
            MarkHeaders(blocks, text, breaks);
        MarkHeadersInSentences(blocks, text);
        JoinAcrossPages(blocks, text, notes);
    }

    /// <summary>Marks page numbers and "(more)" lines; gives the blocks at which a page breaks.</summary>
    static List<int> MarkNumbers(Span<BlockDraft> blocks, ReadOnlySpan<char> text)
    {
        var breaks = new List<int>();
        var numbers = new List<(int Block, int Value)>();
        for (var n = 0; n < blocks.Length; n++)
        {
            if (blocks[n].PageBreakBefore)
                breaks.Add(n);
            if (blocks[n].Kind is not (BlockKind.Paragraph or BlockKind.Heading or BlockKind.TableCell) || blocks[n].Text.Length > 40)
                continue;
            var own = Own(blocks[n], text);
            if (IsContinuationMark(own))
            {
                blocks[n].Kind = BlockKind.Furniture;
                breaks.Add(n);
            }
            else if (blocks[n].Kind != BlockKind.TableCell && PageNumber.TryRead(own, out var value))
                numbers.Add((n, value));
        }
        var (before, passed) = (-1, 0); // the last block of text among those passed, which are decided
        for (var k = 0; k < numbers.Count; k++)
        {
            var (n, value) = numbers[k];
            for (; passed < n; passed++)
                if (IsText(blocks[passed]))
                    before = passed;
            // Numbers that count on from page to page, that stand beside a page break, or in the middle of a sentence.
            var counts = (k > 0 && numbers[k - 1].Value == value - 1) || (k + 1 < numbers.Count && numbers[k + 1].Value == value + 1);
            if (!counts && !IsBesideBreak(blocks, n) && !IsInsideSentence(blocks, text, before, n))
                continue;
            blocks[n].Kind = BlockKind.Furniture;
            breaks.Add(n);
        }
        breaks.Sort();
        return breaks;
    }

    static bool IsBesideBreak(ReadOnlySpan<BlockDraft> blocks, int n)
    {
        for (var near = n; near <= Math.Min(n + 2, blocks.Length - 1); near++)
            if (blocks[near].PageBreakBefore)
                return true;
        return n > 0 && blocks[n - 1].PageBreakBefore;
    }

    static bool IsInsideSentence(ReadOnlySpan<BlockDraft> blocks, ReadOnlySpan<char> text, int before, int n)
    {
        var after = TextBehind(blocks, n);
        for (var passed = 0; passed < HeaderReach && after >= 0 && IsHeaderLike(blocks[after], text); passed++)
            after = TextBehind(blocks, after); // the header of the next page
        if (before < 0 || after < 0 || blocks[before].Kind == BlockKind.TableCell || blocks[after].Kind == BlockKind.TableCell)
            return false;
        if (IsItem(blocks[before], text) && IsItem(blocks[after], text))
            return true; // between two items of a list
        return IsUnfinished(Own(blocks[before], text)) && char.IsLower(text[blocks[after].TextStart]);
    }

    /// <summary>Whether prose breaks off within a sentence, or behind an item of an enumeration that runs on.</summary>
    static bool IsUnfinished(ReadOnlySpan<char> own) => own.Length >= ProseLength && (!EndsSentence(own) || IsWithinEnumeration(own));

    /// <summary>Whether a paragraph enumerates within its lines and ends behind one of the items, of which another one follows.</summary>
    static bool IsWithinEnumeration(ReadOnlySpan<char> own)
    {
        var end = own.EndsWith("; and") || own.EndsWith("; or") ? own.LastIndexOf(';') : own[^1] == ';' ? own.Length - 1 : 0;
        return own[..end].Contains(';');
    }

    static bool IsItem(in BlockDraft block, ReadOnlySpan<char> text) => block.Kind == BlockKind.ListItem || ListMark.LengthAt(Own(block, text)) > 0;

    /// <summary>"(more)", "- more -", "Table of Contents", "[continued]": words that only speak of the page.</summary>
    static bool IsContinuationMark(ReadOnlySpan<char> own)
    {
        var core = own.Trim(" -\u2013\u2014()[]*.~_");
        return core.Equals("more", StringComparison.OrdinalIgnoreCase) || core.Equals("table of contents", StringComparison.OrdinalIgnoreCase)
            || core.Equals("back to contents", StringComparison.OrdinalIgnoreCase) || core.Equals("continued", StringComparison.OrdinalIgnoreCase)
            || core.Equals("index to financial statements", StringComparison.OrdinalIgnoreCase) || own is "###" or "# # #" or "####";
    }

    /// <summary>Marks short blocks beside page breaks that recur, changing numbers aside.</summary>
    static void MarkHeaders(Span<BlockDraft> blocks, ReadOnlySpan<char> text, List<int> breaks)
    {
        var seen = new Dictionary<string, int>();
        var candidates = new List<(int Block, string Shape)>();
        var next = 0;
        foreach (var at in breaks)
            for (var n = Math.Max(next, at - HeaderReach); n < Math.Min(blocks.Length, at + HeaderReach + 1); n++)
            {
                next = n + 1;
                if (!blocks[n].Text.IsEmpty && blocks[n].Text.Length <= HeaderLength && blocks[n].Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.TableCell)
                {
                    var shape = Shape(Own(blocks[n], text));
                    if (shape.Length == 0)
                        continue;
                    seen[shape] = seen.GetValueOrDefault(shape) + 1;
                    candidates.Add((n, shape));
                }
            }
        // A heading may stand twice by chance where there are few pages; a header stands on most of them.
        var enough = Math.Max(2, Math.Min(3, breaks.Count / 2));
        foreach (var (n, shape) in candidates)
            if (seen[shape] >= enough && ListMark.LengthAt(Own(blocks[n], text)) == 0)
                blocks[n].Kind = BlockKind.Furniture;
    }

    /// <summary>The letters of a block in lower case with each number as one sign; empty where it holds no word.</summary>
    static string Shape(ReadOnlySpan<char> own)
    {
        Span<char> shape = stackalloc char[HeaderLength];
        var length = 0;
        var letters = 0;
        foreach (var c in own)
            if (char.IsLetter(c))
            {
                shape[length++] = char.ToLowerInvariant(c);
                letters++;
            }
            else if (char.IsDigit(c) && (length == 0 || shape[length - 1] != '#'))
                shape[length++] = '#';
        return letters < 3 ? "" : shape[..length].ToString();
    }

    /// <summary>
    /// Marks the lines behind a page break that stand in the middle of a sentence, even those that stand in the file only once, as the header of
    /// the second and last page of a release does.
    /// </summary>
    static void MarkHeadersInSentences(Span<BlockDraft> blocks, ReadOnlySpan<char> text)
    {
        var before = -1;
        var broken = false;
        Span<int> headers = stackalloc int[HeaderReach];
        var count = 0;
        for (var n = 0; n < blocks.Length; n++)
        {
            broken |= blocks[n].PageBreakBefore || blocks[n].Kind == BlockKind.Furniture;
            if (blocks[n].Kind is BlockKind.Furniture or BlockKind.Omitted || blocks[n].Text.IsEmpty)
                continue;
            if (broken && count < HeaderReach && IsHeaderLike(blocks[n], text))
            {
                headers[count++] = n;
                continue;
            }
            if (count > 0 && before >= 0 && IsProse(blocks[before]) && IsProse(blocks[n]) && blocks[before].Document == blocks[n].Document
                && char.IsLower(text[blocks[n].TextStart]) && IsUnfinished(Own(blocks[before], text)))
                foreach (var header in headers[..count])
                    blocks[header].Kind = BlockKind.Furniture;
            (before, broken, count) = (n, false, 0);
        }
    }

    static bool IsProse(in BlockDraft block) => block.Kind is BlockKind.Paragraph or BlockKind.ListItem;

    /// <summary>Whether a block may be a line of a page's header by its shape: the name of the issuer, a title, a number.</summary>
    static bool IsHeaderLike(in BlockDraft block, ReadOnlySpan<char> text)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Heading or BlockKind.TableCell) || block.Text.Length > HeaderLength)
            return false;
        var own = Own(block, text);
        return PageNumber.TryRead(own, out _)
            || own[^1] is not (';' or ',' or ':') && ListMark.LengthAt(own) == 0 && Sections.HeadingShape.IsTitleCased(own) && !char.IsLower(own[0]);
    }

    /// <summary>Marks the paragraphs that go on behind a page break or furniture.</summary>
    static void JoinAcrossPages(Span<BlockDraft> blocks, ReadOnlySpan<char> text, List<Note> notes)
    {
        var before = -1;
        var broken = false;
        for (var n = 0; n < blocks.Length; n++)
        {
            ref readonly var block = ref blocks[n];
            broken |= block.PageBreakBefore || block.Kind == BlockKind.Furniture;
            if (block.Kind is BlockKind.Furniture or BlockKind.Omitted || block.Text.IsEmpty)
                continue;
            if (broken && before >= 0 && blocks[before].Document == block.Document && GoesOn(blocks[before], block, text))
            {
                blocks[before].Continues = true;
                notes.Add(new(NoteSeverity.Info, "page-break-in-paragraph", "A page break stands in the middle of a paragraph; its halves were joined.",
                    new(blocks[before].SourceEnd, block.SourceEnd)));
            }
            before = n;
            broken = false;
        }
    }

    static bool GoesOn(in BlockDraft before, in BlockDraft block, ReadOnlySpan<char> text)
    {
        if (!IsProse(before) || !IsProse(block))
            return false;
        var head = Own(before, text);
        var tail = Own(block, text);
        if (EndsSentence(head) && !(IsWithinEnumeration(head) && char.IsLower(tail[0])) || ListMark.LengthAt(tail) > 0 || block.Kind == BlockKind.ListItem && before.Kind == BlockKind.Paragraph)
            return false;
        if (char.IsLower(tail[0]) || tail[0] is '(' or ',' or ';')
            return head.Length >= 20 || before.Kind == BlockKind.ListItem;
        if (head[^1] is ',' or '-' || EndsInJoiningWord(head))
            return head.Length >= 20;
        // A line that ends in a word and one that begins in a capital or figure: prose goes on, headings do not.
        return head.Length >= ProseLength && tail.Length >= ProseLength / 2 && before.Style == block.Style && head.ContainsAnyInRange('a', 'z');
    }

    static bool EndsInJoiningWord(ReadOnlySpan<char> head)
    {
        var word = head[(head.LastIndexOf(' ') + 1)..];
        return word is "the" or "of" or "and" or "or" or "to" or "in" or "a" or "an" or "for" or "with" or "by" or "on" or "our" or "its" or "that" or "from" or "as" or "at" or "which" or "any" or "is" or "are" or "under";
    }

    static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"\u201D\u2019')]* ");
        return text.IsEmpty || text[^1] is '.' or '!' or '?' or ':' or ';' || text.EndsWith("; and") || text.EndsWith("; or");
    }

    static int TextBehind(ReadOnlySpan<BlockDraft> blocks, int n)
    {
        while (++n < blocks.Length)
            if (IsText(blocks[n]))
                return n;
        return -1;
    }

    static bool IsText(in BlockDraft block) => block.Kind is not (BlockKind.Furniture or BlockKind.Omitted) && !block.Text.IsEmpty;

    static ReadOnlySpan<char> Own(in BlockDraft block, ReadOnlySpan<char> text) => text[block.TextStart..block.TextEnd];
}
