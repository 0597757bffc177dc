namespace RiskFactors.Reading;

/// <summary>Looks ahead to the end of a row of HTML. No token is looked at twice: a row that holds a table is left at that table's head.</summary>
static class HtmlRow
{
    public static void Look(FilingTextBuilder builder, MarkupTokenizer ahead, TableRow row)
    {
        var source = builder.Source;
        while (ahead.Next())
        {
            builder.ThrowIfCancelled();
            if (ahead.Kind == MarkupTokenKind.Text)
                row.Text(source.AsSpan(ahead.Start, ahead.End - ahead.Start));
            if (ahead.Kind is not (MarkupTokenKind.StartTag or MarkupTokenKind.EndTag))
                continue;
            var starts = ahead.Kind == MarkupTokenKind.StartTag;
            switch (ahead.Tag)
            {
                case HtmlTag.Td or HtmlTag.Th when starts:
                    row.OpenCell();
                    break;
                case HtmlTag.Td or HtmlTag.Th:
                    row.CloseCell();
                    break;
                case HtmlTag.Table when starts:
                    row.CloseUnwrapped();
                    return;
                case HtmlTag.Tr or HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                    row.Close();
                    return;
                case HtmlTag.Font or HtmlTag.Span when starts && ahead.HasAttributes:
                    row.Font(CssStyle.FontOf(source.AsSpan(ahead.NameEnd, ahead.End - ahead.NameEnd)));
                    break;
                case HtmlTag.Li:
                    row.HoldsItem();
                    row.NewBlock();
                    break;
                case var tag when HtmlTags.IsBlock(tag):
                    row.NewBlock();
                    break;
            }
        }
        row.Close();
    }
}
