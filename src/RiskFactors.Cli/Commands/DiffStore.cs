using RiskFactors.Store;

namespace RiskFactors.Cli.Commands;

/// <summary>Takes filings that are compared from the store. Only a comparison that names a stored filing comes here, and opens the store or loads what it needs.</summary>
sealed class DiffStore : IDisposable
{
    const int MostListed = 8;

    readonly string path;
    readonly FilingStore store;

    DiffStore(string path, FilingStore store)
    {
        this.path = path;
        this.store = store;
    }

    /// <param name="path">The file of the store.</param>
    /// <param name="wait">How long to wait for another process that holds it.</param>
    /// <param name="sought">What is not a file and looked up therefore; null where a file is compared with its prior filing.</param>
    /// <exception cref="UsageException">It cannot be opened.</exception>
    public static DiffStore Open(string path, TimeSpan wait, string? sought)
    {
        try
        {
            return new(path, FilingStore.Open(path, new() { Access = StoreAccess.Read, Wait = wait }));
        }
        catch (StoreException e) when (sought is not null)
        {
            throw new UsageException(e.Code == "no-such-store"
                ? $"{sought}: {NoFile(sought)}, and no store {path} to look it up in; riskfactors import makes one."
                : $"{sought}: {NoFile(sought)}, and it cannot be looked up: {e.Message}");
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <summary>The filing that a reference means.</summary>
    public DiffSide Find(string reference) => Read(FindFiling(reference));

    /// <summary>The filing that a reference means, and its prior.</summary>
    public (DiffSide Old, DiffSide New, string Told) FindWithPrior(string reference, string? form)
    {
        var filing = FindFiling(reference);
        var side = Read(filing);
        if (filing.Issuer is not { } issuer)
            throw new UsageException($"{FilingName.Of(filing)}: the store does not know whose filing this is, so it has no prior; import it again with --issuer.");
        return WithPrior(side, issuer, form);
    }

    /// <summary>The prior filing of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="typed">Whose it is said to be, or null.</param>
    /// <param name="form">The form that it is said to have, or null.</param>
    public (DiffSide Old, DiffSide New, string Told) WithPrior(DiffSide draft, string? typed, string? form) => WithPrior(draft, IssuerOf(draft, typed), form);

    (DiffSide Old, DiffSide New, string Told) WithPrior(DiffSide later, StoredIssuer issuer, string? form) => Tell(() =>
    {
        var facts = later.Disclosure.Filing with { Form = form ?? later.Disclosure.Filing.Form };
        var prior = store.FindPrior(later.Disclosure with { Filing = facts }, issuer) ?? throw NothingComparable(later, facts, issuer);
        var days = prior.Distance switch { null => "", 1 => ", 1 day before", var some => $", {some} days before" };
        var told = $"{later.Name}{(later.Text is null ? "," : "")} is compared with {FilingName.Of(prior.Filing)}{days}: {prior.Basis}.";
        if (later.Text is not null && prior.NotEarlier is [.., var latest])
            told += $" The store also holds {FilingName.Of(latest)}, which is no earlier than the draft says it is; to compare with that one, name it.";
        return (Read(prior.Filing), later, told);
    });

    StoredIssuer IssuerOf(DiffSide draft, string? typed) => Tell(() =>
    {
        var found = typed is not null ? store.FindIssuers(typed) : store.FindIssuers(draft.Disclosure.Filing);
        return (typed, found) switch
        {
            (_, [var only]) => only,
            (_, [_, _, ..]) => throw new UsageException(
                $"{typed ?? draft.Disclosure.Filing.Issuer ?? draft.Name} may be {string.Join(", ", found.Select(Describe))}; name one with --issuer and its CIK or ticker."),
            (not null, _) => throw new UsageException($"--issuer {typed}: the store {path} holds no such issuer. {Holds()}"),
            _ when Says(draft.Disclosure.Filing) is { } said => throw new UsageException($"{draft.Name} is of {said}, and the store {path} holds no such issuer; --issuer names another. {Holds()}"),
            _ => throw new UsageException($"{draft.Name} does not say whose it is; name the issuer with --issuer. {Holds()}"),
        };
    });

    UsageException NothingComparable(DiffSide later, Filing facts, StoredIssuer issuer)
    {
        var others = store.FilingsOf(issuer).Where(other => other.Source.Sha256 != later.Disclosure.Source.Sha256).Reverse().ToList();
        var sought = string.Join(' ', new[] { facts.Form ?? "release", facts.Exhibit }.OfType<string>());
        var before = (facts.Filed ?? facts.Period) is { } day ? $" before {day:yyyy-MM-dd}" : "";
        var holds = others.Count == 0 ? "nothing else of this issuer" : string.Join("; ", others.Take(MostListed).Select(FilingName.Of)) + (others.Count > MostListed ? "; …" : "");
        return new($"{later.Name}: the store {path} holds no {sought} of {Describe(issuer)}{before} that tells the like. It holds {holds}.");
    }

    string Holds() => store.Issuers is { Count: > 0 } issuers
        ? $"It holds {string.Join(", ", issuers.Take(MostListed).Select(Describe))}{(issuers.Count > MostListed ? " …" : "")}."
        : "It holds no issuer.";

    static string? Says(Filing filing) => filing.Ticker ?? filing.Issuer ?? filing.Cik;

    static string Describe(StoredIssuer issuer) =>
        issuer.Name is { } name && issuer.ShortName != name ? $"{issuer.ShortName} ({name})" : issuer.Cik is { } cik && issuer.ShortName != cik ? $"{issuer.ShortName} (CIK {cik})" : issuer.ShortName;

    StoredFiling FindFiling(string reference)
    {
        try
        {
            return store.Find(reference);
        }
        catch (StoreException e) when (e.Code == "no-such-filing")
        {
            throw new UsageException($"{reference}: {NoFile(reference)}, and the store {path} holds no filing {reference}; riskfactors list shows what it holds.");
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message);
        }
    }

    static string NoFile(string typed) => Directory.Exists(typed) ? "this is a folder" : "there is no such file";

    DiffSide Read(StoredFiling filing) => Tell(() => new DiffSide(FilingName.Of(filing), store.Read(filing), null));

    static T Tell<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message);
        }
    }

    public void Dispose() => store.Dispose();
}
