namespace RiskFactors.Reading;

/// <summary>
/// Reads HTML of any era into blocks: walks the tokens once with a stack of open elements and hands text and boundaries to the block that is
/// being filled. What tables do is told in <see cref="TableLayout"/>.
/// </summary>
sealed partial class HtmlReader
{
    readonly string source;
    readonly int limit;
    readonly FilingTextBuilder builder;
    readonly BlockFlow flow;
    readonly ElementStack stack;
    readonly List<(HtmlTag Tag, BlockStyle On, BlockStyle Off)> phrases = [];
    MarkupTokenizer token;

    bool selfClosingCounts;     // XHTML, where <td/> is a whole cell
    int hiddenAt = -1;          // index of the element that hides what it holds
    int hiddenStart;
    int omitTo;                 // what is hidden reaches so far in the source
    int listDepth;

    HtmlReader(string source, int start, int end, FilingTextBuilder builder)
    {
        (this.source, limit, this.builder) = (source, end, builder);
        flow = new(builder);
        stack = new(builder.MaxDepth);
        omitTo = start;
        token = new(source, start, end, MarkupSyntax.Html);
    }

    public static void Read(string source, int start, int end, FilingTextBuilder builder) => new HtmlReader(source, start, end, builder).Walk();

    void Walk()
    {
        while (token.Next())
        {
            builder.ThrowIfCancelled();
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
        }
        PopTo(0, limit);
        flow.Close(limit);
    }

    // Text

    void OnText(int start, int end)
    {
        if (hiddenAt >= 0)
            return;
        if (end - start < 40 && source.AsSpan(start, end - start).Trim().Equals("&lt;PAGE&gt;", StringComparison.OrdinalIgnoreCase))
        {
            // A page mark of EDGAR's text files that a converter took for text.
            Boundary(start);
            BreakPage();
            omitTo = end;
            return;
        }
        if (omitTo > builder.ClosedEnd && flow.IsEmpty && !MarkupText.IsBlank(source.AsSpan(start, end - start)))
            builder.Omit(omitTo);
        if (!stack.IsPreformatted && flow.IsEmpty && flow.Tables.Depth == 0 && PreformattedText.IsPlainText(source.AsSpan(start, end - start)))
            PlainTextReader.Read(source, start, end, builder);
        else if (stack.IsPreformatted)
            flow.Preformatted(start, end, stack.Style, stack.Indent);
        else if (stack.Font >= CssFont.Symbol && PictureFonts.PictureOf(source.AsSpan(start, end - start), stack.Font) is var picture and not '\0')
            flow.Text([picture], start, end, stack.Style, stack.Indent);
        else
            flow.Text(start, end, stack.Style, stack.Indent);
    }

    // Tags

    void OnStartTag(HtmlTag tag)
    {
        if (tag == HtmlTag.Unknown)
            return;
        var css = new CssStyle();
        if (hiddenAt < 0 && token.HasAttributes)
            css.Read(token.Attributes, tag);
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
            flow.LineBreak(token.Start, token.End);
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
        flow.IsTerm |= inline || tag == HtmlTag.Dt;
        switch (tag)
        {
            case >= HtmlTag.H1 and <= HtmlTag.H6:
                flow.HeadingLevel = tag - HtmlTag.H1 + 1;
                break;
            case HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dir or HtmlTag.Menu:
                listDepth++;
                break;
            case HtmlTag.Li:
                flow.ItemOpens = true;
                PlaceItem();
                break;
            case HtmlTag.Table:
                flow.Tables.Open();
                PlaceItem();
                break;
            case HtmlTag.Tr:
                HtmlRow.Look(builder, token, flow.Tables.OpenRow());
                break;
            case HtmlTag.Td or HtmlTag.Th:
                if (!flow.Tables.IsInRow)
                {
                    // A cell outside any row opens one; the look-ahead has to see the cell's own tag.
                    var ahead = token;
                    ahead.ContinueAt(token.Start);
                    HtmlRow.Look(builder, ahead, flow.Tables.OpenRow());
                }
                flow.Tables.OpenCell(css.Width);
                PlaceItem();
                break;
            case HtmlTag.Pre:
                OnPre();
                break;
            case HtmlTag.Body when flow.IsEmpty && builder.ClosedEnd <= token.Start:
                omitTo = token.End;
                break;
        }
    }

    /// <summary>Hands preformatted text without mark-up to the reader of plain text, which knows how the filings of its time were set.</summary>
    void OnPre()
    {
        if (hiddenAt >= 0 || flow.Tables.Depth > 0 || !flow.IsEmpty)
            return;
        var end = PreformattedText.EndIn(source, token.End, limit);
        if (end < 0)
            return;
        if (omitTo > builder.ClosedEnd)
            builder.Omit(omitTo);
        PlainTextReader.Read(source, token.End, end, builder);
        token.ContinueAt(end);
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
            >= HtmlTag.H1 and <= HtmlTag.H6 => stack.HeadingInScope(),
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
        if (tag != HtmlTag.Table)
            stack.CollectPhrases(index, phrases);
        PopTo(index, token.End);
        foreach (var (phrase, on, off) in phrases)
            stack.Push(phrase, new CssStyle { On = on, Off = off }, ElementTraits.None);
        phrases.Clear();
    }

    // Blocks

    /// <summary>A block may end at the open token.</summary>
    void Boundary(int sourceEnd)
    {
        if (hiddenAt < 0)
            flow.Boundary(token.Start, token.End, sourceEnd);
    }

    void SpaceAtTag() => builder.Space(token.Start, token.End);

    void BreakPage()
    {
        if (hiddenAt < 0)
            flow.PageBreak();
    }

    /// <summary>Cells and lists decide whether what comes next belongs to a list item.</summary>
    void PlaceItem() => flow.ItemLevel = stack.InScope(HtmlTag.Li) >= 0 ? Math.Max(1, listDepth) : 0;
}
