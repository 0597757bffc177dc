namespace RiskFactors.Sections;

/// <summary>What heads, follows and replaces risk-factor sections, from the table risk-factor-cues.tsv.</summary>
sealed class RiskFactorCues(PhraseTables tables)
{
    public static RiskFactorCues English { get; } = new(PhraseTables.Load("risk-factor-cues.tsv"));

    public PhraseTable Title { get; } = tables.Of("title");

    public PhraseTable Legacy { get; } = tables.Of("legacy");

    public PhraseTable Summary { get; } = tables.Of("summary");

    public PhraseTable Next { get; } = tables.Of("next");

    public PhraseTable End { get; } = tables.Of("end");

    public PhraseTable Group { get; } = tables.Of("group");

    public PhraseTable Introduction { get; } = tables.Of("introduction");

    public PhraseTable Connective { get; } = tables.Of("connective");

    public PhraseTable Verb { get; } = tables.Of("verb");

    public PhraseTable NotRequired { get; } = tables.Of("not-required");

    public PhraseTable NoChange { get; } = tables.Of("no-change");

    public PhraseTable Incorporated { get; } = tables.Of("incorporated");

    public PhraseTable Except { get; } = tables.Of("except");

    public PhraseTable Risky { get; } = tables.Of("risky");
}
