namespace RiskFactors.Reading;

/// <summary>
/// Reads Markdown as press releases use it: headings, paragraphs, nested lists, quotations, tables and emphasis (CommonMark 0.31 without the corners
/// that prose never meets). Not responsible for code highlighting, reference links or footnotes: they read as text.
/// </summary>
sealed class MarkdownReader
{
    readonly string source;
    readonly int end;
    readonly FilingTextBuilder builder;
    readonly MarkdownInline inline;
    int lines;         // of the open block
    int level;         // of the open list item, 0 outside one
    BlockKind kind;
    TextLine last;
    int table = -1, row;
    bool inTable, inFence;

    MarkdownReader(string source, int end, FilingTextBuilder builder)
    {
        this.source = source;
        this.end = end;
        this.builder = builder;
        inline = new MarkdownInline(source, builder);
    }

    /// <summary>Reads source[start..end) into the builder.</summary>
    public static void Read(string source, int start, int end, FilingTextBuilder builder) => new MarkdownReader(source, end, builder).Walk(start);

    void Walk(int at)
    {
        while (at < end)
        {
            builder.ThrowIfCancelled();
            var line = TextLine.At(source, at, end);
            Take(line);
            at = line.Next;
        }
        Close(end);
    }

    void Take(TextLine line)
    {
        var text = source.AsSpan(line.Start, line.Length);
        if (text.StartsWith("```") || text.StartsWith("~~~"))
        {
            Close(line.Start);
            inFence = !inFence;
            return;
        }
        if (line.IsBlank)
        {
            Close(line.Start);
            inTable = false;
            return;
        }
        if (inFence)
        {
            Append(line, 0);
            Close(line.End);
            return;
        }
        if (text[0] == '\f')
        {
            Close(line.Start);
            builder.PageBreak();
            return;
        }
        while (text is ['>', ..])
        {
            var quote = text.Length > 1 && text[1] == ' ' ? 2 : 1;
            line = line with { Start = line.Start + quote };
            text = text[quote..];
        }
        if (text.IsEmpty)
        {
            Close(line.Start);
            return;
        }
        if (lines == 1 && level == 0 && kind == BlockKind.Paragraph && IsAll(text, '='))
        {
            CloseAs(BlockKind.Heading, 1, line.End);
            return;
        }
        if (lines == 1 && level == 0 && kind == BlockKind.Paragraph && text.Length >= 2 && IsAll(text, '-'))
        {
            CloseAs(BlockKind.Heading, 2, line.End);
            return;
        }
        if (IsThematicBreak(text))
        {
            Close(line.Start);
            return;
        }
        var hashes = 0;
        while (hashes < text.Length && text[hashes] == '#')
            hashes++;
        if (hashes is > 0 and <= 6 && (hashes == text.Length || text[hashes] == ' '))
        {
            Close(line.Start);
            var body = text[hashes..].TrimEnd('#').TrimEnd();
            inline.Begin();
            inline.Append(line.Start + hashes, line.Start + hashes + body.Length);
            CloseAs(BlockKind.Heading, hashes, line.End);
            return;
        }
        if (text[0] == '|' && text.Length > 1)
        {
            Close(line.Start);
            TakeRow(line, text);
            return;
        }
        var mark = ItemMark(text);
        if (mark > 0 && (lines == 0 || level > 0 || line.Indent > 0 || text[0] is '*' or '-' or '+' || ListMark.IsBullet(text[0]) || text.StartsWith("1")))
        {
            Close(line.Start);
            level = line.Indent / 2 + 1;
            kind = BlockKind.ListItem;
            // The bullet of Markdown is mark-up; a number is what the document itself counts with.
            Append(line, text[0] is '*' or '-' or '+' ? mark : 0);
            return;
        }
        if (lines > 0 && EndsHard(last))
            Close(line.Start);
        Append(line, 0);
    }

    void Append(TextLine line, int skip)
    {
        if (lines == 0)
            inline.Begin();
        else
            builder.Space(last.End, line.Start);
        inline.Append(line.Start + skip, line.End);
        last = line;
        lines++;
    }

    /// <summary>Whether a line ends in a hard break before what begins a line of its own: two blanks or a backslash.</summary>
    bool EndsHard(TextLine line) => source[line.End - 1] == '\\' || (line.End + 1 < source.Length && source[line.End] == ' ' && source[line.End + 1] == ' ');

    void Close(int sourceEnd)
    {
        if (lines > 0)
            CloseAs(kind, level, Math.Max(last.End, sourceEnd));
        level = 0;
        kind = BlockKind.Paragraph;
    }

    void CloseAs(BlockKind closing, int closingLevel, int sourceEnd)
    {
        var draft = new BlockDraft { Kind = closing, Level = closingLevel, Table = -1, Row = -1 };
        inline.Finish(ref draft);
        builder.Close(draft, Math.Min(sourceEnd, end));
        lines = 0;
        level = 0;
        kind = BlockKind.Paragraph;
    }

    void TakeRow(TextLine line, ReadOnlySpan<char> text)
    {
        if (!inTable)
            (inTable, table, row) = (true, table + 1, 0);
        if (!text.ContainsAnyExcept("|-: "))
            return; // the rule under the head
        var at = 1;
        while (at < text.Length)
        {
            var stop = at;
            while (stop < text.Length && text[stop] != '|')
                stop += text[stop] == '\\' ? 2 : 1;
            stop = Math.Min(stop, text.Length);
            inline.Begin();
            inline.Append(line.Start + at, line.Start + stop);
            var draft = new BlockDraft { Kind = BlockKind.TableCell, Table = table, Row = row };
            inline.Finish(ref draft);
            builder.Close(draft, line.Start + stop);
            at = stop + 1;
        }
        row++;
    }

    static bool IsAll(ReadOnlySpan<char> text, char c) => text.TrimEnd().TrimEnd(c).IsEmpty;

    static bool IsThematicBreak(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] is '-' or '*' or '_' && !text.ContainsAnyExcept(text[0], ' ') && text.Count(text[0]) >= 3;

    /// <summary>The length of a list mark with the blanks after it: "* ", "12. ", "• ".</summary>
    static int ItemMark(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[0] is '*' or '-' or '+' && text[1] is ' ' or '\t')
            return 2;
        if (ListMark.IsBullet(text[0]))
            return 1;
        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > 0 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ' ? digits + 2 : 0;
    }
}
