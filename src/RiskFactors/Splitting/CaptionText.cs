using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>Tells by its words whether a line is the caption of a risk, the heading of a group of risks, or the heading of their digest.</summary>
static class CaptionText
{
    static readonly RiskFactorCues cues = RiskFactorCues.English;

    /// <summary>Whether the line says what may come to pass ("We depend on one supplier."), not only what it is about ("Suppliers").</summary>
    public static bool IsSentence(ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        if (HeadingShape.CountWords(folded) < 3)
            return false;
        if (IsGroup(folded) && !EndsSentence(folded))
            return false;
        return cues.Verb.IsIn(folded) || (EndsSentence(folded) && HeadingShape.CountWords(folded) >= 5 && !HeadingShape.IsTitleCased(text));
    }

    /// <summary>Whether the line names a group of risks: "Risks Related to Our Notes", "General Risk Factors".</summary>
    public static bool IsGroup(ReadOnlySpan<char> folded)
    {
        var at = 0;
        while (at < folded.Length && !char.IsLetter(folded[at]))
            at++;
        // "A. Risks Related to …"
        if (at + 2 < folded.Length && folded[at + 1] is '.' or ')')
            at += 2;
        while (at < folded.Length && !char.IsLetter(folded[at]))
            at++;
        return HeadingShape.CountWords(folded) <= 24 && (cues.Group.LengthAt(folded, at) > 0 || folded.TrimEnd(" .:") is [.., ' ', 'r', 'i', 's', 'k', 's'] && !cues.Verb.IsIn(folded));
    }

    /// <summary>Whether the line heads a digest of the risks that stand in full elsewhere.</summary>
    public static bool IsSummary(ReadOnlySpan<char> folded) => HeadingShape.CountWords(folded) <= 12 && cues.Summary.IsIn(folded);

    /// <summary>Whether the line heads several risks, in full or in digest.</summary>
    public static bool IsHeadingOfMany(ReadOnlySpan<char> folded) => IsGroup(folded) || IsSummary(folded);

    /// <summary>Whether the line introduces the risks below it instead of telling one.</summary>
    public static bool IsIntroduction(ReadOnlySpan<char> folded) => cues.Introduction.IsIn(folded);

    /// <summary>Whether the line goes on with the text above it: "In addition, …".</summary>
    public static bool IsConnected(ReadOnlySpan<char> folded) => cues.Connective.LengthAt(folded, 0) > 0;

    public static bool EndsSentence(ReadOnlySpan<char> folded) => folded.TrimEnd(" \"')*") is [.., '.' or '!' or '?'];
}
