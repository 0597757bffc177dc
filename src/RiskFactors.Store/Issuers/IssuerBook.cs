using LiteDB;

namespace RiskFactors.Store.Issuers;

/// <summary>
/// The issuers of a store, recognised by CIK, then by ticker, then by name. Two CIKs are never one issuer; nor are two tickers that share no more than a name, since
/// there are companies of one name. What fits several known issuers is of none of them, and of one that is known by no more than that. All of them are held in memory:
/// there are some ten thousand.
/// </summary>
sealed class IssuerBook
{
    readonly ILiteCollection<BsonDocument> collection;
    readonly Dictionary<int, Entry> byId = [];
    readonly Dictionary<string, Entry> byCik = [];
    readonly Dictionary<string, List<Entry>> byTicker = [];
    readonly Dictionary<string, List<Entry>> byName = [];
    int lastId;

    public IssuerBook(ILiteCollection<BsonDocument> collection)
    {
        this.collection = collection;
        foreach (var document in collection.FindAll())
            Remember(new(
                new(document["_id"].AsInt32, document["name"].AsString, document["cik"].AsString, [.. document["tickers"].AsArray.Select(t => t.AsString)]),
                [.. document["names"].AsArray.Select(name => name.AsString)]));
    }

    public int Count => byId.Count;

    public IEnumerable<StoredIssuer> All => byId.Values.Select(entry => entry.Issuer);

    public StoredIssuer? Find(int id) => byId.GetValueOrDefault(id)?.Issuer;

    /// <summary>The issuers that a claim fits: one, none, or several of one name.</summary>
    public IReadOnlyList<StoredIssuer> Find(IssuerClaim claim)
    {
        if (claim.Cik is { } cik)
            return byCik.TryGetValue(cik, out var known) ? [known.Issuer] : [];
        var found = claim.Ticker is { } ticker && byTicker.TryGetValue(ticker, out var traded) ? traded
            : claim.Name is { } name && byName.TryGetValue(IssuerName.Fold(name), out var named) ? named : [];
        return [.. found.Select(entry => entry.Issuer)];
    }

    /// <summary>The issuer that a filing is of, made where there is none, with what the filing tells of it added.</summary>
    /// <param name="claim">What the filing says.</param>
    /// <param name="merged">The issuers that now turn out to be this one; their filings are to be moved.</param>
    public StoredIssuer? Recognise(IssuerClaim claim, out IReadOnlyList<int> merged)
    {
        merged = [];
        if (claim.SaysNothing)
            return null;
        var candidates = Candidates(claim);
        var entry = candidates.FirstOrDefault() ?? new(new(++lastId, null, null, []), []);
        var others = candidates.Skip(1).Where(other => IsSame(entry, other)).ToList();
        var grown = Grow(entry, claim, others);
        if (others.Count == 0 && byId.ContainsKey(grown.Issuer.Id) && IsEqual(grown, entry))
            return entry.Issuer;
        foreach (var other in others)
        {
            Forget(other);
            collection.Delete(other.Issuer.Id);
        }
        Forget(entry);
        Remember(grown);
        collection.Upsert(ToDocument(grown));
        merged = [.. others.Select(other => other.Issuer.Id)];
        return grown.Issuer;
    }

    /// <summary>The known issuers that the claim fits and does not contradict, the surest first.</summary>
    List<Entry> Candidates(IssuerClaim claim)
    {
        var found = new List<Entry>();
        if (claim.Cik is { } cik && byCik.TryGetValue(cik, out var numbered))
            found.Add(numbered);
        if (claim.Ticker is { } ticker && byTicker.TryGetValue(ticker, out var traded))
            found.AddRange(Meant(traded, claim, entry => !Contradicts(entry.Issuer.Cik, claim.Cik), entry => entry.Issuer.Cik is not null));
        if (claim.Name is { } name && byName.TryGetValue(IssuerName.Fold(name), out var named))
            found.AddRange(Meant(named, claim, entry => !Contradicts(entry.Issuer.Cik, claim.Cik) && !ContradictsTickers(entry.Issuer, claim), IsTold));
        return [.. found.Distinct()];
    }

    static bool IsTold(Entry entry) => entry.Issuer.Cik is not null || entry.Issuer.Tickers.Count > 0;

    static bool ContradictsTickers(StoredIssuer issuer, IssuerClaim claim) =>
        claim.Ticker is { } ticker && (claim.Cik is null || issuer.Cik is null) && issuer.Tickers.Count > 0 && !issuer.Tickers.Contains(ticker);

    /// <summary>Of the issuers that share a name or ticker, those that a claim of it means: the one that is told apart by more than that, and those that are not.</summary>
    static IEnumerable<Entry> Meant(List<Entry> sharing, IssuerClaim claim, Func<Entry, bool> fits, Func<Entry, bool> isTold)
    {
        var told = sharing.Where(entry => isTold(entry) && fits(entry)).ToList();
        var isRivalled = sharing.Any(entry => isTold(entry) && !fits(entry));
        // What is known by no more than the name may be any of those that bear it.
        var untold = sharing.Where(entry => !isTold(entry));
        return told.Count > 1 && claim.Cik is null ? untold : isRivalled && IsMore(claim) ? told : told.Concat(untold);
    }

    static bool IsMore(IssuerClaim claim) => claim.Cik is not null || claim.Ticker is not null;

    /// <summary>Takes an issuer out that has no filings any more.</summary>
    public void Drop(StoredIssuer issuer)
    {
        if (!byId.TryGetValue(issuer.Id, out var entry))
            return;
        Forget(entry);
        collection.Delete(issuer.Id);
    }

    static bool Contradicts(string? known, string? said) => known is not null && said is not null && known != said;

    // What the claim joins is one issuer, unless a CIK tells two of them apart.
    static bool IsSame(Entry one, Entry other) => !Contradicts(one.Issuer.Cik, other.Issuer.Cik);

    static Entry Grow(Entry entry, IssuerClaim claim, List<Entry> others)
    {
        var issuer = entry.Issuer;
        List<string> tickers = [.. issuer.Tickers, .. others.SelectMany(other => other.Issuer.Tickers)];
        if (claim.Ticker is { } ticker)
            tickers.Add(ticker);
        List<string> names = [.. entry.Names, .. others.SelectMany(other => other.Names)];
        if (claim.Name is { } name && IssuerName.Fold(name) is { Length: > 0 } folded)
            names.Add(folded);
        return new(
            new(
                issuer.Id,
                claim.Name ?? issuer.Name ?? others.Select(other => other.Issuer.Name).FirstOrDefault(n => n is not null),
                issuer.Cik ?? claim.Cik ?? others.Select(other => other.Issuer.Cik).FirstOrDefault(c => c is not null),
                [.. tickers.Distinct()]),
            [.. names.Distinct()]);
    }

    static bool IsEqual(Entry one, Entry other) =>
        one.Issuer.Name == other.Issuer.Name && one.Issuer.Cik == other.Issuer.Cik
        && one.Issuer.Tickers.Count == other.Issuer.Tickers.Count && one.Names.Count == other.Names.Count;

    void Remember(Entry entry)
    {
        lastId = Math.Max(lastId, entry.Issuer.Id);
        byId[entry.Issuer.Id] = entry;
        if (entry.Issuer.Cik is { } cik)
            byCik[cik] = entry;
        foreach (var ticker in entry.Issuer.Tickers)
            ListOf(byTicker, ticker).Add(entry);
        foreach (var name in entry.Names)
            ListOf(byName, name).Add(entry);
    }

    void Forget(Entry entry)
    {
        byId.Remove(entry.Issuer.Id);
        if (entry.Issuer.Cik is { } cik)
            byCik.Remove(cik);
        foreach (var ticker in entry.Issuer.Tickers)
            ListOf(byTicker, ticker).Remove(entry);
        foreach (var name in entry.Names)
            ListOf(byName, name).Remove(entry);
    }

    static List<Entry> ListOf(Dictionary<string, List<Entry>> index, string key)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        return list;
    }

    static BsonDocument ToDocument(Entry entry) => new()
    {
        ["_id"] = entry.Issuer.Id,
        ["name"] = entry.Issuer.Name,
        ["cik"] = entry.Issuer.Cik,
        ["tickers"] = new BsonArray(entry.Issuer.Tickers.Select(ticker => new BsonValue(ticker))),
        ["names"] = new BsonArray(entry.Names.Select(name => new BsonValue(name))),
    };

    /// <summary>An issuer and the folded names that it was called by.</summary>
    sealed record Entry(StoredIssuer Issuer, IReadOnlyList<string> Names);
}
