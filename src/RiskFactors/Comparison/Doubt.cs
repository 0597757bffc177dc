namespace RiskFactors.Comparison;

/// <summary>
/// Which statements rest on an extraction of low confidence. That something is in both texts rests on both; that it was removed rests on the new one having
/// been read completely, and on the old one having been read rightly.
/// </summary>
sealed class Doubt(Disclosure old, Disclosure @new)
{
    /// <summary>Closing mark-up and the like, in characters.</summary>
    const int LongestTail = 200;

    static readonly string[] doubtfulNotes = ["no-captions", "section-too-short", "section-too-long"];

    public bool Of(RiskFactor[] from, RiskFactor[] to)
    {
        if (from.Length > 0 && to.Length > 0)
            return from.Any(factor => IsDoubtful(old, factor)) || to.Any(factor => IsDoubtful(@new, factor));
        var (side, other, factors) = from.Length > 0 ? (old, @new, from) : (@new, old, to);
        return factors.Any(factor => IsDoubtful(side, factor) || IsDoubtful(other, side.KindOf(factor)));
    }

    static bool IsDoubtful(Disclosure side, RiskFactor factor) => IsDoubtful(side, side.Sections[factor.Section]);

    static bool IsDoubtful(Disclosure side, Section section) =>
        section.Confidence < AlignmentThresholds.Default.DoubtfulConfidence
        || (section.Kind == SectionKind.RiskFactors && side.Notes.Any(static note => doubtfulNotes.Contains(note.Code)));

    /// <summary>Whether it is doubtful that a disclosure holds no more factors of a kind than were found.</summary>
    public static bool IsDoubtful(Disclosure side, SectionKind kind)
    {
        var sections = side.Sections.Where(section => section.Kind == kind).ToList();
        if (sections.Count == 0)
            return !IsStatedAbsence(side, kind);
        // A section of which no factor could be told apart says nothing of what is not in it.
        return sections.Any(section => IsDoubtful(side, section))
            || !side.Factors.Any(factor => side.KindOf(factor) == kind)
            || sections.Any(section => IsCutOff(side, section));
    }

    /// <summary>Whether the file breaks off where the section ends, so that there may have been more.</summary>
    static bool IsCutOff(Disclosure side, Section section) =>
        side.Notes.Any(note => note is { Code: "truncated", Span: { } end } && section.SourceSpan.End + LongestTail >= end.Start);

    // What the filing itself says it does not tell is gone without doubt.
    public static bool IsStatedAbsence(Disclosure side, SectionKind kind) =>
        kind == SectionKind.RiskFactors
        && side.Status is DisclosureStatus.IncorporatedByReference or DisclosureStatus.NoMaterialChanges or DisclosureStatus.NotRequired;
}
