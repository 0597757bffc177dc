namespace RiskFactors.Reading;

/// <summary>Reads what the first page says in words: form, exhibit, registrant, ticker, dates.</summary>
static class FirstPage
{
    static readonly string[] Exchanges = ["nasdaq", "nyse", "amex", "otc", "tsx", "new york stock exchange", "american stock exchange", "cboe", "lse", "asx", "arca", "nms", "bse"];

    /// <summary>A dateline gives its date within so many characters.</summary>
    const int Dateline = 160;

    /// <summary>Exchange and symbol stand in a bracket of so many characters.</summary>
    const int LongestSymbol = 80;

    public static Filing Read(FilingText text, int firstBlocks)
    {
        string? issuer = null, ticker = null, form = null, exhibit = null, charter = null;
        DateOnly? filed = null, period = null, alone = null;
        ReadOnlySpan<char> before = default;
        var read = 0;
        foreach (var block in text.Blocks)
        {
            if (!block.IsContent)
                continue;
            if (++read > firstBlocks)
                break;
            var own = block.Content.Of(text.Text);
            if (own.Length <= 80)
            {
                exhibit ??= Exhibit(own);
                form ??= Form(own);
            }
            if (charter is null && own.Length <= 120 && own.Contains("exact name of", StringComparison.OrdinalIgnoreCase) && !before.IsEmpty)
                charter = before.Trim().ToString();
            if (period is null && own.Contains("date of report", StringComparison.OrdinalIgnoreCase))
                period = (TextDate.Find(own) ?? TextDate.Find(before))?.Date;
            if (period is null && own.Length <= 200 && own.Contains("period ended", StringComparison.OrdinalIgnoreCase) | own.Contains("year ended", StringComparison.OrdinalIgnoreCase)
                && own.Contains("for the", StringComparison.OrdinalIgnoreCase) && form is not null)
                period = TextDate.Find(own)?.Date;
            if (ticker is null && own.Length > 20)
                (ticker, issuer) = Symbol(own);
            if (filed is null && !IsPeriodic(form) && IsDateline(own))
                filed = TextDate.Find(own[..Math.Min(own.Length, Dateline)])?.Date;
            else if (alone is null && own.Length <= 40 && TextDate.Find(own) is { } date && own.Length - date.End <= 2 && !own.Contains("ended", StringComparison.OrdinalIgnoreCase))
                alone = date.Date;
            before = own;
        }
        // A date alone on its line dates a letter or release; on the cover of a report it is the date of what is reported.
        return new Filing(charter ?? issuer, null, ticker, null, form, exhibit, filed ?? (form is null && charter is null ? alone : null), period);
    }

    /// <summary>"EXHIBIT 99.1", "Ex. 99.1 - Press release" as EX-99.1.</summary>
    static string? Exhibit(ReadOnlySpan<char> own)
    {
        var rest = own.TrimStart("([ ");
        if (rest.StartsWith("exhibit", StringComparison.OrdinalIgnoreCase))
            rest = rest["exhibit".Length..];
        else if (rest.StartsWith("ex-", StringComparison.OrdinalIgnoreCase))
            rest = rest[3..];
        else
            return null;
        rest = rest.TrimStart(" -\u00A0:");
        if (rest.StartsWith("no.", StringComparison.OrdinalIgnoreCase))
            rest = rest[3..].TrimStart();
        var length = 0;
        while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || (rest[length] == '.' && length + 1 < rest.Length && char.IsAsciiDigit(rest[length + 1]))))
            length++;
        return length > 0 ? $"EX-{rest[..length]}" : null;
    }

    /// <summary>"FORM 8-K", "Form 10-K/A" as a line of its own.</summary>
    static string? Form(ReadOnlySpan<char> own)
    {
        var text = own.Trim();
        if (!text.StartsWith("form ", StringComparison.OrdinalIgnoreCase) || text.Length > 24)
            return null;
        var form = text[5..].Trim().ToString().ToUpperInvariant().Replace(" ", "");
        return form.Length is > 1 and <= 12 && (form[0] is >= '0' and <= '9' || form.StartsWith("S-", StringComparison.Ordinal) || form.StartsWith("F-", StringComparison.Ordinal)) ? form : null;
    }

    /// <summary>Whether the form is an annual or quarterly report, which has no dateline.</summary>
    static bool IsPeriodic(string? form) =>
        form is not null && (form.StartsWith("10-", StringComparison.Ordinal) || form.StartsWith("20-F", StringComparison.Ordinal) || form.StartsWith("40-F", StringComparison.Ordinal));

    /// <summary>Whether a paragraph opens as a release does, with place and date before a dash or the wire's name.</summary>
    static bool IsDateline(ReadOnlySpan<char> own)
    {
        var head = own[..Math.Min(own.Length, Dateline)];
        if (TextDate.Find(head) is not { } date || IsInSentence(head, date.End))
            return false;
        var rest = head[date.End..].TrimStart(" ,.)");
        return rest.StartsWith("-") || rest.StartsWith("\u2013") || rest.StartsWith("\u2014") || rest.StartsWith("/") || rest.StartsWith("(")
            || rest.StartsWith(":") || rest.StartsWith("\u2012") || own.StartsWith("for immediate release", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word of a sentence stands right before the date: "the agreement dated as of March 3, 1998 (the …".</summary>
    static bool IsInSentence(ReadOnlySpan<char> head, int dateEnd)
    {
        foreach (var word in (ReadOnlySpan<string>)["of", "on", "dated", "by", "before", "until", "since", "ended", "ending", "through", "after", "from", "effective"])
            for (var at = 0; head[at..dateEnd].IndexOf(word) is var hit and >= 0; at += hit + word.Length)
            {
                var rest = head[(at + hit + word.Length)..dateEnd];
                // Behind the word stands the date and nothing else: a month, a day, a year.
                if ((at + hit == 0 || head[at + hit - 1] == ' ') && rest.StartsWith(" ") && Sections.HeadingShape.CountWords(rest) <= 3)
                    return true;
            }
        return false;
    }

    /// <summary>"Level 3 Communications, Inc. (Nasdaq: LVLT)": the symbol, and the name before the bracket.</summary>
    static (string? Ticker, string? Issuer) Symbol(ReadOnlySpan<char> own)
    {
        for (var at = 0; own[at..].IndexOf('(') is var hit and >= 0; at += hit + 1)
        {
            var open = at + hit;
            var close = own.Slice(open, Math.Min(own.Length - open, LongestSymbol + 1)).IndexOf(')');
            if (close < 0)
                continue;
            var inside = own.Slice(open + 1, close - 1);
            var colon = inside.IndexOf(':');
            if (colon < 0 || !IsExchange(inside[..colon]))
                continue;
            var symbol = inside[(colon + 1)..].TrimStart(" \u00A0\"\u201C");
            var length = 0;
            while (length < symbol.Length && length < 7 && (char.IsAsciiLetterUpper(symbol[length]) || (length > 0 && symbol[length] is '.' or '-')))
                length++;
            if (length > 0)
                return (symbol[..length].TrimEnd(".-").ToString(), Name(own[..open]));
        }
        return (null, null);
    }

    static bool IsExchange(ReadOnlySpan<char> text)
    {
        foreach (var exchange in Exchanges)
            if (text.Contains(exchange, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>The name that ends the text: its last run of words in capitals, "of", "and" and the like.</summary>
    static string? Name(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" ,\u00A0\"\u201D");
        var start = text.Length;
        for (var end = text.Length; end > 0;)
        {
            var word = text[..end].LastIndexOf(' ') + 1;
            var w = text[word..end];
            if (w.IsEmpty)
            {
                end--;
                continue;
            }
            var letter = w.TrimStart("\"\u201C(");
            var joins = w is "of" or "and" or "the" or "&" or "de" or "for";
            if (letter.IsEmpty || w[0] is '-' or '\u2013' or '\u2014' or '/' || !(char.IsUpper(letter[0]) || char.IsDigit(letter[0]) || joins) || IsYear(letter)
                || (start < text.Length && w[^1] is '.' or ':' or ';' && !w.EndsWith("Inc.") && !w.EndsWith("Corp.") && !w.EndsWith("Co.") && w.Length > 3)
                || (w[^1] == ',' && start < text.Length && !IsSuffix(text[start..])))
                break;
            start = word;
            end = word > 0 ? word - 1 : 0;
        }
        var name = text[start..].Trim(" ,-\u2013\u2014\"\u201C\u201D");
        foreach (var joining in (ReadOnlySpan<string>)["of ", "and ", "the ", "for "])
            if (name.StartsWith(joining))
                name = name[joining.Length..];
        if (name.EndsWith(".."))
            name = name[..^1];
        return name.Length is >= 2 and <= 100 ? name.ToString() : null;
    }

    static bool IsYear(ReadOnlySpan<char> word) => word.Trim(",.") is { Length: 4 } digits && !digits.ContainsAnyExceptInRange('0', '9');

    static bool IsSuffix(ReadOnlySpan<char> rest) =>
        rest.StartsWith("Inc") || rest.StartsWith("Ltd") || rest.StartsWith("LLC") || rest.StartsWith("L.P") || rest.StartsWith("LP") || rest.StartsWith("Corp") || rest.StartsWith("Co.")
        || rest.StartsWith("N.A") || rest.StartsWith("S.A") || rest.StartsWith("PLC") || rest.StartsWith("plc") || rest.StartsWith("N.V") || rest.StartsWith("Limited") || rest.StartsWith("Incorporated");
}
