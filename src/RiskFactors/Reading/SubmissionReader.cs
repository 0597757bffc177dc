namespace RiskFactors.Reading;

/// <summary>
/// Reads a full submission: the SGML header is passed over, the documents that were asked for, or the main document and the exhibits that hold what
/// a company says of itself, are read each in its own format; all others are omitted (EDGAR Filer Manual, volume II, on submission templates).
/// </summary>
static class SubmissionReader
{
    /// <summary>Exhibits that are read unless one document is asked for: press releases (99) and annual reports to holders (13).</summary>
    static readonly string[] Exhibits = ["EX-99", "EX-13"];

    /// <summary>File name endings of documents that are no text.</summary>
    static readonly string[] Binary = [".pdf", ".jpg", ".gif", ".png", ".zip", ".xml", ".xsd", ".xls", ".xlsx", ".json", ".js", ".css"];

    /// <summary>A type or file name is no longer, in characters; what is, is neither.</summary>
    const int LongestField = 200;

    /// <summary>So many types are named where none is the one that was asked for.</summary>
    const int MostNamed = 50;

    public static void Read(string source, string? wanted, FilingTextBuilder builder)
    {
        var documents = Documents(source);
        var chosen = documents.Where(d => IsWanted(d, wanted)).ToList();
        if (chosen.Count == 0)
            throw new FilingReadException("no-such-document", wanted is null
                ? "The submission holds no document that can be read as text."
                : $"The submission has no document of type {wanted}; it has {string.Join(", ", documents.Select(d => d.Type ?? "one without a type").Distinct().Take(MostNamed))}.");
        foreach (var document in chosen)
        {
            builder.Omit(document.Body.Start);
            builder.BeginDocument(document.Type, document.Body.Start);
            if (FormatDetector.IsHtml(document.Body.Of(source)))
                HtmlReader.Read(source, document.Body.Start, document.Body.End, builder);
            else
                PlainTextReader.Read(source, document.Body.Start, document.Body.End, builder);
        }
        if (documents[^1].IsCut)
            builder.Notes.Add(new(NoteSeverity.Warning, "truncated", "The submission ends inside its last document.", new(source.Length, source.Length)));
    }

    static bool IsWanted(SubmissionDocument document, string? wanted)
    {
        if (document.IsEncoded || Binary.Any(e => document.FileName?.EndsWith(e, StringComparison.OrdinalIgnoreCase) == true))
            return false;
        if (wanted is not null)
            return document.Type is { } type && (type.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                || type.StartsWith(wanted + ".", StringComparison.OrdinalIgnoreCase));
        return document.IsMain || Exhibits.Any(e => document.Type?.StartsWith(e, StringComparison.OrdinalIgnoreCase) == true);
    }

    /// <summary>The documents of a submission in order.</summary>
    public static List<SubmissionDocument> Documents(string source)
    {
        var documents = new List<SubmissionDocument>();
        var at = 0;
        while (Find(source, "<DOCUMENT>", at) is var start and >= 0)
        {
            var next = Find(source, "<DOCUMENT>", start + 1);
            // A document that is never closed ends where the next begins.
            var limit = next < 0 ? source.Length : next;
            var close = source.AsSpan(start, limit - start).IndexOf("</DOCUMENT>");
            var stop = close < 0 ? limit : start + close;
            var body = source.AsSpan(start, stop - start).IndexOf("<TEXT>");
            var bodyStart = start + (body < 0 ? "<DOCUMENT>".Length : body + "<TEXT>".Length);
            var bodyEnd = source.AsSpan(bodyStart, stop - bodyStart).IndexOf("</TEXT>") is var end and >= 0 ? bodyStart + end : stop;
            var head = source.AsSpan(start, body < 0 ? Math.Min(stop - start, 1000) : body);
            documents.Add(new(Field(head, "<TYPE>"), Field(head, "<FILENAME>"), new(bodyStart, bodyEnd), documents.Count == 0,
                IsEncodedText(source.AsSpan(bodyStart, bodyEnd - bodyStart)), close < 0 && next < 0));
            at = stop;
            if (next < 0 && close < 0)
                break;
        }
        if (documents.Count == 0)
            documents.Add(new(null, null, new(0, source.Length), true, false, true));
        return documents;
    }

    static string? Field(ReadOnlySpan<char> head, string tag)
    {
        var at = head.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = head[(at + tag.Length)..];
        var stop = rest.IndexOfAny('\n', '\r', '<');
        var value = (stop < 0 ? rest : rest[..stop]).Trim();
        return value.Length is 0 or > LongestField ? null : value.ToString().ToUpperInvariant();
    }

    /// <summary>Whether a document is a uuencoded picture or archive, or a PDF.</summary>
    static bool IsEncodedText(ReadOnlySpan<char> body)
    {
        body = body.TrimStart();
        // Inline XBRL also stands in an XBRL element, but is HTML.
        return body.StartsWith("<PDF>", StringComparison.OrdinalIgnoreCase)
            || (body.StartsWith("<XBRL>", StringComparison.OrdinalIgnoreCase) || body.StartsWith("<XML>", StringComparison.OrdinalIgnoreCase)) && !FormatDetector.IsHtml(body)
            || (body.StartsWith("begin ") && body.Length > 10 && char.IsAsciiDigit(body[6]) && char.IsAsciiDigit(body[8]));
    }

    /// <summary>EDGAR writes its tags in capitals; a search that minds no case takes ten times as long.</summary>
    static int Find(string source, string tag, int from) => from > source.Length ? -1 : source.IndexOf(tag, from, StringComparison.Ordinal);
}

/// <summary>One document of a submission.</summary>
/// <param name="Type">EDGAR's type in capitals, if given.</param>
/// <param name="FileName">The file name in capitals, if given.</param>
/// <param name="Body">Place of its text in the source.</param>
/// <param name="IsMain">Whether it is the first, which is the filing itself.</param>
/// <param name="IsEncoded">Whether it is a picture or archive written as text.</param>
/// <param name="IsCut">Whether the file ends before it does.</param>
sealed record SubmissionDocument(string? Type, string? FileName, TextSpan Body, bool IsMain, bool IsEncoded, bool IsCut);
