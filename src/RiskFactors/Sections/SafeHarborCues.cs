using System.Buffers;

namespace RiskFactors.Sections;

/// <summary>What safe-harbor statements say, from the table safe-harbor-cues.tsv.</summary>
sealed class SafeHarborCues
{
    const string Table = "safe-harbor-cues.tsv";

    public static SafeHarborCues English { get; } = new();

    /// <summary>Without one of these no safe-harbor statement begins; they are looked for over the whole text, in any case.</summary>
    public SearchValues<string> Anchors { get; } = SearchValues.Create(
        ["forward-looking", "forward looking", "forward\u2011looking", "forward\u2010looking", "forward\u2013looking", "forward- looking", "safe harbor", "safe-harbor",
            "cautionary statement", "cautionary note", "cautionary language"],
        StringComparison.OrdinalIgnoreCase);

    public PhraseTable Heading { get; } = PhraseTable.Load(Table, "heading");

    public PhraseTable WeakHeading { get; } = PhraseTable.Load(Table, "weak-heading");

    public PhraseTable ForeignHeading { get; } = PhraseTable.Load(Table, "foreign-heading");

    public PhraseTable GluedHeading { get; } = PhraseTable.Load(Table, "glued-heading");

    public PhraseTable GluedForeign { get; } = PhraseTable.Load(Table, "glued-foreign");

    public PhraseTable Belongs { get; } = PhraseTable.Load(Table, "belongs");

    public PhraseTable Opening { get; } = PhraseTable.Load(Table, "opening");

    public PhraseTable Subject { get; } = PhraseTable.Load(Table, "subject");

    public PhraseTable NoOpening { get; } = PhraseTable.Load(Table, "no-opening");

    public PhraseTable Closing { get; } = PhraseTable.Load(Table, "closing");

    public PhraseTable Disclaimer { get; } = PhraseTable.Load(Table, "disclaimer");

    public PhraseTable ClosingStart { get; } = PhraseTable.Load(Table, "closing-start");
}
