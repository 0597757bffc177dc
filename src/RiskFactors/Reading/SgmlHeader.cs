using System.Globalization;

namespace RiskFactors.Reading;

/// <summary>Reads the header of a full submission, or the short head that an exhibit keeps when it is cut out of one.</summary>
static class SgmlHeader
{
    public static Filing Read(string source)
    {
        var stop = source.IndexOf("<TEXT>", StringComparison.Ordinal);
        var head = source.AsSpan(0, stop < 0 ? Math.Min(source.Length, 20_000) : stop);
        var type = Field(head, "<TYPE>");
        return new Filing(
            Issuer: Field(head, "COMPANY CONFORMED NAME:"),
            Cik: Cik(Field(head, "CENTRAL INDEX KEY:")),
            Accession: Field(head, "ACCESSION NUMBER:"),
            Form: Field(head, "CONFORMED SUBMISSION TYPE:") ?? (type is not null && !type.StartsWith("EX-", StringComparison.OrdinalIgnoreCase) ? type : null),
            Exhibit: type is not null && type.StartsWith("EX-", StringComparison.OrdinalIgnoreCase) ? type.ToUpperInvariant() : null,
            Filed: Date(Field(head, "FILED AS OF DATE:")),
            Period: Date(Field(head, "CONFORMED PERIOD OF REPORT:")));
    }

    /// <summary>A Central Index Key as ten digits, or null where the text is none.</summary>
    public static string? Cik(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length is > 0 and <= 10 && !text.ContainsAnyExceptInRange('0', '9') ? text.ToString().PadLeft(10, '0') : null;
    }

    static string? Field(ReadOnlySpan<char> head, string name)
    {
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : ToLineEnd(head[(at + name.Length)..]);
    }

    static string? ToLineEnd(ReadOnlySpan<char> rest)
    {
        var stop = rest.IndexOfAny('\r', '\n', '<');
        var value = (stop < 0 ? rest : rest[..stop]).Trim();
        return value.IsEmpty ? null : value.ToString();
    }

    static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
