namespace RiskFactors.Reading;

/// <summary>
/// Cuts HTML or XML into tags and what stands between them, with exact offsets and without allocating. It knows no nesting and never fails:
/// what is no mark-up is text. Deviates from the HTML standard in one respect, on purpose: a comment, a quotation mark or a SCRIPT that is
/// never closed does not swallow the rest of the filing.
/// </summary>
struct MarkupTokenizer(string source, int start, int end, MarkupSyntax syntax)
{
    int at = start;
    HtmlTag rawElement;

    // Once something that closes a construct was sought in vain, no later search can find it: this keeps broken input linear.
    bool noCommentEnd, noDoubleQuote, noSingleQuote, noCdataEnd;
    ulong neverClosed;

    public MarkupTokenKind Kind { get; private set; }

    /// <summary>Where the token begins in the source.</summary>
    public int Start { get; private set; }

    /// <summary>Where the token ends in the source.</summary>
    public int End { get; private set; }

    /// <summary>Where the name of a tag ends; it begins after the opening bracket and slash.</summary>
    public int NameEnd { get; private set; }

    /// <summary>The element that a tag of HTML names.</summary>
    public HtmlTag Tag { get; private set; }

    public readonly ReadOnlySpan<char> Name
    {
        get
        {
            var nameStart = Kind == MarkupTokenKind.EndTag ? Start + 2 : Start + 1;
            return source.AsSpan(nameStart, NameEnd - nameStart);
        }
    }

    /// <summary>The attributes of a start tag.</summary>
    public readonly MarkupAttributes Attributes => new(source.AsSpan(NameEnd, Math.Max(0, End - 1 - NameEnd)));

    public readonly bool HasAttributes => End - NameEnd > 3;

    public readonly bool IsSelfClosing => End - 2 >= NameEnd && source[End - 2] == '/';

    /// <summary>Goes on at an offset that the caller has read up to by other means.</summary>
    public void ContinueAt(int offset)
    {
        rawElement = HtmlTag.Unknown;
        at = offset;
    }

    public bool Next()
    {
        if (at >= end)
            return false;
        Start = at;
        if (rawElement != HtmlTag.Unknown && ReadRawText())
            return true;
        if (source[at] == '<' && ReadMarkup())
        {
            at = End;
            return true;
        }
        ReadText();
        return true;
    }

    void ReadText()
    {
        Kind = MarkupTokenKind.Text;
        var from = at + 1;
        while (true)
        {
            var next = from < end ? source.AsSpan(from, end - from).IndexOf('<') : -1;
            if (next < 0)
            {
                at = End = end;
                return;
            }
            from += next;
            if (OpensMarkup(from))
            {
                at = End = from;
                return;
            }
            from++;
        }
    }

    readonly bool OpensMarkup(int bracket) =>
        bracket + 1 < end && (char.IsAsciiLetter(source[bracket + 1]) || source[bracket + 1] is '/' or '!' or '?' or '_');

    bool ReadMarkup()
    {
        if (at + 1 >= end)
            return false;
        var c = source[at + 1];
        if (char.IsAsciiLetter(c) || (c == '_' && syntax == MarkupSyntax.Xml))
            return ReadTag(MarkupTokenKind.StartTag, at + 1);
        if (c == '/')
            return at + 2 < end && char.IsAsciiLetter(source[at + 2]) ? ReadTag(MarkupTokenKind.EndTag, at + 2) : ReadToBracket();
        if (c == '!')
            return ReadDeclaration();
        return c == '?' && ReadToBracket();
    }

    bool ReadDeclaration()
    {
        var rest = source.AsSpan(at, end - at);
        if (rest.StartsWith("<!--"))
        {
            // "<!-->" and "<!--->" are whole comments.
            if (rest.Length > 4 && rest[4] == '>')
                return Found(MarkupTokenKind.Comment, at + 5);
            if (rest.Length > 5 && rest[4] == '-' && rest[5] == '>')
                return Found(MarkupTokenKind.Comment, at + 6);
            var close = noCommentEnd ? -1 : rest[4..].IndexOf("-->");
            if (close >= 0)
                return Found(MarkupTokenKind.Comment, at + 4 + close + 3);
            noCommentEnd = true;
        }
        else if (syntax == MarkupSyntax.Xml && rest.StartsWith("<![CDATA["))
        {
            var close = noCdataEnd ? -1 : rest.IndexOf("]]>");
            if (close >= 0)
                return Found(MarkupTokenKind.Cdata, at + close + 3);
            noCdataEnd = true;
        }
        return ReadToBracket();
    }

    bool Found(MarkupTokenKind kind, int tokenEnd)
    {
        Kind = kind;
        End = tokenEnd;
        return true;
    }

    bool ReadToBracket()
    {
        var close = source.AsSpan(at, end - at).IndexOf('>');
        return Found(MarkupTokenKind.Declaration, close < 0 ? end : at + close + 1);
    }

    bool ReadTag(MarkupTokenKind kind, int nameStart)
    {
        var nameEnd = nameStart;
        while (nameEnd < end && !IsNameEnd(source[nameEnd]))
            nameEnd++;
        NameEnd = nameEnd;
        Kind = kind;
        var close = nameEnd;
        while (true)
        {
            var next = source.AsSpan(close, end - close).IndexOfAny('>', '"', '\'');
            if (next < 0)
            {
                // No bracket follows anywhere: the tag takes what is left, as a tag that the file's end cuts.
                close = end;
                break;
            }
            close += next;
            var c = source[close++];
            if (c == '>')
                break;
            if (OpensValue(close - 1, nameEnd))
                close = SkipQuoted(c, close);
        }
        End = close;
        if (syntax == MarkupSyntax.Html)
        {
            Tag = HtmlTags.Of(source.AsSpan(nameStart, nameEnd - nameStart));
            if (kind == MarkupTokenKind.StartTag && HtmlTags.IsRaw(Tag))
                rawElement = Tag;
        }
        return true;
    }

    static bool IsNameEnd(char c) => c is '>' or '/' or ' ' or '\n' or '\r' or '\t' or '\f';

    // A quotation mark has a meaning only after "=": elsewhere it is a typing error that must not hide the end of the tag.
    readonly bool OpensValue(int quote, int tagNameEnd)
    {
        for (quote--; quote >= tagNameEnd; quote--)
            if (source[quote] is not (' ' or '\n' or '\r' or '\t' or '\f'))
                return source[quote] == '=';
        return false;
    }

    int SkipQuoted(char quote, int from)
    {
        if (quote == '"' ? noDoubleQuote : noSingleQuote)
            return from;
        var close = source.AsSpan(from, end - from).IndexOf(quote);
        if (close >= 0)
            return from + close + 1;
        if (quote == '"')
            noDoubleQuote = true;
        else
            noSingleQuote = true;
        return from;
    }

    bool ReadRawText()
    {
        var element = rawElement;
        rawElement = HtmlTag.Unknown;
        var bit = 1UL << HtmlTags.RawIndex(element);
        if ((neverClosed & bit) != 0)
            return false;
        var name = HtmlTags.RawName(element);
        var from = at;
        while (true)
        {
            var next = source.AsSpan(from, end - from).IndexOf("</");
            if (next < 0)
            {
                neverClosed |= bit;
                return false;
            }
            from += next;
            var nameEnd = from + 2 + name.Length;
            if (nameEnd < end && IsNameEnd(source[nameEnd]) && source.AsSpan(from + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
                break;
            from += 2;
        }
        if (from == at)
            return false;
        Kind = MarkupTokenKind.RawText;
        at = End = from;
        return true;
    }
}

/// <summary>Whose rules mark-up follows.</summary>
enum MarkupSyntax : byte
{
    Html,
    Xml,
}

enum MarkupTokenKind : byte
{
    Text,
    StartTag,
    EndTag,
    Comment,

    /// <summary>A character-data section of XML, brackets included.</summary>
    Cdata,

    /// <summary>A document type, a processing instruction, or what only looks like mark-up.</summary>
    Declaration,

    /// <summary>What stands inside SCRIPT, STYLE and their like.</summary>
    RawText,
}
