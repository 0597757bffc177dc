namespace RiskFactors.Reading;

/// <summary>Recognises plain text, set in lines and pages as it was filed before there was HTML, inside a document of HTML.</summary>
static class PreformattedText
{
    /// <summary>A run of so many characters with so many blank lines was never written as HTML.</summary>
    const int LongRun = 500, ManyBlankLines = 3;

    /// <summary>Whether text outside PRE is plain text all the same, which a converter only put between tags: blank lines part its paragraphs.</summary>
    public static bool IsPlainText(ReadOnlySpan<char> text)
    {
        if (text.Length < LongRun)
            return false;
        Span<char> decoded = stackalloc char[2];
        for (var rest = text; rest.IndexOf('&') is >= 0 and var next; rest = rest[(next + 1)..])
            if (CharacterReference.Read(rest[next..], decoded, out _) > 0)
                return false;
        var blankLines = 0;
        while (text.IndexOf('\n') is >= 0 and var line && blankLines < ManyBlankLines)
        {
            text = text[(line + 1)..];
            var word = text.IndexOfAnyExcept(" \t\r");
            if (word >= 0 && text[word] == '\n')
            {
                blankLines++;
                // A gap of several lines parts no more than one does.
                var paragraph = text.IndexOfAnyExcept(" \t\r\n");
                text = paragraph < 0 ? default : text[paragraph..];
            }
        }
        return blankLines == ManyBlankLines;
    }

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
