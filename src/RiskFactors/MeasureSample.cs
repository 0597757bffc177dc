using RiskFactors.Measures;

namespace RiskFactors;

/// <summary>
/// The texts that boilerplate and modification are measured against: in how many of them each phrase of four words and each word stands. Texts are added one
/// at a time and not kept. It takes at most 125 MB, and twice that for a moment when it makes room; where a sample has more phrases than that holds, the rarest are forgotten (see <see cref="CountError"/>).
/// Adding is for one thread at a time; once all is added, any number of threads may measure.
/// </summary>
public sealed class MeasureSample
{
    const int BoilerplatePhrase = 4;
    const int PhraseSlots = 1 << 22; // 100 MB
    const int WordSlots = 1 << 20; // 25 MB

    readonly PhraseCounts phrases = new(PhraseSlots);
    readonly PhraseCounts words = new(WordSlots);

    /// <summary>Number of texts added that have words.</summary>
    public int Documents => phrases.Documents;

    /// <summary>By how many documents the count of a phrase can be too low; 0 where all phrases found room.</summary>
    public int CountError => phrases.Error;

    /// <summary>Adds a text to the sample; one without words is passed over.</summary>
    public void Add(MeasuredText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Words == 0)
            return;
        phrases.Add(Phrases.Of(text, BoilerplatePhrase));
        words.Add(text.Forms.All);
    }

    /// <summary>
    /// The share of a text's words in sentences with a phrase of four words that is common to a large share of the sample. Null where the text has no words or
    /// the sample no documents.
    /// </summary>
    /// <param name="text">The text, mostly one of the sample.</param>
    /// <param name="rule">What share of the documents is large; see <see cref="BoilerplateRule.LangSticeLawrence"/>.</param>
    public double? BoilerplateOf(MeasuredText text, BoilerplateRule rule)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(rule);
        if (Documents == 0)
            return null;
        var (least, below) = (rule.Least * Documents, rule.Below * Documents);
        return Phrases.ShareOfWords(text, Phrases.Of(text, BoilerplatePhrase), phrase => phrases.CountOf(phrase) is var count && count >= least && count < below);
    }

    /// <summary>The inverse document frequency of a word, the natural logarithm of documents over documents with the word; one that no document has counts as in one.</summary>
    internal double WeightOf(ulong word) => Documents == 0 ? 0 : Math.Log((double)Documents / Math.Max(1, words.CountOf(word)));
}

/// <summary>When a phrase of four words is boilerplate.</summary>
/// <param name="Least">The least share of the documents that have it, from 0 to 1.</param>
/// <param name="Below">The share of the documents, itself excluded, from which on a phrase is taken for plain language; above 1 where no phrase is.</param>
public sealed record BoilerplateRule(double Least, double Below)
{
    /// <summary>
    /// In at least 30 and less than 75 of 100 documents, after M. Lang and L. Stice-Lawrence, "Textual analysis and international financial reporting", Journal of
    /// Accounting and Economics 60 (2015), there of one country. Their second rule, five times in the average document, is left out.
    /// </summary>
    public static BoilerplateRule LangSticeLawrence { get; } = new(0.30, 0.75);

    /// <summary>
    /// In at least 75 of 100 documents, after T. Dyer, M. Lang and L. Stice-Lawrence, "The evolution of 10-K textual disclosure", Journal of Accounting and Economics
    /// 64 (2017), there of one year.
    /// </summary>
    public static BoilerplateRule DyerLangSticeLawrence { get; } = new(0.75, double.PositiveInfinity);
}
