using RiskFactors.Sections;

namespace RiskFactors.Splitting;

/// <summary>The words around enumerated risks, from the table lead-ins.tsv.</summary>
sealed class LeadInWords(PhraseTables tables)
{
    public static LeadInWords English { get; } = new(PhraseTables.Load("lead-ins.tsv"));

    public PhraseTable Connector { get; } = tables.Of("connector");
    public PhraseTable Filler { get; } = tables.Of("filler");
    public PhraseTable FillerBeforeMark { get; } = tables.Of("filler-before-mark");
    public PhraseTable Risk { get; } = tables.Of("risk");
    public PhraseTable Insertion { get; } = tables.Of("insertion");
    public PhraseTable RiskStart { get; } = tables.Of("risk-start");
    public PhraseTable Hanging { get; } = tables.Of("hanging");
    public PhraseTable Predicate { get; } = tables.Of("predicate");
    public PhraseTable Modifier { get; } = tables.Of("modifier");
    public PhraseTable Aspect { get; } = tables.Of("aspect");
    public PhraseTable Verb { get; } = tables.Of("verb");
    public PhraseTable Intransitive { get; } = tables.Of("intransitive");
    public PhraseTable Topic { get; } = tables.Of("topic");
    public PhraseTable Elsewhere { get; } = tables.Of("elsewhere");
    public PhraseTable TopicStart { get; } = tables.Of("topic-start");
    public PhraseTable DifferFrom { get; } = tables.Of("differ-from");
    public PhraseTable NoList { get; } = tables.Of("no-list");
    public PhraseTable Generic { get; } = tables.Of("generic");
    public PhraseTable Tail { get; } = tables.Of("tail");
    public PhraseTable ItemStart { get; } = tables.Of("item-start");
    public PhraseTable SentenceStart { get; } = tables.Of("sentence-start");
    public PhraseTable Continuation { get; } = tables.Of("continuation");
    public PhraseTable PointerTarget { get; } = tables.Of("pointer-target");
    public PhraseTable PointerVerb { get; } = tables.Of("pointer-verb");
    public PhraseTable PointingStart { get; } = tables.Of("pointing-start");
    public PhraseTable PointerStart { get; } = tables.Of("pointer-start");
}
