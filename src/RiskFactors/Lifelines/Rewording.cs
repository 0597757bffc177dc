using RiskFactors.Comparison;

namespace RiskFactors.Lifelines;

/// <summary>How one text became another.</summary>
/// <param name="Similarity">Share of words in common and in order, from 0 to 1.</param>
/// <param name="Words">The way from the one to the other; empty where the words are the same.</param>
readonly record struct Rewording(double Similarity, IReadOnlyList<WordChange> Words)
{
    public static Rewording Of(string old, string @new)
    {
        var vocabulary = new Vocabulary();
        WordTokens from = WordTokens.Of(old, vocabulary), to = WordTokens.Of(@new, vocabulary);
        var matches = WordMatching.Match(from.Ids, to.Ids);
        var similarity = WordChanges.Similarity(from, to, matches);
        return new(similarity, similarity == 1 ? [] : WordChanges.Of(from, to, matches, new(vocabulary)));
    }

    /// <summary>What became of the captions alone; null where one of the factors has none.</summary>
    public static ChangeStatus? OfCaptions(RiskFactor old, RiskFactor @new) =>
        old.Heading is null || @new.Heading is null ? null
        : Of(old.Heading, @new.Heading).Similarity == 1 ? ChangeStatus.Unchanged
        : ChangeStatus.Reworded;
}
