namespace RiskFactors;

/// <summary>A category of risk.</summary>
/// <param name="Id">Stable identifier in kebab case, such as "supply-chain".</param>
/// <param name="Group">The group that it belongs to, such as "operations".</param>
/// <param name="Name">Its name for a person.</param>
/// <param name="Covers">What belongs to it.</param>
/// <param name="DoesNotCover">What lies close and belongs to another topic, named in brackets; empty where nothing does.</param>
/// <param name="Literature">Categories of the literature that it corresponds to; empty where none does.</param>
public sealed record Topic(string Id, string Group, string Name, string Covers, string DoesNotCover, string Literature);

/// <summary>A topic that a factor may have, and how likely it is.</summary>
/// <param name="Topic">Identifier of the topic, such as "supply-chain".</param>
/// <param name="Probability">From 0 to 1. Calibrated: of the factors that get 0.8, about eight in ten have the topic.</param>
public readonly record struct TopicProbability(string Topic, double Probability);
