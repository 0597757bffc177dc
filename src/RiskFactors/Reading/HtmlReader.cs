namespace RiskFactors.Reading;

/// <summary>
/// Reads HTML of any era into blocks: walks the tokens once with a stack of open elements and hands text and boundaries to the block that is
/// being filled. What tables do is told in <see cref="HtmlTables"/>.
/// </summary>
sealed class HtmlReader
{
    /// <summary>A heading longer than this is a paragraph in a heading's type size.</summary>
    const int LongestHeading = 400;

    readonly string source;
    readonly int limit;
    readonly FilingTextBuilder builder;
    readonly OpenBlock block;
    readonly ElementStack stack = new();
    readonly HtmlTables tables;
    readonly List<(HtmlTag Tag, BlockStyle On, BlockStyle Off)> phrases = [];
    MarkupTokenizer token;

    bool selfClosingCounts;     // XHTML, where <td/> is a whole cell
    int hiddenAt = -1;          // index of the element that hides what it holds
    int omitTo;                 // what is hidden reaches so far in the source
    int listDepth, headingLevel;
    bool itemOpens;             // the next block is the first of its list item
    int lineBreaks, lineBreakEnd;
    int newLines;               // of preformatted text since the last word
    int blockIndent, leadingSpaces;

    HtmlReader(string source, int start, int end, FilingTextBuilder builder)
    {
        (this.source, limit, this.builder) = (source, end, builder);
        block = new(builder);
        tables = new(builder);
        omitTo = start;
        token = new(source, start, end, MarkupSyntax.Html);
    }

    public static void Read(string source, int start, int end, FilingTextBuilder builder) => new HtmlReader(source, start, end, builder).Walk();

    void Walk()
    {
        while (token.Next())
            switch (token.Kind)
            {
                case MarkupTokenKind.Text:
                    OnText(token.Start, token.End);
                    break;
                case MarkupTokenKind.StartTag:
                    OnStartTag(token.Tag);
                    break;
                case MarkupTokenKind.EndTag:
                    OnEndTag(token.Tag);
                    break;
                case MarkupTokenKind.RawText:
                    omitTo = token.End;
                    break;
                case MarkupTokenKind.Declaration:
                    selfClosingCounts |= source.AsSpan(token.Start, token.End - token.Start).StartsWith("<?xml ");
                    break;
            }
        PopTo(0, limit);
        CloseBlock(limit);
    }

    // Text

    void OnText(int start, int end)
    {
        if (hiddenAt >= 0)
            return;
        if (stack.IsPreformatted)
        {
            OnPreformatted(start, end);
            return;
        }
        var text = source.AsSpan(start, end - start);
        if (MarkupText.IsBlank(text))
        {
            if (block.IsEmpty)
                leadingSpaces += HardSpaces(text);
            else
                builder.Space(start, end);
            return;
        }
        if (lineBreaks == 1 && !block.IsEmpty && tables.Reading != CellReading.Data && BeginsParagraph(text))
            CloseBlock(lineBreakEnd);
        AppendText(start, end);
    }

    void AppendText(int start, int end)
    {
        lineBreaks = 0;
        if (block.IsEmpty)
        {
            if (omitTo > builder.ClosedEnd)
                builder.Omit(omitTo);
            blockIndent = stack.Indent + tables.Indent + 3 * (leadingSpaces + HardSpaces(source.AsSpan(start, end - start)));
        }
        if (stack.Font >= CssFont.Symbol && PictureOf(start, end) is var picture && picture != '\0')
            block.Append([picture], start, end, stack.Style);
        else
            block.Append(start, end, stack.Style);
    }

    /// <summary>Whether the text after a single line break begins a paragraph: a list mark, an indentation, or body text after a line that is all emphasis.</summary>
    bool BeginsParagraph(ReadOnlySpan<char> text) =>
        BeginsWithMark(text) || leadingSpaces + HardSpaces(text) >= 3
        || ((stack.Style & (BlockStyle.Bold | BlockStyle.Underline | BlockStyle.Italic)) == 0 && block.IsEmphasised);

    static bool BeginsWithMark(ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[12];
        var head = room[..MarkupText.Head(text, room)];
        var trimmed = head.TrimEnd();
        return !trimmed.IsEmpty && (ListMark.IsBullet(head[0]) || ListMark.LengthAt(head) > 0 || ListMark.EnumeratorLength(trimmed) == trimmed.Length);
    }

    /// <summary>Number of no-break spaces at the head of the text: they indent.</summary>
    static int HardSpaces(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            var taken = text[0] == '\u00A0' ? 1
                : text.StartsWith("&nbsp;") ? 6
                : text.StartsWith("&#160;") ? 6
                : 0;
            if (taken == 0 && !char.IsWhiteSpace(text[0]))
                break;
            count += taken > 0 ? 1 : 0;
            text = text[Math.Max(1, taken)..];
        }
        return count;
    }

    /// <summary>What a lone letter in a font of pictures shows, or nothing.</summary>
    char PictureOf(int start, int end)
    {
        Span<char> head = stackalloc char[2];
        var text = head[..MarkupText.Head(source.AsSpan(start, end - start), head)].TrimEnd();
        return text.Length != 1 ? '\0' : stack.Font == CssFont.Wingdings ? PictureFonts.Wingdings(text[0]) : PictureFonts.Symbol(text[0]);
    }

    void OnPreformatted(int start, int end)
    {
        while (start < end)
        {
            var next = source.AsSpan(start, end - start).IndexOf('\n');
            var lineEnd = next < 0 ? end : start + next;
            if (!MarkupText.IsBlank(source.AsSpan(start, lineEnd - start)))
            {
                // Inside a cell of data the line ends have left a space already.
                if (tables.Reading == CellReading.Unwrapped && (newLines > 1 || (newLines == 1 && BeginsWithMark(source.AsSpan(start, lineEnd - start)))))
                    CloseBlock(start);
                newLines = 0;
                AppendText(start, lineEnd);
            }
            if (next < 0)
                return;
            builder.Space(lineEnd, lineEnd + 1);
            newLines++;
            start = lineEnd + 1;
        }
    }

    // Tags

    void OnStartTag(HtmlTag tag)
    {
        if (tag == HtmlTag.Unknown)
            return;
        var css = new CssStyle();
        if (hiddenAt < 0 && token.HasAttributes)
            css = StyleOf(tag);
        if (HtmlTags.IsVoid(tag))
            OnVoid(tag, css);
        else if (HtmlTags.IsPhrase(tag))
            OnPhrase(tag, css);
        else if (HtmlTags.IsRaw(tag) || tag is HtmlTag.Select or HtmlTag.Template or HtmlTag.IxHeader)
            OnHidden(tag);
        else if (HtmlTags.IsBlock(tag))
            OnBlock(tag, css);
        if (selfClosingCounts && token.IsSelfClosing && stack.Count > 0 && stack.Top.Tag == tag && !HtmlTags.IsVoid(tag))
            OnEndTag(tag);
    }

    CssStyle StyleOf(HtmlTag tag)
    {
        var css = new CssStyle();
        var attributes = token.Attributes;
        while (attributes.Next())
            switch (attributes.Name.Length)
            {
                case 5 when attributes.Name.Equals("style", StringComparison.OrdinalIgnoreCase):
                    css.Read(attributes.Value);
                    break;
                case 5 when attributes.Name.Equals("align", StringComparison.OrdinalIgnoreCase) && HtmlTags.IsBlock(tag) && tag != HtmlTag.Table:
                    if (attributes.Value.Equals("center", StringComparison.OrdinalIgnoreCase) || attributes.Value.Equals("middle", StringComparison.OrdinalIgnoreCase))
                        css.On |= BlockStyle.Centered;
                    else
                        css.Off |= BlockStyle.Centered;
                    break;
                case 5 when attributes.Name.Equals("width", StringComparison.OrdinalIgnoreCase):
                    css.Width = CssStyle.Points(attributes.Value);
                    break;
                case 4 when tag == HtmlTag.Font && attributes.Name.Equals("face", StringComparison.OrdinalIgnoreCase):
                    css.Font = CssStyle.FontOf(attributes.Value);
                    break;
                case 6 when attributes.Name.Equals("hidden", StringComparison.OrdinalIgnoreCase):
                    css.IsHidden = true;
                    break;
            }
        return css;
    }

    void OnVoid(HtmlTag tag, in CssStyle css)
    {
        if (hiddenAt >= 0)
            return;
        if (css.BreaksBefore || css.BreaksAfter || tag is HtmlTag.Hr or HtmlTag.Page)
        {
            Boundary(token.End);
            // A short rule is an ornament or stands above footnotes.
            if (tag != HtmlTag.Hr || css.Width is 0 or > 300 || css.BreaksBefore || css.BreaksAfter)
                BreakPage();
        }
        else if (tag == HtmlTag.Br)
        {
            if (block.IsEmpty)
                leadingSpaces = 0;
            else if (++lineBreaks > 1)
                Boundary(token.End);
            else
            {
                SpaceAtTag();
                (lineBreakEnd, leadingSpaces) = (token.End, 0);
            }
        }
    }

    void OnPhrase(HtmlTag tag, CssStyle css)
    {
        css.On |= HtmlTags.StyleOf(tag) & ~css.Off;
        var traits = css.Display == CssDisplay.Block ? ElementTraits.Bounds
            : css.Display == CssDisplay.InlineBlock ? ElementTraits.Spaces
            : ElementTraits.None;
        if (hiddenAt < 0)
        {
            if (css.BreaksBefore || traits == ElementTraits.Bounds)
                Boundary(token.End);
            else if (css.IsSpaced || traits == ElementTraits.Spaces)
                SpaceAtTag();
            if (css.BreaksBefore)
                BreakPage();
        }
        // Links, superscripts and the like count only where they are styled.
        if (tag is HtmlTag.Span or HtmlTag.Font || (css.On | css.Off) != 0 || traits != 0 || css.IsHidden)
            Push(tag, css, traits);
    }

    void OnHidden(HtmlTag tag)
    {
        if (HtmlTags.IsRaw(tag))
            omitTo = token.End;
        else
            Push(tag, new CssStyle { IsHidden = true }, ElementTraits.None);
    }

    void OnBlock(HtmlTag tag, CssStyle css)
    {
        var inline = css.Display is CssDisplay.Inline or CssDisplay.InlineBlock && tag is HtmlTag.Div or HtmlTag.P;
        var traits = inline ? ElementTraits.Spaces : ElementTraits.Bounds;
        if (css.BreaksAfter)
            traits |= ElementTraits.BreaksAfter;
        if (inline)
            SpaceAtTag();
        else if (tag is not (HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr))
            Boundary(token.Start);
        CloseImplied(tag);
        if (css.BreaksBefore)
            BreakPage();
        if (tag is HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Caption && stack.Innermost(HtmlTag.Table) < 0)
        {
            // Cells without a table: paragraphs.
            Boundary(token.Start);
            return;
        }
        css.On |= HtmlTags.StyleOf(tag) & ~css.Off;
        if (tag == HtmlTag.Table)
            // Browsers do not hand emphasis and alignment down into a table, for the sake of the pages of 1999.
            css.Off |= ~css.On;
        Push(tag, css, traits);
        if (HtmlTags.IsHeading(tag))
            headingLevel = tag - HtmlTag.H1 + 1;
        else if (HtmlTags.IsList(tag))
            listDepth++;
        else if (tag == HtmlTag.Li)
            itemOpens = true;
        else if (tag == HtmlTag.Table)
            tables.Open();
        else if (tag == HtmlTag.Tr)
            tables.OpenRow(source, token);
        else if (tag is HtmlTag.Td or HtmlTag.Th)
            tables.OpenCell(source, token, css.Width);
        else if (tag == HtmlTag.Pre)
            OnPre();
        else if (tag == HtmlTag.Body && block.IsEmpty && builder.ClosedEnd <= token.Start)
            omitTo = token.End;
    }

    /// <summary>Hands preformatted text without mark-up to the reader of plain text, which knows how the filings of its time were set.</summary>
    void OnPre()
    {
        newLines = 0;
        if (hiddenAt >= 0 || tables.Depth > 0 || !block.IsEmpty)
            return;
        var rest = source.AsSpan(token.End, limit - token.End);
        var close = rest.IndexOfAny('<', '&');
        if (close <= 0 || !rest[close..].StartsWith("</pre", StringComparison.OrdinalIgnoreCase))
            return;
        if (omitTo > builder.ClosedEnd)
            builder.Omit(omitTo);
        PlainTextReader.Read(source, token.End, token.End + close, builder);
        token.ContinueAt(token.End + close);
    }

    /// <summary>Closes what the start of an element closes by the rules of HTML, or by the habit of leaving end tags out.</summary>
    void CloseImplied(HtmlTag tag)
    {
        var table = stack.Innermost(HtmlTag.Table);
        switch (tag)
        {
            case HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Caption:
                if (table >= 0)
                    PopTo(table + 1, token.Start);
                return;
            case HtmlTag.Td or HtmlTag.Th:
                if (table < 0)
                    return;
                var row = stack.Innermost(HtmlTag.Tr);
                PopTo(row > table ? row + 1 : table + 1, token.Start);
                return;
            case HtmlTag.Table:
                // A table directly inside another, in no cell of it, ends it.
                if (table >= 0 && stack.InScope(HtmlTag.Table) == table)
                    PopTo(table, token.Start);
                return;
            case HtmlTag.Li:
                CloseWithin(HtmlTag.Li, Math.Max(Math.Max(stack.Innermost(HtmlTag.Ul), stack.Innermost(HtmlTag.Ol)), Math.Max(stack.Innermost(HtmlTag.Dir), stack.Innermost(HtmlTag.Menu))));
                break;
            case HtmlTag.Dt or HtmlTag.Dd:
                CloseWithin(HtmlTag.Dt, stack.Innermost(HtmlTag.Dl));
                CloseWithin(HtmlTag.Dd, stack.Innermost(HtmlTag.Dl));
                break;
        }
        CloseWithin(HtmlTag.P, -1);
        if (HtmlTags.IsHeading(tag) && stack.Count > 0 && HtmlTags.IsHeading(stack.Top.Tag))
            PopTo(stack.Count - 1, token.Start);
    }

    void CloseWithin(HtmlTag tag, int container)
    {
        var index = stack.InScope(tag);
        if (index > container)
            PopTo(index, token.Start);
    }

    void OnEndTag(HtmlTag tag)
    {
        if (tag == HtmlTag.Unknown)
            return;
        if (HtmlTags.IsPhrase(tag))
            OnPhraseEnd(tag);
        else if (tag == HtmlTag.Br)
            OnVoid(tag, default);
        else if (HtmlTags.IsRaw(tag))
            omitTo = token.End;
        else
            OnBlockEnd(tag);
    }

    void OnPhraseEnd(HtmlTag tag)
    {
        var index = stack.InScope(tag);
        if (index < 0)
            return;
        if (index == stack.Count - 1)
            PopTo(index, token.End);
        else if (tag != HtmlTag.Span || stack.Block < index)
        {
            if (stack[index].Traits.HasFlag(ElementTraits.Bounds))
                Boundary(token.End);
            if (index == hiddenAt)
                EndHidden(token.End);
            stack.Remove(index);
        }
    }

    void OnBlockEnd(HtmlTag tag)
    {
        var table = stack.Innermost(HtmlTag.Table);
        var index = tag switch
        {
            HtmlTag.Table => table,
            HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot => stack.Innermost(tag) > table ? stack.Innermost(tag) : -1,
            >= HtmlTag.H1 and <= HtmlTag.H6 => InnermostHeading(),
            _ => stack.InScope(tag),
        };
        if (tag is HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr)
        {
            if (index >= 0)
                PopTo(index, token.End);
            return;
        }
        if (index < 0)
        {
            if (HtmlTags.IsBlock(tag))
                Boundary(token.End);
            return;
        }
        if (stack[index].Traits.HasFlag(ElementTraits.Bounds))
            Boundary(token.End);
        else if (stack[index].Traits.HasFlag(ElementTraits.Spaces))
            SpaceAtTag();
        if (tag != HtmlTag.Table)
            stack.CollectPhrases(index, phrases);
        PopTo(index, token.End);
        foreach (var (phrase, on, off) in phrases)
            stack.Push(phrase, new CssStyle { On = on, Off = off }, ElementTraits.None);
        phrases.Clear();
    }

    int InnermostHeading()
    {
        var index = -1;
        for (var tag = HtmlTag.H1; tag <= HtmlTag.H6; tag++)
            index = Math.Max(index, stack.InScope(tag));
        return index;
    }

    // Elements

    void Push(HtmlTag tag, in CssStyle css, ElementTraits traits)
    {
        if (css.IsHidden && hiddenAt < 0)
        {
            hiddenAt = stack.Count;
            traits |= ElementTraits.Hides;
        }
        stack.Push(tag, css, traits);
    }

    /// <summary>Closes the elements from the given index on; what they hold ends at <paramref name="sourceEnd"/>.</summary>
    void PopTo(int index, int sourceEnd)
    {
        while (stack.Count > index)
        {
            var tag = stack.Top.Tag;
            var traits = stack.Top.Traits;
            if (tag is HtmlTag.Td or HtmlTag.Th)
                EndCell(sourceEnd);
            else if (traits.HasFlag(ElementTraits.Bounds) && tag != HtmlTag.Tr)
                Boundary(sourceEnd);
            stack.Pop();
            if (stack.Count == hiddenAt)
                EndHidden(sourceEnd);
            if (HtmlTags.IsList(tag))
                (listDepth, itemOpens) = (listDepth - 1, false);
            else if (HtmlTags.IsHeading(tag))
                headingLevel = 0;
            else if (tag == HtmlTag.Li)
                itemOpens = false;
            else if (tag == HtmlTag.Table)
                tables.Close();
            else if (tag == HtmlTag.Tr)
                tables.CloseRow();
            if (traits.HasFlag(ElementTraits.Spaces) && hiddenAt < 0)
                SpaceAtTag();
            if (traits.HasFlag(ElementTraits.BreaksAfter))
                BreakPage();
        }
    }

    void EndHidden(int sourceEnd)
    {
        hiddenAt = -1;
        omitTo = sourceEnd;
    }

    // Blocks

    /// <summary>A block ends at the open token, unless it is one cell of data, or holds only the bullet of what follows.</summary>
    void Boundary(int sourceEnd)
    {
        leadingSpaces = 0;
        if (block.IsEmpty || hiddenAt >= 0)
            return;
        if (tables.Reading != CellReading.Unwrapped || block.IsBulletOnly)
            SpaceAtTag();
        else
            CloseBlock(sourceEnd);
    }

    void SpaceAtTag() => builder.Space(token.Start, token.End);

    void EndCell(int sourceEnd)
    {
        if (tables.Reading == CellReading.JoinsNext && !block.IsEmpty)
            SpaceAtTag();
        else
            CloseBlock(sourceEnd);
        tables.CloseCell();
        leadingSpaces = 0;
    }

    void CloseBlock(int sourceEnd)
    {
        if (block.IsEmpty)
            return;
        lineBreaks = 0;
        var draft = new BlockDraft { Kind = BlockKind.Paragraph, Table = -1, Row = -1, Indent = blockIndent };
        if (tables.Reading == CellReading.Data)
            (draft.Kind, draft.Table, draft.Row) = (BlockKind.TableCell, tables.Number, tables.Row);
        else if (headingLevel > 0 && builder.OpenLength <= LongestHeading)
            (draft.Kind, draft.Level) = (BlockKind.Heading, headingLevel);
        else if (stack.InScope(HtmlTag.Li) >= 0)
        {
            // A further paragraph of an item keeps the depth, but is no item of its own.
            (draft.Kind, draft.Level) = (itemOpens ? BlockKind.ListItem : BlockKind.Paragraph, Math.Max(1, listDepth));
            itemOpens = false;
        }
        block.Close(draft, sourceEnd);
    }

    void BreakPage()
    {
        if (hiddenAt < 0 && block.IsEmpty)
            builder.PageBreak();
    }
}
