namespace RiskFactors.Reading;

/// <summary>Reads the facts about the entity and the document that inline XBRL tags on a cover page (the dei taxonomy of the SEC).</summary>
static class CoverFacts
{
    /// <summary>A fact's text and tags are no longer than this.</summary>
    const int Longest = 2000;

    public static Filing Read(string source)
    {
        string? issuer = null, cik = null, ticker = null, form = null;
        DateOnly? period = null;
        for (var at = 0; (at = source.IndexOf("name=\"dei:", at, StringComparison.Ordinal)) >= 0;)
        {
            at += "name=\"dei:".Length;
            var rest = source.AsSpan(at, Math.Min(Longest, source.Length - at));
            var quote = rest.IndexOf('"');
            if (quote < 0)
                continue;
            switch (rest[..quote])
            {
                case "EntityRegistrantName":
                    issuer ??= Value(rest);
                    break;
                case "EntityCentralIndexKey":
                    cik ??= SgmlHeader.Cik(Value(rest));
                    break;
                case "TradingSymbol":
                    ticker ??= Value(rest)?.ToUpperInvariant();
                    break;
                case "DocumentType":
                    form ??= Value(rest)?.ToUpperInvariant();
                    break;
                case "DocumentPeriodEndDate":
                    period ??= Value(rest) is { } text ? TextDate.Find(text)?.Date : null;
                    break;
            }
        }
        return new Filing(issuer, cik, ticker, Form: form, Period: period);
    }

    /// <summary>The text of the element whose start tag is being read, its inner tags left out.</summary>
    static string? Value(ReadOnlySpan<char> rest)
    {
        var open = rest.IndexOf('>');
        if (open < 0)
            return null;
        var close = rest.IndexOf("</ix:", StringComparison.OrdinalIgnoreCase);
        if (close < open)
            return null;
        var value = new System.Text.StringBuilder();
        var inTag = false;
        foreach (var c in rest[(open + 1)..close])
            if (c is '<' or '>')
                inTag = c == '<';
            else if (!inTag && !(char.IsWhiteSpace(c) && (value.Length == 0 || value[^1] == ' ')))
                value.Append(char.IsWhiteSpace(c) ? ' ' : c);
        var text = System.Net.WebUtility.HtmlDecode(value.ToString()).Replace('\u00A0', ' ').Trim();
        return text.Length > 0 ? text : null;
    }
}
