namespace RiskFactors.Reading;

/// <content>How elements open and close, those included whose tags were left out.</content>
sealed partial class HtmlReader
{
    /// <summary>So many hidden characters are worth a note, where nobody said where they end.</summary>
    const int LongHidden = 2000;

    void Push(HtmlTag tag, in CssStyle css, ElementTraits traits)
    {
        if (css.IsHidden && hiddenAt < 0)
        {
            (hiddenAt, hiddenStart) = (stack.Count, token.Start);
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
                flow.EndCell(token.Start, token.End, sourceEnd);
            else if (tag == HtmlTag.Tr)
                flow.EndRow(sourceEnd);
            else if (traits.HasFlag(ElementTraits.Bounds))
                Boundary(sourceEnd);
            stack.Pop();
            if (stack.Count == hiddenAt)
            {
                if (hiddenAt > index && sourceEnd - hiddenStart > LongHidden)
                    builder.Notes.Add(new(NoteSeverity.Warning, "hidden-text", "An element that hides what it holds is never closed; all that follows it is left out.", new(hiddenStart, sourceEnd)));
                EndHidden(sourceEnd);
            }
            if (tag is HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dir or HtmlTag.Menu)
                listDepth--;
            else if (HtmlTags.IsHeading(tag))
                flow.HeadingLevel = 0;
            else if (tag == HtmlTag.Dt)
                flow.IsTerm = false;
            else if (tag == HtmlTag.Table)
                flow.Tables.Close();
            if (HtmlTags.IsList(tag) || tag is HtmlTag.Li or HtmlTag.Table or HtmlTag.Td or HtmlTag.Th)
            {
                flow.ItemOpens &= tag is HtmlTag.Table or HtmlTag.Td or HtmlTag.Th;
                PlaceItem();
            }
            if (traits.HasFlag(ElementTraits.Spaces) && hiddenAt < 0)
            {
                flow.JoinMark();
                SpaceAtTag();
                flow.IsTerm = false;
            }
            if (traits.HasFlag(ElementTraits.BreaksAfter))
                BreakPage();
        }
    }

    void EndHidden(int sourceEnd)
    {
        hiddenAt = -1;
        omitTo = sourceEnd;
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
}
