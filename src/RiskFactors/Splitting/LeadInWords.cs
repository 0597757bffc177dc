using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>The words around enumerated risks, from the table lead-ins.tsv.</summary>
sealed class LeadInWords
{
    const string Table = "lead-ins.tsv";

    public static LeadInWords English { get; } = new();

    public PhraseTable Connector { get; } = PhraseTable.Load(Table, "connector");
    public PhraseTable Filler { get; } = PhraseTable.Load(Table, "filler");
    public PhraseTable FillerBeforeMark { get; } = PhraseTable.Load(Table, "filler-before-mark");
    public PhraseTable Risk { get; } = PhraseTable.Load(Table, "risk");
    public PhraseTable Insertion { get; } = PhraseTable.Load(Table, "insertion");
    public PhraseTable RiskStart { get; } = PhraseTable.Load(Table, "risk-start");
    public PhraseTable Hanging { get; } = PhraseTable.Load(Table, "hanging");
    public PhraseTable Predicate { get; } = PhraseTable.Load(Table, "predicate");
    public PhraseTable Modifier { get; } = PhraseTable.Load(Table, "modifier");
    public PhraseTable Aspect { get; } = PhraseTable.Load(Table, "aspect");
    public PhraseTable Verb { get; } = PhraseTable.Load(Table, "verb");
    public PhraseTable Intransitive { get; } = PhraseTable.Load(Table, "intransitive");
    public PhraseTable Topic { get; } = PhraseTable.Load(Table, "topic");
    public PhraseTable Elsewhere { get; } = PhraseTable.Load(Table, "elsewhere");
    public PhraseTable TopicStart { get; } = PhraseTable.Load(Table, "topic-start");
    public PhraseTable DifferFrom { get; } = PhraseTable.Load(Table, "differ-from");
    public PhraseTable NoList { get; } = PhraseTable.Load(Table, "no-list");
    public PhraseTable Generic { get; } = PhraseTable.Load(Table, "generic");
    public PhraseTable Tail { get; } = PhraseTable.Load(Table, "tail");
    public PhraseTable ItemStart { get; } = PhraseTable.Load(Table, "item-start");
    public PhraseTable SentenceStart { get; } = PhraseTable.Load(Table, "sentence-start");
    public PhraseTable Continuation { get; } = PhraseTable.Load(Table, "continuation");
    public PhraseTable PointerTarget { get; } = PhraseTable.Load(Table, "pointer-target");
    public PhraseTable PointerVerb { get; } = PhraseTable.Load(Table, "pointer-verb");
    public PhraseTable PointingStart { get; } = PhraseTable.Load(Table, "pointing-start");
    public PhraseTable PointerStart { get; } = PhraseTable.Load(Table, "pointer-start");
}
