namespace RiskFactors.Reading;

/// <summary>
/// Gathers what a file says of its filing: the SGML header first, then the facts that inline XBRL tags on the cover page, then the words of the first page.
/// What none of them says stays null.
/// </summary>
static class FilingDetails
{
    /// <summary>The words of the first page: cover page, letterhead and dateline stand within so many blocks.</summary>
    const int FirstBlocks = 60;

    public static Filing Gather(FilingText text)
    {
        var header = text.Origin.Format == SourceFormat.Submission ? SgmlHeader.Read(text.Source) : new Filing();
        var facts = text.Origin.Format is SourceFormat.Html or SourceFormat.Submission ? CoverFacts.Read(text.Source) : new Filing();
        var page = FirstPage.Read(text, FirstBlocks);
        return new Filing(
            header.Issuer ?? facts.Issuer ?? page.Issuer,
            header.Cik ?? facts.Cik,
            facts.Ticker ?? page.Ticker,
            header.Accession,
            header.Form ?? facts.Form ?? page.Form,
            header.Exhibit ?? page.Exhibit,
            header.Filed ?? (facts.Form is null ? page.Filed : null),
            header.Period ?? facts.Period ?? page.Period);
    }
}
