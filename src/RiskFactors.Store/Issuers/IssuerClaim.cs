namespace RiskFactors.Store.Issuers;

/// <summary>What somebody says of who an issuer is.</summary>
/// <param name="Name">Its name, or null.</param>
/// <param name="Cik">Ten digits, or null.</param>
/// <param name="Ticker">In capitals, or null.</param>
readonly record struct IssuerClaim(string? Name, string? Cik, string? Ticker)
{
    public bool SaysNothing => Name is null && Cik is null && Ticker is null;

    public static IssuerClaim Of(Filing filing) => new(filing.Issuer, filing.Cik, filing.Ticker);

    /// <summary>What a person typed: digits are a CIK, a short word in capitals is a ticker, all else a name.</summary>
    public static IssuerClaim Typed(string text)
    {
        text = text.Trim();
        if (text.Length is > 0 and <= 10 && text.All(char.IsAsciiDigit))
            return new(null, text.PadLeft(10, '0'), null);
        if (text.Length is > 0 and <= 6 && char.IsAsciiLetterUpper(text[0]) && text.All(c => char.IsAsciiLetterUpper(c) || c is '.' or '-'))
            return new(null, null, text);
        return IssuerName.Fold(text).Length > 0 ? new(text, null, null) : default;
    }
}
