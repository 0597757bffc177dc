namespace RiskFactors.Comparison;

/// <summary>Says of each group of factors what became of it.</summary>
sealed class Links(IReadOnlyList<RiskFactor> old, IReadOnlyList<RiskFactor> @new, Doubt doubt)
{
    readonly Vocabulary vocabulary = new();

    public List<FactorLink> Make()
    {
        var weights = new WordWeights(vocabulary);
        var (was, now) = (Read(old, weights), Read(@new, weights));
        weights.Learn(was, now);
        var groups = Alignment.WithSplitsAndMerges(was, now, weights);
        var moved = MovedAmong(groups);
        return [.. groups.Select((group, n) => Make(group, moved[n], was, now, weights))];
    }

    List<Comparand> Read(IReadOnlyList<RiskFactor> factors, WordWeights weights) => [.. factors.Select(factor => Comparand.Of(factor, vocabulary, weights))];

    /// <summary>Of the groups that both sides have, those that stand in another order; a group stands where its first factors do.</summary>
    static bool[] MovedAmong(List<AlignedGroup> groups)
    {
        var shared = Enumerable.Range(0, groups.Count).Where(n => groups[n].Old.Length > 0 && groups[n].New.Length > 0).OrderBy(n => groups[n].New[0]).ToList();
        var movedOfShared = Order.Moved([.. shared.Select(n => groups[n].Old[0])]);
        var moved = new bool[groups.Count];
        for (var n = 0; n < shared.Count; n++)
            moved[shared[n]] = movedOfShared[n];
        return moved;
    }

    FactorLink Make(AlignedGroup group, bool isMoved, List<Comparand> was, List<Comparand> now, WordWeights weights)
    {
        RiskFactor[] from = [.. group.Old.Select(n => old[n])], to = [.. group.New.Select(n => @new[n])];
        var oldWords = Words(group.Old, was);
        var newWords = Words(group.New, now);
        var matches = WordMatching.Match(oldWords.Ids, newWords.Ids);
        var areTheSame = oldWords.Ids.AsSpan().SequenceEqual(newWords.Ids);
        var status = (from.Length, to.Length) switch
        {
            (0, _) => ChangeStatus.Added,
            (_, 0) => ChangeStatus.Removed,
            (1, > 1) => ChangeStatus.Split,
            ( > 1, 1) => ChangeStatus.Merged,
            _ when !areTheSame => ChangeStatus.Reworded,
            _ => isMoved ? ChangeStatus.Moved : ChangeStatus.Unchanged,
        };
        return new(
            status,
            isMoved,
            from,
            to,
            from.Length == 0 || to.Length == 0 ? 0 : WordChanges.Similarity(oldWords, newWords, matches),
            CaptionOf(from, to),
            doubt.Of(from, to),
            WordChanges.Of(oldWords, newWords, matches, weights));
    }

    WordTokens Words(int[] places, List<Comparand> side) =>
        places.Length == 1 ? side[places[0]].Tokens : WordTokens.Of(string.Join('\n', places.Select(n => side[n].Tokens.Text)), vocabulary);

    ChangeStatus? CaptionOf(RiskFactor[] from, RiskFactor[] to)
    {
        if (from is not [{ Heading: { } was }] || to is not [{ Heading: { } now }])
            return null;
        return WordTokens.Of(was, vocabulary).Ids.AsSpan().SequenceEqual(WordTokens.Of(now, vocabulary).Ids) ? ChangeStatus.Unchanged : ChangeStatus.Reworded;
    }
}
