namespace RiskFactors.Reading;

/// <summary>Tells whether a PRE element holds plain text as it was filed before there was HTML, or text with mark-up in it.</summary>
static class PreformattedText
{
    /// <summary>Where the plain text that begins at <paramref name="start"/> ends, before its end tag; -1 where it holds mark-up or references to characters, or never ends.</summary>
    public static int EndIn(string source, int start, int limit)
    {
        Span<char> decoded = stackalloc char[2];
        var at = start;
        while (source.AsSpan(at, limit - at).IndexOfAny('<', '&') is >= 0 and var next)
        {
            at += next;
            var rest = source.AsSpan(at, limit - at);
            if (rest[0] == '&' ? CharacterReference.Read(rest, decoded, out _) > 0 : !IsTextTag(rest))
                return rest.StartsWith("</pre", StringComparison.OrdinalIgnoreCase) && at > start ? at : -1;
            at++;
        }
        return -1;
    }

    /// <summary>The tags of EDGAR's text files, which set pages and tables in plain text, and brackets that open no tag at all.</summary>
    static bool IsTextTag(ReadOnlySpan<char> text)
    {
        var at = text.Length > 1 && text[1] == '/' ? 2 : 1;
        var name = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        if (at == name)
            return text.Length > 1 && text[1] is not ('!' or '?' or '/');
        Span<char> lower = stackalloc char[8];
        return at - name <= lower.Length && at < text.Length && text[at] == '>'
            && lower[..text[name..at].ToLowerInvariant(lower)] is "page" or "table" or "caption" or "s" or "c" or "fn";
    }
}
