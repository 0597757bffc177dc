namespace RiskFactors.Lifelines;

/// <summary>A factor of one side and the several of the other that together tell it: the one most like it goes on with its line, the others do not.</summary>
/// <param name="Link">What the comparison says.</param>
/// <param name="Whole">The old factor of a split, the new one of a merge.</param>
/// <param name="Likest">Of its parts the one that has most words in common with it.</param>
/// <param name="Others">The other parts, in their order.</param>
sealed record Division(FactorLink Link, RiskFactor Whole, RiskFactor Likest, IReadOnlyList<RiskFactor> Others)
{
    public static Division Of(FactorLink link, RiskFactor whole, IReadOnlyList<RiskFactor> parts)
    {
        var likest = parts.MaxBy(part => Rewording.Of(whole.Text, part.Text).Similarity)!;
        return new(link, whole, likest, [.. parts.Where(part => part != likest)]);
    }
}
