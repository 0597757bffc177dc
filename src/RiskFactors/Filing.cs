namespace RiskFactors;

/// <summary>What the SGML header or the text itself says of a filing. What neither says is null; nothing is guessed.</summary>
/// <param name="Issuer">The company's name as the filing gives it.</param>
/// <param name="Cik">Central Index Key as ten digits with leading zeros.</param>
/// <param name="Ticker">Exchange symbol in capitals, without the exchange.</param>
/// <param name="Accession">Accession number in the form 0000000000-00-000000.</param>
/// <param name="Form">SEC form type as EDGAR writes it: 8-K, 10-K405, 6-K …</param>
/// <param name="Exhibit">Exhibit type as EDGAR writes it: EX-99.1 …; null for the main document.</param>
/// <param name="Filed">Filing date, else the date that the release itself bears.</param>
/// <param name="Period">Period of report.</param>
public sealed record Filing(
    string? Issuer = null,
    string? Cik = null,
    string? Ticker = null,
    string? Accession = null,
    string? Form = null,
    string? Exhibit = null,
    DateOnly? Filed = null,
    DateOnly? Period = null);

/// <summary>The bytes a filing was read from.</summary>
/// <param name="Path">Path as given by the caller; "-" for standard input.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">Number of bytes.</param>
/// <param name="Format">How the bytes were read.</param>
public sealed record FilingSource(string Path, string Sha256, long Bytes, SourceFormat Format);

/// <summary>The file formats that are read.</summary>
public enum SourceFormat
{
    /// <summary>Plain text, typically as filed on EDGAR before 2001.</summary>
    Text,

    /// <summary>HTML of any era, inline XBRL included.</summary>
    Html,

    /// <summary>A full-submission text file: SGML header and one or more DOCUMENT elements.</summary>
    Submission,

    /// <summary>Word (Office Open XML).</summary>
    Docx,

    /// <summary>Markdown.</summary>
    Markdown,
}
