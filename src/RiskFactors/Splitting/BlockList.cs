using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>
/// Reads a list whose items are blocks: bullets, numbered or titled paragraphs, paragraphs that end in semicolons. The first item sets what the others
/// must look like; a closing remark of the statement ends the list.
/// </summary>
sealed class BlockList(ContentBlocks blocks, SectionDraft section, SafeHarborCues cues)
{
    /// <summary>Whether the last item announced a further list that no deeper item gave.</summary>
    public bool Promises { get; private set; }

    /// <summary>Reads the list that begins at block <paramref name="first"/>; returns the block after it, which is <paramref name="first"/> itself where none begins.</summary>
    public (int Next, List<FactorDraft> Items) Read(int first)
    {
        var items = new List<FactorDraft>();
        var marked = blocks[first].Kind == BlockKind.ListItem;
        TextSpan? group = null;
        var n = first;
        for (; n < section.EndBlock; n++)
        {
            var block = blocks[n];
            var span = new TextSpan(block.ContentStart, Math.Min(block.Content.End, section.Span.End));
            if (span.IsEmpty)
                continue;
            var isHeading = HeadingShape.IsHeading(block, block.Content.Of(blocks.Text), blocks.Folded(n));
            if (marked && items.Count > 0 && GoesOnWithItem(n, isHeading))
            {
                items[^1] = items[^1] with { Span = new(items[^1].Span.Start, blocks[n].Text.Start + Enumeration.Trim(blocks.Folded(n), new(0, span.End - blocks[n].Text.Start)).End) };
                continue;
            }
            if (!IsItem(n, marked, first) && !(isHeading && n + 1 < section.EndBlock && blocks[n + 1].Kind == BlockKind.ListItem))
                break;
            if (isHeading && block.Kind != BlockKind.ListItem && n + 1 < section.EndBlock)
            {
                // A title above its paragraph, or above the bullets of a group.
                if (blocks[n + 1].Kind == BlockKind.ListItem)
                    group = span;
                else
                    n = AddTitled(items, n, group);
                continue;
            }
            Add(items, n, span, group);
        }
        return (n, items);
    }

    bool IsItem(int n, bool marked, int first)
    {
        var block = blocks[n];
        if (block.Kind == BlockKind.ListItem)
            return true;
        var folded = blocks.Folded(n);
        if (marked)
            return EndsItem(n - 1) && !IsClosing(folded); // an item that lost its bullet
        if (block.Kind == BlockKind.TableCell)
            return n == first || blocks[n - 1].Kind == BlockKind.TableCell;
        if (IsClosing(folded))
            return false;
        return n == first || EndsItem(n - 1) || EndsItem(n) || char.IsAsciiLetterLower(block.Content.Of(blocks.Text)[0])
            || (blocks[first].LeadEnd > blocks[first].Text.Start && block.LeadEnd > block.Text.Start) || SentenceItems(first);
    }

    /// <summary>A paragraph without a bullet between two that have one tells more of the item above it.</summary>
    bool GoesOnWithItem(int n, bool isHeading)
    {
        var folded = blocks.Folded(n);
        return !isHeading && blocks[n].Kind == BlockKind.Paragraph && blocks[n - 1].Kind == BlockKind.ListItem && n + 1 < section.EndBlock && blocks[n + 1].Kind == BlockKind.ListItem
            && !EndsItem(n - 1) && !EndsItem(n) && folded.TrimEnd() is not [.., ':'] && !IsClosing(folded) && LeadIn.Find(folded) is null;
    }

    /// <summary>Whether the list is one of whole sentences, a paragraph each: its first item ends with a full stop.</summary>
    bool SentenceItems(int first) => blocks.Folded(first).TrimEnd() is [.., '.'];

    bool IsClosing(ReadOnlySpan<char> folded) => cues.Closing.IsIn(folded) || cues.ClosingStart.LengthAt(folded, 0) > 0;

    bool EndsItem(int n)
    {
        var folded = blocks.Folded(n).TrimEnd();
        return folded is [.., ';'] or [.., ','] || folded.EndsWith(" and") || folded.EndsWith(" or");
    }

    void Add(List<FactorDraft> items, int n, TextSpan span, TextSpan? group)
    {
        var block = blocks[n];
        var origin = block.Text.Start;
        var folded = blocks.Folded(n);
        var deeper = n + 1 < section.EndBlock && blocks[n + 1].Kind == BlockKind.ListItem && blocks[n + 1].Level > block.Level;
        Promises = folded.TrimEnd() is [.., ':'] && !deeper;
        // What only announces the items below it is no risk of its own.
        if (folded.TrimEnd() is [.., ':'] && n + 1 < section.EndBlock && blocks[n + 1].Kind == BlockKind.ListItem)
            return;
        var local = new TextSpan(span.Start - origin, span.End - origin);
        local = CutClosing(folded, local, span);
        TextSpan? heading = null;
        if (block.LeadEnd > block.ContentStart && block.LeadEnd - origin < local.End && HeadingShape.CountWords(folded[(block.ContentStart - origin)..(block.LeadEnd - origin)]) <= 20)
        {
            var title = Enumeration.Trim(folded, new(block.ContentStart - origin, block.LeadEnd - origin));
            var body = Enumeration.Trim(folded, new(block.LeadEnd - origin, local.End));
            if (!title.IsEmpty && body.In(folded).Count(';') >= 2 && Enumeration.SplitAt(folded, body, ';') is { Count: >= 3 } inside)
            {
                // A title over several risks in line is the heading of a group.
                foreach (var one in inside)
                    if (Enumeration.Trim(folded, one) is { IsEmpty: false } trimmed)
                        items.Add(new(new(origin + trimmed.Start, origin + trimmed.End), null, new(origin + title.Start, origin + title.End), "semicolon"));
                return;
            }
            if (!title.IsEmpty && HeadingShape.CountWords(body.In(folded)) >= 4)
            {
                heading = new(origin + title.Start, origin + title.End);
                local = body;
            }
        }
        var item = Enumeration.Trim(folded, local);
        if (item.IsEmpty || !ContainsWord(item.In(folded)))
            return;
        if (FilingPointer.HangsOn(item.In(folded)) is var hang and > 0 && IsLast(n) && !FilingPointer.Is(item.In(folded)))
        {
            items.Add(Draft(Enumeration.Trim(folded, new(item.Start, item.Start + hang))));
            item = Enumeration.Trim(folded, new(item.Start + hang, item.End));
            heading = null;
        }
        items.Add(Draft(item));

        FactorDraft Draft(TextSpan at) => new(new(origin + at.Start, origin + at.End), heading, group, heading is not null ? "titled-paragraph"
            : block.Kind == BlockKind.ListItem ? "bullet" : "paragraph");
    }

    bool IsLast(int n) => n + 1 >= section.EndBlock || blocks[n + 1].Kind != BlockKind.ListItem;

    /// <summary>Adds the paragraph below a title; returns its block.</summary>
    int AddTitled(List<FactorDraft> items, int title, TextSpan? group)
    {
        var n = title + 1;
        var folded = blocks.Folded(n);
        var span = new TextSpan(blocks[n].ContentStart, Math.Min(blocks[n].Content.End, section.Span.End));
        var origin = blocks[n].Text.Start;
        var item = Enumeration.Trim(folded, new(span.Start - origin, span.End - origin));
        if (!item.IsEmpty)
        {
            var titleText = blocks.Folded(title);
            var trimmed = Enumeration.Trim(titleText, new(blocks[title].ContentStart - blocks[title].Text.Start, titleText.Length));
            items.Add(new(new(origin + item.Start, origin + item.End),
                new TextSpan(blocks[title].Text.Start + trimmed.Start, blocks[title].Text.Start + trimmed.End), group, "titled-paragraph"));
        }
        return n;
    }

    /// <summary>Cuts an item where a sentence of the statement's close follows it in the same block.</summary>
    TextSpan CutClosing(ReadOnlySpan<char> folded, TextSpan local, TextSpan span)
    {
        var first = true;
        foreach (var sentence in SentenceSplitter.English.Split(span.Of(blocks.Text)))
        {
            if (!first && IsClosing(folded[(local.Start + sentence.Start)..(local.Start + sentence.End)]))
                return new(local.Start, local.Start + sentence.Start);
            first = false;
        }
        return local;
    }

    static bool ContainsWord(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('a', 'z') >= 0;
}
