namespace RiskFactors.Reading;

/// <summary>Reads hard-wrapped plain text.</summary>
static class PlainTextReader
{
    public static void Read(string source, int start, int end, FilingTextBuilder builder)
    {
        while (start < end)
        {
            var line = source.AsSpan(start, end - start).IndexOf('\n');
            var lineEnd = line < 0 ? end : start + line + 1;
            if (source.AsSpan(start, lineEnd - start).IsWhiteSpace())
                builder.Close(new BlockDraft { Table = -1, Row = -1 }, lineEnd);
            else
                builder.AppendCollapsed(start, lineEnd);
            start = lineEnd;
        }
        builder.Close(new BlockDraft { Table = -1, Row = -1 }, end);
    }
}
