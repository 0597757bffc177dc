namespace RiskFactors.Reading;

/// <summary>Looks ahead to the end of a row of a Word table; see <see cref="HtmlRow"/>.</summary>
static class DocxRow
{
    public static void Look(FilingTextBuilder builder, MarkupTokenizer ahead, TableRow row)
    {
        var source = builder.Source;
        var inText = false;
        while (ahead.Next())
        {
            builder.ThrowIfCancelled();
            if (ahead.Kind == MarkupTokenKind.Text && inText)
                row.Text(source.AsSpan(ahead.Start, ahead.End - ahead.Start));
            if (ahead.Kind is not (MarkupTokenKind.StartTag or MarkupTokenKind.EndTag))
                continue;
            var starts = ahead.Kind == MarkupTokenKind.StartTag && !ahead.IsSelfClosing;
            switch (DocxMarkup.LocalName(ahead.Name))
            {
                case "t":
                    inText = starts;
                    break;
                case "sym":
                    // Whatever its number, in a cell of its own it is a bullet.
                    row.Text("•");
                    break;
                case "tc" when starts:
                    row.OpenCell();
                    break;
                case "tc":
                    row.CloseCell();
                    break;
                case "p":
                    row.NewBlock();
                    break;
                case "numPr" when starts:
                    row.HoldsItem();
                    break;
                case "tbl" when starts:
                    row.CloseUnwrapped();
                    return;
                case "tr" or "tbl":
                    // Its own end, or the next row's head where it has none: what is looked at here is not looked at again.
                    row.Close();
                    return;
            }
        }
        row.Close();
    }
}
