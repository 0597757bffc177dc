using RiskFactors.Comparison;

namespace RiskFactors.Lifelines;

/// <summary>What of a disclosure is followed: the factors of one kind of section, and the lines in which they stand.</summary>
sealed class FollowedSection
{
    readonly SectionKind kind;
    readonly Dictionary<int, GrowingLine> lines = [];

    FollowedSection(Disclosure disclosure, SectionKind kind, List<RiskFactor> factors)
    {
        Disclosure = disclosure;
        this.kind = kind;
        Factors = factors;
    }

    public Disclosure Disclosure { get; }

    public IReadOnlyList<RiskFactor> Factors { get; }

    public static FollowedSection Of(Disclosure disclosure, SectionKind kind)
    {
        // A statement that says again what another one of the same filing says is no second stand of its factors.
        var factors = Doubt.IsStatedAbsence(disclosure, kind) ? []
            : new ComparedSections(disclosure, disclosure).FactorsOf(disclosure).Where(factor => disclosure.KindOf(factor) == kind);
        return new(disclosure, kind, [.. factors]);
    }

    public GrowingLine LineOf(RiskFactor factor) => lines[factor.Ordinal];

    public void Put(RiskFactor factor, GrowingLine line) => lines.Add(factor.Ordinal, line);

    /// <summary>Whether it follows a filing none of whose factors it goes on with.</summary>
    public bool HasNothingInCommon { get; set; }

    public HistoryFiling ToFiling() => new(Disclosure.Source, Disclosure.Filing, Disclosure.Status, Factors.Count, [.. Notes()]);

    IEnumerable<Note> Notes()
    {
        if (Factors.Count == 0)
        {
            yield return new(NoteSeverity.Info, "passed-over", $"{Absence()} and was passed over.");
            yield break;
        }
        var all = Disclosure.Factors.Count(factor => Disclosure.KindOf(factor) == kind);
        if (all > Factors.Count)
            yield return new(NoteSeverity.Info, "repeated-section", $"A second {ContractName.Of(kind)} section of the filing repeats the first and is left out.");
        if (Doubt.IsDoubtful(Disclosure, kind))
            yield return new(NoteSeverity.Warning, "doubtful-extraction", $"What was read of the {ContractName.Of(kind)} section of the filing is doubtful, and so is what rests on it.");
        if (HasNothingInCommon)
            yield return new(NoteSeverity.Warning, "nothing-in-common", "It has no factor in common with the filing before and may be about something else: what ends here may go on in a later filing.");
    }

    string Absence() => Doubt.IsStatedAbsence(Disclosure, kind) ? Disclosure.Status switch
        {
            DisclosureStatus.NoMaterialChanges => "It says that nothing material changed",
            DisclosureStatus.IncorporatedByReference => "It points to another filing for its risk factors",
            _ => "It need not tell its risk factors",
        }
        : Disclosure.Sections.Any(section => section.Kind == kind) ? $"It has a {ContractName.Of(kind)} section of which no factor could be told apart,"
        : $"It has no {ContractName.Of(kind)} section";
}
