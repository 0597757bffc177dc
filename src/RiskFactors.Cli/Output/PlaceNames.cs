namespace RiskFactors.Cli.Output;

/// <summary>Names places of a source so that a person finds them: by line, and by the offsets that JSON gives.</summary>
sealed class PlaceNames(SourceFormat format, string source)
{
    /// <summary>Stands for the source of a filing that was stored without it; its places are named by offsets alone.</summary>
    public const string NoSource = "";

    readonly bool hasLines = format != SourceFormat.Docx && source.Length > 0;
    int line = 1;
    int lineAt;

    /// <summary>"lines 120–164, offsets 4310–6201". The XML inside a Word file has no lines that anybody sees; it is named by offsets alone.</summary>
    public string Of(TextSpan span)
    {
        var offsets = $"offsets {span.Start}–{span.End}";
        if (!hasLines)
            return offsets;
        var first = LineOf(span.Start);
        var last = LineOf(Math.Max(span.Start, span.End - 1));
        return first == last ? $"line {first}, {offsets}" : $"lines {first}–{last}, {offsets}";
    }

    /// <summary>"125 · 4633–4731".</summary>
    public string Short(TextSpan span) =>
        !hasLines ? $"{span.Start}–{span.End}" : $"line {LineOf(span.Start)} · {span.Start}–{span.End}";

    /// <summary>"line 125".</summary>
    public string Line(TextSpan span) => !hasLines ? $"{span.Start}" : $"line {LineOf(span.Start)}";

    /// <summary>One-based. Counts on from the place asked for before, since places are mostly asked for in order.</summary>
    int LineOf(int offset)
    {
        offset = Math.Clamp(offset, 0, source.Length);
        if (offset < lineAt)
            (line, lineAt) = (1, 0);
        line += source.AsSpan(lineAt, offset - lineAt).Count('\n');
        lineAt = offset;
        return line;
    }
}
