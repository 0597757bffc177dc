using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>The risk-factor section of a filing as found and split: its status, and whether its size and its captions are what such a section has.</summary>
sealed class RiskFactorReading
{
    /// <summary>A section that tells risks is hardly shorter than this, in characters.</summary>
    const int ShortestPlausible = 1000;

    /// <summary>In a report of at least so many characters, a section that takes more than this share of it has swallowed the items behind it.</summary>
    const int LongReport = 40_000;
    const double LargestShare = 0.8;

    /// <summary>What is left of the confidence of a section outside its size band, and of one without captions.</summary>
    const double Implausible = 0.5, Uncaptioned = 0.8;

    /// <summary>Weight of cautionary words from which a factor speaks of harm.</summary>
    const double Harmful = 1;

    /// <summary>The least share of such factors under an old title, some of which speak softly.</summary>
    const double HarmfulShare = 0.2;

    readonly List<(NoteSeverity Severity, string Code, string Message)> notes = [];

    RiskFactorReading(SectionDraft section) => Section = section;

    public SectionDraft Section { get; private set; }

    public List<FactorDraft> Factors { get; private set; } = [];

    public DisclosureStatus Status { get; private set; } = DisclosureStatus.Found;

    /// <summary>Finds and splits the section; null where the filing has none.</summary>
    public static RiskFactorReading? Of(ContentBlocks blocks, RiskFactorFinder finder, CaptionSplitter splitter, RiskFactorForm? form)
    {
        if (finder.Find(blocks, form) is not { } section)
            return null;
        var place = form ?? RiskFactorForm.Unknown;
        var reading = new RiskFactorReading(section);
        var split = splitter.Split(blocks, section);
        // A statement about forward-looking statements may stand under an old title too; risks have captions.
        if (section.Evidence == RiskFactorFinder.LegacyHeading)
        {
            if (!split.IsCaptioned || split.Factors.Count < 3 || !TellsRisks(blocks, split))
                return null;
        }
        else if (!split.IsCaptioned && RiskFactorPointer.Read(blocks, section, place) is { } status)
        {
            reading.Status = status;
            return reading;
        }
        reading.Factors = split.Factors;
        reading.Weigh(blocks, split, place);
        return reading;
    }

    /// <summary>Whether enough factors speak of harm: notes to financial statements have titles too, and "Risks and Uncertainties" heads some of them.</summary>
    static bool TellsRisks(ContentBlocks blocks, CaptionSplit split)
    {
        var risks = 0;
        foreach (var factor in split.Factors)
        {
            var weight = 0.0;
            for (var n = blocks.At(factor.Span.Start); n < blocks.Count && blocks[n].Text.Start < factor.Span.End; n++)
                weight += RiskFactorCues.English.Risky.Weigh(blocks.Folded(n));
            risks += weight >= Harmful ? 1 : 0;
        }
        return risks >= HarmfulShare * split.Factors.Count;
    }

    /// <summary>What was noticed, at its place in the source.</summary>
    public IEnumerable<Note> Notes(FilingText filing) => notes.Select(note => new Note(note.Severity, note.Code, note.Message, filing.ToSource(Section.Span)));

    void Weigh(ContentBlocks blocks, CaptionSplit split, RiskFactorForm form)
    {
        var confidence = Section.Confidence;
        if (Section.Span.Length < ShortestPlausible)
        {
            confidence *= Implausible;
            notes.Add((NoteSeverity.Warning, "section-too-short", $"The risk-factor section has {Section.Span.Length} characters, too few to tell risks, and says nothing of why."));
        }
        else if (Section.Span.Length > form.Longest || (form.Number > 0 && Section.Span.Length > LargestShare * Math.Max(LongReport, blocks.Text.Length)))
        {
            confidence *= Implausible;
            notes.Add((NoteSeverity.Warning, "section-too-long",
                $"The risk-factor section has {Section.Span.Length} of the {blocks.Text.Length} characters, more than such a section has; its end was probably missed."));
        }
        if (!split.IsCaptioned)
        {
            confidence *= Uncaptioned;
            notes.Add((NoteSeverity.Warning, "no-captions", "No captions were found in the risk-factor section; each paragraph was taken for a factor."));
        }
        Section = Section with { Confidence = Math.Round(confidence, 2) };
    }
}
