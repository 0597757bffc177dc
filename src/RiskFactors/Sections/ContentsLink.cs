namespace RiskFactors.Sections;

/// <summary>Follows the links of an HTML table of contents to where they lead.</summary>
static class ContentsLink
{
    /// <summary>A link's target has no longer name than this.</summary>
    const int LongestName = 200;

    /// <summary>The first content block at or behind the target of the first link in a block's row, or -1.</summary>
    public static int Target(ContentBlocks blocks, HeadingMark line)
    {
        var source = blocks.Source;
        // The link may stand in the cell beside the title: on the item's number or the page's.
        for (var n = line.First; n <= Math.Min(line.Last + 1, blocks.Count - 1); n++)
            if (Name(blocks[n].Source.Of(source)) is { IsEmpty: false } name && Anchor(source, name.ToString()) is >= 0 and var at)
                return blocks.AtSource(at);
        return -1;
    }

    /// <summary>The name behind "href=#" in a stretch of HTML; empty where there is none.</summary>
    static ReadOnlySpan<char> Name(ReadOnlySpan<char> html)
    {
        while (html.IndexOf("href", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            html = html[(at + 4)..];
            var value = html.TrimStart(" =\"'");
            if (!value.StartsWith("#"))
                continue;
            var end = value.IndexOfAny("\"' >");
            return end is > 1 and <= LongestName ? value[1..end] : default;
        }
        return default;
    }

    /// <summary>Where the element of that id, or the anchor of that name, stands.</summary>
    static int Anchor(string source, string name)
    {
        for (var at = 0; (at = source.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            var end = at + name.Length;
            if (end >= source.Length || source[end] is not ('"' or '\'' or ' ' or '>'))
                continue;
            var before = source.AsSpan(Math.Max(0, at - 10), Math.Min(10, at)).TrimEnd("\"'").TrimEnd();
            if (before is [.., '='] && before[..^1].TrimEnd() is var attribute
                && (attribute.EndsWith(" id", StringComparison.OrdinalIgnoreCase) || attribute.EndsWith("name", StringComparison.OrdinalIgnoreCase)))
                return at;
        }
        return -1;
    }
}
