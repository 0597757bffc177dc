namespace RiskFactors.Store;

/// <summary>A filing to be kept.</summary>
/// <param name="Disclosure">What was extracted from it.</param>
/// <param name="Location">
/// Where the file is, as a full path; null where it came from nowhere, such as standard input. A file with another content at the place of an earlier one, of the same issuer,
/// form and date, is taken for its correction.
/// </param>
/// <param name="Issuer">Who the issuer is, where the file does not say: a CIK, a ticker or a name.</param>
/// <param name="Document">The document of the submission that alone was read, such as "EX-99.1"; null where the choice was left to the reader.</param>
public sealed record ImportItem(Disclosure Disclosure, string? Location = null, string? Issuer = null, string? Document = null);

/// <summary>What came of importing a filing.</summary>
/// <param name="Filing">The filing as it is now stored.</param>
/// <param name="Outcome">Whether it is new.</param>
public sealed record ImportResult(StoredFiling Filing, ImportOutcome Outcome)
{
    /// <summary>Whether the file says that it is of another issuer than <see cref="ImportItem.Issuer"/>, as far as the store knows; the file is believed.</summary>
    public bool IsSaidOtherwise { get; init; }
}

/// <summary>What importing a filing did to the store.</summary>
public enum ImportOutcome
{
    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It was there with the same content; nothing changed.</summary>
    Unchanged,

    /// <summary>It took the place of another version, which is kept as history.</summary>
    Replaced,

    /// <summary>It was there with the same content, and nobody had said whose it is until now.</summary>
    Attributed,
}
