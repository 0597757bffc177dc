namespace RiskFactors.Comparison;

/// <summary>Counts links.</summary>
static class Statistics
{
    public static DiffStatistics Of(IReadOnlyList<FactorLink> links) => new(
        Count(links, ChangeStatus.Unchanged),
        Count(links, ChangeStatus.Moved),
        Count(links, ChangeStatus.Reworded),
        Count(links, ChangeStatus.Split),
        Count(links, ChangeStatus.Merged),
        Count(links, ChangeStatus.Added),
        Count(links, ChangeStatus.Removed),
        new(SharedFactors(links), SharedWords(links)));

    static int Count(IReadOnlyList<FactorLink> links, ChangeStatus status) => links.Count(link => link.Status == status);

    static double SharedFactors(IReadOnlyList<FactorLink> links)
    {
        var (alone, all) = (0, 0);
        foreach (var link in links)
        {
            all += link.Old.Count + link.New.Count;
            alone += link.Old.Count == 0 ? link.New.Count : link.New.Count == 0 ? link.Old.Count : 0;
        }
        return all == 0 ? 1 : 1 - ((double)alone / all);
    }

    static double SharedWords(IReadOnlyList<FactorLink> links)
    {
        var (shared, all) = (0.0, 0.0);
        foreach (var link in links)
        {
            var length = Length(link.Old) + Length(link.New);
            shared += link.Similarity * length;
            all += length;
        }
        return all == 0 ? 1 : shared / all;
    }

    static double Length(IReadOnlyList<RiskFactor> factors)
    {
        var words = 0;
        foreach (var factor in factors)
            words += factor.Text.AsSpan().Count(' ') + 1;
        return words;
    }
}
