using RiskFactors.Store.Issuers;
using RiskFactors.Store.References;

namespace RiskFactors.Store;

/// <content>Which earlier filing another is compared with.</content>
public sealed partial class FilingStore
{
    /// <summary>The issuers that what a file says of itself fits: one, none, or several of one name.</summary>
    public IReadOnlyList<StoredIssuer> FindIssuers(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return Try(() =>
        {
            var claim = IssuerClaim.Of(filing);
            // Two CIKs are two issuers, whatever they are called.
            return Book.Find(claim) is { Count: > 0 } found ? found : [.. Book.Find(claim with { Cik = null }).Where(issuer => claim.Cik is null || issuer.Cik is null)];
        });
    }

    /// <summary>The filing to compare a stored one with.</summary>
    /// <exception cref="StoreException">A filing cannot be read.</exception>
    public PriorFiling? FindPrior(StoredFiling filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return filing.Issuer is { } issuer ? FindPrior(Read(filing), issuer) : null;
    }

    /// <summary>
    /// The filing to compare a draft with: of the same issuer, kind of form and kind of exhibit; an annual report with the one about a year back, any other with the one about a quarter
    /// or else a year back, else with the nearest earlier one; of a draft without a date the latest. One that tells no factors of the kind that the draft
    /// tells is passed over.
    /// </summary>
    /// <param name="draft">The later filing. Where it tells no form but has a risk-factor section, it may be any report.</param>
    /// <param name="issuer">Whose it is.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="StoreException">A filing cannot be read.</exception>
    public PriorFiling? FindPrior(Disclosure draft, StoredIssuer issuer)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(issuer);
        return FindPrior(draft, FilingsOf(issuer), Read);
    }

    /// <summary>The same among filings whose texts may be at hand already.</summary>
    /// <param name="draft">The later filing.</param>
    /// <param name="filings">Filings of its issuer, itself among them or not.</param>
    /// <param name="read">Gives the text of one of them; it is asked for as few as decide.</param>
    /// <returns>Null where there is none.</returns>
    public static PriorFiling? FindPrior(Disclosure draft, IReadOnlyList<StoredFiling> filings, Func<StoredFiling, Disclosure> read)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(filings);
        ArgumentNullException.ThrowIfNull(read);
        var filing = draft.Filing;
        var isAnyReport = filing.Form is null && Tells(draft, SectionKind.RiskFactors);
        var comparable = filings.Where(other => other.Source.Sha256 != draft.Source.Sha256
            && (isAnyReport || (ComparableForm.KindOf(other.Filing) == ComparableForm.KindOf(filing) && ComparableForm.AreOfOneExhibit(filing, other.Filing)))).ToList();
        var ordered = PriorOrder.Of(filing, comparable).Select(prior => (Prior: prior, Disclosure: new Lazy<Disclosure>(() => read(prior.Filing)))).ToList();
        // What is compared above all is the section that the form is there for: that of a report, Item 1A.
        var found = Kinds(draft).Select(kind => ordered.Find(other => Tells(other.Disclosure.Value, kind))).FirstOrDefault(other => other.Prior is not null).Prior
            ?? ordered.Find(other => other.Disclosure.Value.Sections.Any(section => draft.Sections.Count == 0 || draft.Sections.Any(own => own.Kind == section.Kind))).Prior;
        return found is null ? null : found with { NotEarlier = [.. comparable.Where(other => PriorOrder.IsNotEarlier(filing, other))] };
    }

    static IEnumerable<SectionKind> Kinds(Disclosure draft) =>
        ((SectionKind[])[SectionKind.RiskFactors, SectionKind.SafeHarbor]).Where(kind => draft.Sections.Any(section => section.Kind == kind));

    static bool Tells(Disclosure disclosure, SectionKind kind) => disclosure.Factors.Any(factor => disclosure.KindOf(factor) == kind);
}
