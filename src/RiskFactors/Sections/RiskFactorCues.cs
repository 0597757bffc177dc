namespace RiskFactors.Sections;

/// <summary>What heads, follows and replaces risk-factor sections, from the table risk-factor-cues.tsv.</summary>
sealed class RiskFactorCues
{
    const string Table = "risk-factor-cues.tsv";

    public static RiskFactorCues English { get; } = new();

    public PhraseTable Title { get; } = PhraseTable.Load(Table, "title");

    public PhraseTable Legacy { get; } = PhraseTable.Load(Table, "legacy");

    public PhraseTable Summary { get; } = PhraseTable.Load(Table, "summary");

    public PhraseTable Next { get; } = PhraseTable.Load(Table, "next");

    public PhraseTable End { get; } = PhraseTable.Load(Table, "end");

    public PhraseTable Group { get; } = PhraseTable.Load(Table, "group");

    public PhraseTable Introduction { get; } = PhraseTable.Load(Table, "introduction");

    public PhraseTable Connective { get; } = PhraseTable.Load(Table, "connective");

    public PhraseTable Verb { get; } = PhraseTable.Load(Table, "verb");

    public PhraseTable NotRequired { get; } = PhraseTable.Load(Table, "not-required");

    public PhraseTable NoChange { get; } = PhraseTable.Load(Table, "no-change");

    public PhraseTable Incorporated { get; } = PhraseTable.Load(Table, "incorporated");

    public PhraseTable Except { get; } = PhraseTable.Load(Table, "except");

    public PhraseTable Risky { get; } = PhraseTable.Load(Table, "risky");
}
