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
            : new ComparedSections(disclosure, disclosure).FactorsOf(disclosure).Where(factor => disclosure.Sections[factor.Section].Kind == kind);
        return new(disclosure, kind, [.. factors]);
    }

    public GrowingLine LineOf(RiskFactor factor) => lines[factor.Ordinal];

    public void Put(RiskFactor factor, GrowingLine line) => lines.Add(factor.Ordinal, line);

    public HistoryFiling ToFiling() => new(Disclosure.Source, Disclosure.Filing, Disclosure.Status, Factors.Count, [.. Notes()]);

    IEnumerable<Note> Notes()
    {
        if (Factors.Count == 0)
        {
            yield return new(NoteSeverity.Info, "passed-over", $"The filing was passed over: {Absence()}.");
            yield break;
        }
        var all = Disclosure.Factors.Count(factor => Disclosure.Sections[factor.Section].Kind == kind);
        if (all > Factors.Count)
            yield return new(NoteSeverity.Info, "repeated-section", $"A second {ContractName.Of(kind)} section of the filing repeats the first and is left out.");
        if (Doubt.IsDoubtful(Disclosure, kind))
            yield return new(NoteSeverity.Warning, "doubtful-extraction", $"What was read of the {ContractName.Of(kind)} section of the filing is doubtful, and so is what rests on it.");
    }

    string Absence() => Doubt.IsStatedAbsence(Disclosure, kind) ? Disclosure.Status switch
        {
            DisclosureStatus.NoMaterialChanges => "it says that nothing material changed",
            DisclosureStatus.IncorporatedByReference => "it points to another filing for its risk factors",
            _ => "it need not tell its risk factors",
        }
        : Disclosure.Sections.Any(section => section.Kind == kind) ? $"no factor could be told apart in its {ContractName.Of(kind)} section"
        : $"it has no {ContractName.Of(kind)} section";
}
