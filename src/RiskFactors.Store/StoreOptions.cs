namespace RiskFactors.Store;

/// <summary>How a store is opened.</summary>
public sealed record StoreOptions
{
    /// <summary>What is done with it.</summary>
    public StoreAccess Access { get; init; } = StoreAccess.Read;

    /// <summary>How long to wait for a process that holds the store; ten seconds unless told.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Tells when filings were imported and since when the store is held.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>What is done with a store.</summary>
public enum StoreAccess
{
    /// <summary>It is read; it must be there.</summary>
    Read,

    /// <summary>It is changed; it must be there.</summary>
    Change,

    /// <summary>It is changed, and made where there is none.</summary>
    Create,
}
