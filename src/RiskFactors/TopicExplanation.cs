namespace RiskFactors;

/// <summary>
/// Why a text got its topic: what each word and pair of words adds to the log-odds of the topic against the runner-up. <see cref="Start"/> and the log-odds of
/// all phrases sum to the natural logarithm of the topic's probability over the runner-up's.
/// </summary>
/// <param name="Topic">The topic.</param>
/// <param name="RunnerUp">The topic that comes next.</param>
/// <param name="Start">The log-odds before any word was read.</param>
/// <param name="Phrases">Words and pairs of words, those that speak most for the topic first.</param>
public sealed record TopicExplanation(TopicProbability Topic, TopicProbability RunnerUp, double Start, IReadOnlyList<TopicPhrase> Phrases);

/// <summary>A word or a pair of words of a text, and what it says of the topic.</summary>
/// <param name="Text">The word or words as they stand in the text.</param>
/// <param name="LogOdds">What all its occurrences add to the log-odds of the topic against the runner-up, its stem included; negative where it speaks for the runner-up.</param>
public sealed record TopicPhrase(string Text, double LogOdds);
