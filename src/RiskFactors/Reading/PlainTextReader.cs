namespace RiskFactors.Reading;

/// <summary>
/// Reads plain text as EDGAR takes it: hard-wrapped lines become paragraphs again, by blank lines, indentation, list marks and lines that are
/// too short to have been wrapped; lines in columns become cells. Text whose paragraphs are single long lines reads the same way.
/// </summary>
sealed class PlainTextReader
{
    /// <summary>A first word that would have fitted the line before with so many columns to spare shows that the break was meant.</summary>
    const int Slack = 8;

    readonly string source;
    readonly int end;
    readonly FilingTextBuilder builder;
    readonly int width; // the column at which most full lines end
    readonly Hyphenation hyphenation;
    bool inTable;
    int table = -1, row;

    // The open paragraph.
    TextLine first, last;
    int lines, bodyIndent;

    PlainTextReader(string source, int start, int end, FilingTextBuilder builder)
    {
        this.source = source;
        this.end = end;
        this.builder = builder;
        width = TextWidth.Measure(source, start, end);
        hyphenation = new Hyphenation(source, start, end);
    }

    /// <summary>Reads source[start..end) into the builder.</summary>
    public static void Read(string source, int start, int end, FilingTextBuilder builder) => new PlainTextReader(source, start, end, builder).Walk(start);

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
        if (line.IsBlank)
        {
            Close(line.Start);
            return;
        }
        if (text[0] is '<' or '\f' && IsTagLine(text))
        {
            Close(line.Start);
            TakeTag(text);
            return;
        }
        if (IsRule(text))
        {
            // A rule right under a single line makes that line a heading.
            Close(line.Start, isUnderlined: lines == 1 && first.Length <= 100 && text.Length >= 3);
            return;
        }
        if (IsRow(line, text))
        {
            Close(line.Start);
            TakeRow(line, text);
            return;
        }
        if (lines > 0 && BeginsBlock(line, text))
            Close(line.Start);
        Append(line);
    }

    void Append(TextLine line)
    {
        if (lines > 0 && !hyphenation.Join(last, line, builder))
            builder.Space(last.End, line.Start);
        MarkupText.Append(source, line.Start, line.End, builder);
        if (lines == 0)
            first = line;
        else if (lines == 1)
            bodyIndent = line.Indent;
        last = line;
        lines++;
    }

    /// <summary>Whether a line that stands right under the open paragraph begins a block of its own.</summary>
    bool BeginsBlock(TextLine line, ReadOnlySpan<char> text)
    {
        var before = source.AsSpan(last.Start, last.Length);
        var complete = before[^1] is '.' or '!' or '?' or ':' or ';' or '"' or '\u201D' or ')' || EndsWithWord(before, "and") || EndsWithWord(before, "or");
        var mark = ListMark.LengthAt(text[..Math.Min(text.Length, 40)]);
        if (mark > 0)
        {
            if (ListMark.IsBullet(text[0]))
                return true;
            // "(2)" and "-" also open a wrapped line in the middle of a sentence.
            return complete && (line.Indent != Body || WasCut(text)) || (WasCut(text) && line.Indent <= first.Indent);
        }
        var lower = char.IsLower(text[0]);
        if (width == 0 || width > 250)
            return !lower || complete; // paragraphs that are single lines
        if (lines == 1 && IsTitle(first, before) && !lower && line.EndColumn >= width * 3 / 4 && WasCut(text))
            return true;
        if (lower)
            return false;
        if (complete && line.Indent >= Body + 2 && line.Indent > last.Indent && lines > 1)
            return true;
        return WasCut(text) && (complete || IsTitleCased(before) || last.Length < width / 2);
    }

    int Body => lines > 1 ? bodyIndent : first.Indent;

    /// <summary>Whether the open paragraph's last line is shorter than wrapping would have left it before this text.</summary>
    bool WasCut(ReadOnlySpan<char> text)
    {
        var word = text.IndexOf(' ');
        return last.EndColumn + 1 + (word < 0 ? text.Length : word) + Slack <= width;
    }

    bool IsTitle(TextLine line, ReadOnlySpan<char> text) =>
        line.Length <= 80 && line.EndColumn < width * 7 / 8 && text[^1] is not ('.' or ',' or ';') && IsTitleCased(text);

    static bool IsTitleCased(ReadOnlySpan<char> text) => Sections.HeadingShape.IsTitleCased(text);

    static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word) && (text.Length == word.Length || text[^(word.Length + 1)] == ' ');

    void Close(int sourceEnd) => Close(sourceEnd, isUnderlined: false);

    void Close(int sourceEnd, bool isUnderlined)
    {
        if (lines == 0)
            return;
        var style = BlockStyle.None;
        if (width is > 0 and <= 250 && first.Indent >= 6 && Math.Abs(first.Indent - (width - first.EndColumn)) <= 6)
            style |= BlockStyle.Centered;
        if (IsCapitals(builder.OpenText))
            style |= BlockStyle.AllCaps;
        builder.Close(new BlockDraft
        {
            Kind = isUnderlined ? BlockKind.Heading : BlockKind.Paragraph,
            Level = isUnderlined ? 1 : 0,
            Indent = first.Indent * 6, // a column of ten-point type is six points wide
            Style = style,
            Table = -1,
            Row = -1,
        }, Math.Max(last.End, Math.Min(sourceEnd, end)));
        lines = 0;
    }

    /// <summary>Whether every letter is a capital, and there are at least three.</summary>
    static bool IsCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }
        return letters >= 3;
    }

    void TakeTag(ReadOnlySpan<char> text)
    {
        if (text[0] == '\f' || text.StartsWith("<PAGE", StringComparison.OrdinalIgnoreCase))
            builder.PageBreak();
        else if (text.StartsWith("<TABLE", StringComparison.OrdinalIgnoreCase))
            (inTable, table, row) = (true, table + 1, 0);
        else if (text.StartsWith("</TABLE", StringComparison.OrdinalIgnoreCase))
            inTable = false;
    }

    /// <summary>Whether a line holds nothing but EDGAR's tags for plain text.</summary>
    static bool IsTagLine(ReadOnlySpan<char> text)
    {
        if (text[0] == '\f')
            return true;
        while (!text.IsEmpty)
        {
            if (text[0] != '<')
                return text.TrimStart("0123456789 ").IsEmpty; // "<PAGE>   3" numbers the page
            var close = text.IndexOf('>');
            if (close is < 2 or > 12)
                return false;
            foreach (var c in text[1..close])
                if (!char.IsAsciiLetterOrDigit(c) && c != '/')
                    return false;
            text = text[(close + 1)..].TrimStart();
        }
        return true;
    }

    static bool IsRule(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c is not ('-' or '=' or '_' or '*' or ' ' or '~' or '\u2014' or '\u2013' or '\u2500'))
                return false;
        return text.Length >= 3 || text[0] is '_' or '=';
    }

    /// <summary>Whether a line is set in columns: gaps wider than justification makes them.</summary>
    bool IsRow(TextLine line, ReadOnlySpan<char> text)
    {
        var widest = 0;
        var gaps = 0;
        var gap = 0;
        var mark = ListMark.LengthAt(text[..Math.Min(text.Length, 40)]);
        for (var n = mark; n < text.Length; n++)
        {
            if (text[n] is ' ' or '\t')
            {
                gap += text[n] == '\t' ? 4 : 1;
                continue;
            }
            if (gap >= 3)
                gaps++;
            widest = Math.Max(widest, gap);
            gap = 0;
        }
        if (inTable)
            return gaps > 0;
        if (widest < 5 && !(gaps >= 2 && widest >= 4))
            return false;
        // A justified line of prose may hold one wide gap; a row does not go on with the sentence above it.
        return lines == 0 || line.EndColumn < width - 4 || gaps > 2 || !char.IsLower(text[0]);
    }

    void TakeRow(TextLine line, ReadOnlySpan<char> text)
    {
        if (!inTable && (table < 0 || row == 0))
            (table, row) = (table + 1, 0);
        var at = 0;
        while (at < text.Length)
        {
            var stop = at;
            while (stop < text.Length && !IsGap(text, stop))
                stop++;
            MarkupText.Append(source, line.Start + at, line.Start + stop, builder);
            builder.Close(new BlockDraft { Kind = BlockKind.TableCell, Table = table, Row = row }, line.Start + stop);
            at = stop;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        }
        row++;
    }

    static bool IsGap(ReadOnlySpan<char> text, int at) =>
        text[at] == '\t' || (at + 2 < text.Length && text[at] == ' ' && text[at + 1] == ' ' && text[at + 2] is ' ' or '\t');
}
