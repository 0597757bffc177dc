using RiskFactors.Sections;

namespace RiskFactors.Comparison;

/// <summary>
/// Which sections are held against each other: only such of like kind. A kind that one side alone has is compared where both are documents of the same sort,
/// so that the section as a whole came or went; a report's risk factors have not gone because a press release has none.
/// </summary>
sealed class ComparedSections
{
    static readonly SectionKind[] allKinds = [SectionKind.SafeHarbor, SectionKind.RiskFactors];

    readonly Disclosure old;
    readonly Disclosure @new;
    readonly SectionKind[] kinds;
    readonly int[] oldSections;
    readonly int[] newSections;

    public ComparedSections(Disclosure old, Disclosure @new)
    {
        this.old = old;
        this.@new = @new;
        var isLike = IsReport(old) == IsReport(@new);
        kinds = Array.FindAll(allKinds, kind => isLike ? Has(old, kind) || Has(@new, kind) : Has(old, kind) && Has(@new, kind));
        oldSections = Taken(old);
        newSections = Taken(@new);
    }

    public IReadOnlyList<SectionKind> Kinds => kinds;

    static bool IsReport(Disclosure disclosure) => RiskFactorForm.Of(disclosure.Filing) is not null || Has(disclosure, SectionKind.RiskFactors);

    static bool Has(Disclosure disclosure, SectionKind kind) => disclosure.Sections.Any(section => section.Kind == kind);

    /// <summary>The factors of a side that take part: a statement that says again what another of the same filing says is left out.</summary>
    public List<RiskFactor> FactorsOf(Disclosure side)
    {
        var sections = SectionsOf(side);
        return [.. side.Factors.Where(factor => Array.IndexOf(sections, factor.Section) >= 0)];
    }

    /// <summary>The zero-based numbers of the sections that take part.</summary>
    public int[] SectionsOf(Disclosure side) => ReferenceEquals(side, old) ? oldSections : newSections;

    bool IsCompared(Section section) => Array.IndexOf(kinds, section.Kind) >= 0;

    int[] Taken(Disclosure side)
    {
        var all = new List<int>();
        for (var n = 0; n < side.Sections.Count; n++)
            if (IsCompared(side.Sections[n]))
                all.Add(n);
        var taken = new List<int>();
        foreach (var n in all)
            if (!all.Exists(other => other != n && Repetition.IsOf(side, n, other)))
                taken.Add(n);
        return [.. taken];
    }

    public IEnumerable<Note> Notes()
    {
        foreach (var (side, name) in new[] { (old, "old"), (@new, "new") })
        {
            var taken = SectionsOf(side);
            for (var n = 0; n < side.Sections.Count; n++)
            {
                var section = side.Sections[n];
                if (Array.IndexOf(taken, n) >= 0)
                    continue;
                yield return IsCompared(section)
                    ? new(NoteSeverity.Info, "repeated-section", $"A second {Name(section.Kind)} section of the {name} filing repeats the first and is left out.", section.SourceSpan)
                    : new(NoteSeverity.Info, "unlike-section", $"The {Name(section.Kind)} section of the {name} filing has no counterpart of its kind in the other and is left out.", section.SourceSpan);
            }
            foreach (var kind in kinds)
                if (Doubt.IsDoubtful(side, kind))
                    yield return new(NoteSeverity.Warning, "doubtful-extraction", $"What was read of the {Name(kind)} section of the {name} filing is doubtful, and so is what rests on it.");
        }
    }

    static string Name(SectionKind kind) => kind == SectionKind.SafeHarbor ? "safe-harbor" : "risk-factors";
}
