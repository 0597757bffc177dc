namespace RiskFactors.Reading;

/// <summary>A line of plain text: where its words stand, and how it is set.</summary>
/// <param name="Start">Offset in the source of the first character that is no white space.</param>
/// <param name="End">Offset after the last such character.</param>
/// <param name="Next">Offset of the next line.</param>
/// <param name="Indent">Column of the first character; a tab goes on to the next multiple of eight.</param>
readonly record struct TextLine(int Start, int End, int Next, int Indent)
{
    public int Length => End - Start;

    public bool IsBlank => Start == End;

    /// <summary>Column after the last character.</summary>
    public int EndColumn => Indent + Length;

    public static TextLine At(string source, int at, int end)
    {
        var rest = source.AsSpan(at, end - at);
        var feed = rest.IndexOfAny('\n', '\f');
        // A form feed stands alone, so that it breaks the page even in the middle of a line.
        if (feed == 0 && rest[0] == '\f')
            return new(at, at + 1, at + 1, 0);
        var stop = feed < 0 ? end : at + feed;
        var next = feed < 0 ? end : rest[feed] == '\n' ? stop + 1 : stop;
        var indent = 0;
        var start = at;
        while (start < stop && char.IsWhiteSpace(source[start]))
        {
            indent = source[start] == '\t' ? (indent / 8 + 1) * 8 : indent + 1;
            start++;
        }
        while (stop > start && char.IsWhiteSpace(source[stop - 1]))
            stop--;
        return new(start, stop, next, indent);
    }
}
