namespace RiskFactors.Sections;

/// <summary>What safe-harbor statements say, from the table safe-harbor-cues.tsv.</summary>
sealed class SafeHarborCues(PhraseTables tables)
{
    public static SafeHarborCues English { get; } = new(PhraseTables.Load("safe-harbor-cues.tsv"));

    public PhraseTable Heading { get; } = tables.Of("heading");

    public PhraseTable WeakHeading { get; } = tables.Of("weak-heading");

    public PhraseTable ForeignHeading { get; } = tables.Of("foreign-heading");

    public PhraseTable GluedHeading { get; } = tables.Of("glued-heading");

    public PhraseTable GluedForeign { get; } = tables.Of("glued-foreign");

    public PhraseTable Belongs { get; } = tables.Of("belongs");

    public PhraseTable Opening { get; } = tables.Of("opening");

    public PhraseTable Subject { get; } = tables.Of("subject");

    public PhraseTable NoOpening { get; } = tables.Of("no-opening");

    public PhraseTable Closing { get; } = tables.Of("closing");

    public PhraseTable Disclaimer { get; } = tables.Of("disclaimer");

    public PhraseTable ClosingStart { get; } = tables.Of("closing-start");

    public PhraseTable Below { get; } = tables.Of("below");

    public PhraseTable BelowLast { get; } = tables.Of("below-last");
}
