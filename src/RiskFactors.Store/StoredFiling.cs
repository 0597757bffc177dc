namespace RiskFactors.Store;

/// <summary>What a store tells of a filing without reading its text.</summary>
public sealed record StoredFiling
{
    /// <summary>
    /// What it is kept under: its accession number, followed by "/EX-99.1" where one document of the submission was asked for; else the SHA-256 of the file in
    /// lower-case hexadecimal.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>The issuer that it was recognised to be of, or null where neither the file nor the importer said.</summary>
    public StoredIssuer? Issuer { get; init; }

    /// <summary>What the file says of the filing.</summary>
    public required Filing Filing { get; init; }

    /// <summary>The file that was imported.</summary>
    public required FilingSource Source { get; init; }

    /// <summary>Whether the kind of section that the form should carry is there.</summary>
    public required DisclosureStatus Status { get; init; }

    /// <summary>Number of risk factors.</summary>
    public required int Factors { get; init; }

    /// <summary>Number of risk factors by their likeliest topic; those without a topic are left out.</summary>
    public required IReadOnlyDictionary<string, int> Topics { get; init; }

    /// <summary>One-based: how many versions of it were imported.</summary>
    public required int Revision { get; init; }

    /// <summary>When this version was imported, in universal time, to the millisecond.</summary>
    public required DateTimeOffset Imported { get; init; }

    /// <summary>The day that orders it among the issuer's filings: filing date, else period of report; null where the file tells neither.</summary>
    public DateOnly? Date => Filing.Filed ?? Filing.Period;
}

/// <summary>A company whose filings are stored. It is recognised by what any of its filings said of it.</summary>
/// <param name="Id">Number within the store; it may change when a store is rebuilt.</param>
/// <param name="Name">Its name as the latest filing gives it; null where only a ticker or CIK is known.</param>
/// <param name="Cik">Central Index Key as ten digits, once a filing has told it.</param>
/// <param name="Tickers">Exchange symbols in the order in which they were first seen.</param>
public sealed record StoredIssuer(int Id, string? Name, string? Cik, IReadOnlyList<string> Tickers)
{
    /// <summary>The shortest that names it to a person: ticker, else name, else CIK.</summary>
    public string ShortName => Tickers.Count > 0 ? Tickers[^1] : Name ?? Cik ?? "?";
}
