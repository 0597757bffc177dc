namespace RiskFactors.Sections;

/// <summary>Reads sections that give no risks but say why: not required, nothing changed, told elsewhere.</summary>
static class RiskFactorPointer
{
    /// <summary>A section longer than this, in characters, tells risks, whatever else it says.</summary>
    const int LongestPointer = 3500;

    /// <summary>What is told behind "except as set forth below" has at least so many characters.</summary>
    const int ShortestRisk = 200;

    static readonly RiskFactorCues cues = RiskFactorCues.English;

    /// <summary>What the section says in place of risks, or null where it tells risks.</summary>
    public static DisclosureStatus? Read(ContentBlocks blocks, SectionDraft draft, RiskFactorForm form)
    {
        if (IsNone(blocks, draft))
            // In the second part of a quarterly report, only changes are asked for.
            return form.Part == 2 ? DisclosureStatus.NoMaterialChanges : DisclosureStatus.NotRequired;
        if (draft.Span.End - draft.BodyStart > LongestPointer)
            return null;
        bool notRequired = false, unchanged = false, elsewhere = false, announced = false;
        int told = 0, toldBehind = 0; // characters of sentences that say none of this, and of those behind the announcement of a change
        for (var n = blocks.At(draft.BodyStart); n < draft.EndBlock; n++)
        {
            var content = blocks[n].Content;
            var folded = blocks.Folded(n);
            foreach (var sentence in SentenceSplitter.English.Split(content.Of(blocks.Text)))
            {
                if (content.Start + sentence.Start < draft.BodyStart)
                    continue;
                var text = folded[sentence.Start..sentence.End];
                toldBehind += announced ? text.Length : 0;
                announced |= cues.Except.IsIn(text);
                if (cues.NotRequired.IsIn(text))
                    notRequired = true;
                else if (cues.NoChange.IsIn(text))
                    unchanged = true;
                else if (cues.Incorporated.IsIn(text) && IsAboutRisks(text))
                    elsewhere = true;
                else
                    told += text.Length;
            }
        }
        // What is announced as changed stands behind the announcement.
        if (toldBehind >= ShortestRisk)
            return null;
        return notRequired && told < 600 ? DisclosureStatus.NotRequired
            : unchanged && told < 1500 ? DisclosureStatus.NoMaterialChanges
            : elsewhere && told < 1200 ? DisclosureStatus.IncorporatedByReference
            : null;
    }

    static bool IsNone(ContentBlocks blocks, SectionDraft draft) =>
        blocks.Text.AsSpan(draft.BodyStart, draft.Span.End - draft.BodyStart).Trim(" .-\n\u2013\u2014[]()").Equals("none", StringComparison.OrdinalIgnoreCase);

    static bool IsAboutRisks(ReadOnlySpan<char> sentence) =>
        sentence.IndexOf("risk") >= 0 || sentence.IndexOf("item") >= 0 || sentence.IndexOf("information") >= 0 || sentence.IndexOf("factors") >= 0;
}
