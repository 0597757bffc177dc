namespace RiskFactors.Reading;

/// <summary>Reads what stands inside a block of Markdown: emphasis becomes style, links their text, escapes and references what they mean.</summary>
sealed class MarkdownInline(string source, FilingTextBuilder builder)
{
    bool bold, italic;
    int letters, boldLetters, italicLetters;
    int leadEnd;          // where the opening emphasised run ends in the draft text
    BlockStyle leadStyle;
    bool inLead;

    /// <summary>A block begins.</summary>
    public void Begin()
    {
        (bold, italic, letters, boldLetters, italicLetters) = (false, false, 0, 0, 0);
        (leadEnd, leadStyle, inLead) = (0, BlockStyle.None, true);
    }

    /// <summary>Gives the block's emphasis to its draft.</summary>
    public void Finish(ref BlockDraft draft)
    {
        if (letters > 0 && boldLetters == letters)
            draft.Style |= BlockStyle.Bold;
        if (letters > 0 && italicLetters == letters)
            draft.Style |= BlockStyle.Italic;
        if (!inLead && leadStyle != BlockStyle.None)
            (draft.LeadStyle, draft.LeadEnd) = (leadStyle, leadEnd);
        var text = builder.OpenText;
        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return;
            capitals += char.IsUpper(c) ? 1 : 0;
        }
        if (capitals >= 3)
            draft.Style |= BlockStyle.AllCaps;
    }

    /// <summary>Reads source[at..end).</summary>
    public void Append(int at, int end)
    {
        var from = at;
        while (at < end)
        {
            var c = source[at];
            var taken = c switch
            {
                '*' or '_' => Delimiter(at, end),
                '\\' when at + 1 < end && (char.IsAsciiLetterOrDigit(source[at + 1]) is false) => 1,
                '\\' when at + 1 == end => 1,
                '`' => 1,
                '!' when at + 1 < end && source[at + 1] == '[' => LinkLength(at + 1, end, out _) is var image and > 0 ? image + 1 : 0,
                '<' => TagLength(at, end),
                '[' => 0,
                _ => 0,
            };
            if (c == '[' && LinkLength(at, end, out var label) is var link and > 0)
            {
                Text(from, at);
                Append(at + 1, label);
                at += link;
                from = at;
                continue;
            }
            if (taken == 0)
            {
                at++;
                continue;
            }
            Text(from, at);
            if (c is '*' or '_')
                Toggle(taken);
            at += taken;
            from = at;
            if (c == '\\' && at < end)
                at++; // the escaped character is text, whatever it is
        }
        Text(from, end);
    }

    void Text(int from, int to)
    {
        if (to <= from)
            return;
        var count = 0;
        foreach (var c in source.AsSpan(from, to - from))
            count += char.IsLetter(c) ? 1 : 0;
        var style = (bold ? BlockStyle.Bold : BlockStyle.None) | (italic ? BlockStyle.Italic : BlockStyle.None);
        if (inLead && count > 0)
        {
            if (letters == 0)
                leadStyle = style;
            else if (style != leadStyle)
                (inLead, leadEnd) = (false, builder.Position);
        }
        letters += count;
        boldLetters += bold ? count : 0;
        italicLetters += italic ? count : 0;
        MarkupText.Append(source, from, to, builder);
    }

    /// <summary>The length of a run of emphasis marks, or 0 where the run is text: inside a word for "_", between blanks for both.</summary>
    int Delimiter(int at, int end)
    {
        var c = source[at];
        var stop = at;
        while (stop < end && source[stop] == c)
            stop++;
        var before = at > 0 ? source[at - 1] : ' ';
        var after = stop < end ? source[stop] : ' ';
        if (char.IsWhiteSpace(before) && char.IsWhiteSpace(after))
            return 0;
        return c == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) ? 0 : stop - at;
    }

    void Toggle(int length)
    {
        if (length % 2 == 1)
            italic = !italic;
        if (length >= 2)
            bold = !bold;
    }

    /// <summary>The length of "[label](target)" at a place, or 0; gives where the label ends.</summary>
    int LinkLength(int at, int end, out int label)
    {
        builder.ThrowIfCancelled();
        label = at + 1;
        var limit = Math.Min(end, at + 2000);
        if (label >= limit || source.AsSpan(label, limit - label).IndexOf(']') is not (>= 0 and var length))
            return 0;
        label += length;
        if (label + 1 >= limit || source[label + 1] != '(')
            return 0;
        var close = source.AsSpan(label + 2, limit - label - 2).IndexOf(')');
        return close >= 0 ? label + 3 + close - at : 0;
    }

    /// <summary>The length of an HTML tag or comment at a place, or 0.</summary>
    int TagLength(int at, int end)
    {
        if (at + 1 >= end || !(char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '/' or '!'))
            return 0;
        var close = source.AsSpan(at, Math.Min(end - at, 400)).IndexOf('>');
        return close < 0 ? 0 : close + 1;
    }
}
