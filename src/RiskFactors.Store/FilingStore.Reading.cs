using System.Globalization;
using LiteDB;
using RiskFactors.Store.Issuers;
using RiskFactors.Store.References;
using RiskFactors.Store.Storage;

namespace RiskFactors.Store;

/// <content>What is read out of a store.</content>
public sealed partial class FilingStore
{
    /// <summary>The number of filings.</summary>
    public int Count => Try(() => Filings.Count());

    /// <summary>The issuers of the store.</summary>
    public IReadOnlyList<StoredIssuer> Issuers => Try(() => Book.All.OrderBy(issuer => issuer.Id).ToList());

    /// <summary>The issuers that a CIK, a ticker or a name means.</summary>
    public IReadOnlyList<StoredIssuer> FindIssuers(string issuer) => Try(() => Book.Find(IssuerClaim.Typed(issuer)) is { Count: > 0 } found ? found
        : Book.Find(IssuerClaim.Typed(issuer.ToUpperInvariant())) is { Count: > 0 } capital ? capital : Book.Find(new IssuerClaim(issuer, null, null)));

    /// <summary>The filings of an issuer by date, those without a date first.</summary>
    public IReadOnlyList<StoredFiling> FilingsOf(StoredIssuer issuer) => Try(() => Ordered(Filings.Find(StoredDocument.With("issuer", issuer.Id))));

    /// <summary>The filings that are meant, by date, those without a date first.</summary>
    public IReadOnlyList<StoredFiling> List(FilingQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filings = query.Issuer is { } issuer ? FindIssuers(issuer).SelectMany(FilingsOf) : Try(() => Ordered(Filings.FindAll()));
        return [.. filings.Where(query.Fits)];
    }

    List<StoredFiling> Ordered(IEnumerable<BsonDocument> documents) =>
        [.. documents.Select(document => StoredDocument.Filing(document, Book.Find)).OrderBy(filing => filing.Date).ThenBy(filing => filing.Key, StringComparer.Ordinal)];

    /// <summary>The filing that a reference means: an accession number, the beginning of a file's SHA-256, "LVLT@2005-05-13", "LVLT@2005", "LVLT" for the latest; "/10-K" behind one of
    /// the last three names the form.</summary>
    /// <exception cref="StoreException">There is none ("no-such-filing"), or there are several ("ambiguous").</exception>
    public StoredFiling Find(string reference) => Try(() =>
    {
        ArgumentException.ThrowIfNullOrEmpty(reference);
        var found = FilingReference.Resolve(reference, this);
        return found switch
        {
            [var only] => only,
            [] => throw new StoreException("no-such-filing", $"The store holds no filing {reference}; riskfactors list shows what it holds."),
            _ => throw new StoreException("ambiguous", $"{reference} may mean {string.Join("; ", found.Take(5).Select(FilingName.Of))}{(found.Count > 5 ? " …" : "")}."),
        };
    });

    internal List<StoredFiling> FindByKey(string prefix) =>
        [.. (Filings.FindById(prefix) is { } exact ? [exact] : Filings.Find(Query.StartsWith("_id", prefix))).Select(document => StoredDocument.Filing(document, Book.Find))];

    internal List<StoredFiling> FindBySha(string prefix) =>
        [.. Filings.Find(Query.StartsWith("sha256", prefix)).Select(document => StoredDocument.Filing(document, Book.Find))];

    /// <summary>What was extracted from a filing, equal to what was imported.</summary>
    /// <exception cref="StoreException">It is damaged, or no longer there.</exception>
    public Disclosure Read(StoredFiling filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return Try(() => ReadContent(Contents.FindById(filing.Key), filing.Key));
    }

    /// <summary>What was extracted from an earlier version of a filing.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="revision">One-based number of the version.</param>
    /// <exception cref="StoreException">There is no such version.</exception>
    public Disclosure Read(StoredFiling filing, int revision)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (revision == filing.Revision)
            return Read(filing);
        return Try(() => Revisions.FindById(StoredDocument.HistoryId(filing.Key, revision)) is { } content
            ? ReadContent(content, filing.Key)
            : throw new StoreException("no-such-filing", string.Create(CultureInfo.InvariantCulture, $"{filing.Key} has no version {revision}; the latest is {filing.Revision}.")));
    }

    static Disclosure ReadContent(BsonDocument? content, string key) =>
        content is not null ? StoredDocument.Item(content).Disclosure : throw new StoreException("no-such-filing", $"The store holds no text of {key}.");

    /// <summary>The factors in which all words occur, in the order of their filings.</summary>
    /// <param name="words">Words or, with spaces, runs of words; as they are written but for case, as whole words. None: every factor.</param>
    /// <param name="query">Which filings; its topic is that of the factor.</param>
    public IEnumerable<FactorHit> Search(IReadOnlyList<string> words, FilingQuery query)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var filing in List(query))
            foreach (var factor in Read(filing).Factors)
                if ((query.Topic is null || factor.Topic?.Topic == query.Topic) && words.All(word => WholeWord.IsIn(factor.Text, word)))
                    yield return new(filing, factor);
    }

    /// <summary>How the topics of all filings developed, year by year, from the totals that stand beside them.</summary>
    /// <param name="form">The form, or null for all.</param>
    public IReadOnlyList<TopicTrendYear> Trend(string? form = null) => Try(() =>
    {
        var years = new SortedDictionary<int, (int Filings, int Factors, Dictionary<string, int> Topics)>();
        foreach (var (month, itsForm, counts) in TopicTotals.All(database.GetCollection(CollectionName.Totals)))
        {
            if (form is not null && itsForm != form)
                continue;
            var year = month.Length >= 4 ? int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture) : 0;
            var sum = years.TryGetValue(year, out var known) ? known : (0, 0, []);
            foreach (var (topic, count) in counts.Topics)
                sum.Topics[topic] = sum.Topics.GetValueOrDefault(topic) + count;
            years[year] = (sum.Filings + counts.Filings, sum.Factors + counts.Factors, sum.Topics);
        }
        return years.Select(year => new TopicTrendYear(year.Key == 0 ? null : year.Key, year.Value.Filings, year.Value.Factors, year.Value.Topics)).ToList();
    });
}
