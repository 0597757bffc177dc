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
        var moved = MovedAmong(groups, was, now);
        var links = new List<FactorLink>(groups.Count);
        for (var n = 0; n < groups.Count; n++)
            links.Add(Make(groups[n], moved[n], was, now, weights));
        return links;
    }

    List<Comparand> Read(IReadOnlyList<RiskFactor> factors, WordWeights weights) => [.. factors.Select(factor => Comparand.Of(factor, vocabulary, weights))];

    /// <summary>Of the groups that both sides have, those that stand in another order; a group stands where its first factors do.</summary>
    bool[] MovedAmong(List<AlignedGroup> groups, List<Comparand> was, List<Comparand> now)
    {
        var shared = groups.FindAll(static group => group.Old.Length > 0 && group.New.Length > 0).ToArray();
        var places = Array.ConvertAll(shared, static group => group.Old[0]);
        var moved = new bool[groups.Count];
        if (Order.IsKept(places))
            return moved;
        var stays = Array.ConvertAll(shared, group => Order.Stay(Words(group.Old, was), Words(group.New, now), vocabulary));
        var movedOfShared = Order.Moved(places, stays);
        var at = 0;
        for (var n = 0; n < groups.Count; n++)
            moved[n] = groups[n].Old.Length > 0 && groups[n].New.Length > 0 && movedOfShared[at++];
        return moved;
    }

    FactorLink Make(AlignedGroup group, bool isMoved, List<Comparand> was, List<Comparand> now, WordWeights weights)
    {
        RiskFactor[] from = Array.ConvertAll(group.Old, n => old[n]), to = Array.ConvertAll(group.New, n => @new[n]);
        var oldWords = Words(group.Old, was);
        var newWords = Words(group.New, now);
        var isOneSided = from.Length == 0 || to.Length == 0;
        var areTheSame = !isOneSided && oldWords.Ids.AsSpan().SequenceEqual(newWords.Ids);
        var matches = WordMatching.Match(oldWords.Ids, newWords.Ids);
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
            isOneSided ? 0 : WordChanges.Similarity(oldWords, newWords, matches),
            CaptionOf(group, was, now),
            doubt.Of(from, to),
            WordChanges.Of(oldWords, newWords, matches, weights));
    }

    static WordTokens Words(int[] places, List<Comparand> side) => WordTokens.Join(Array.ConvertAll(places, n => side[n].Tokens));

    ChangeStatus? CaptionOf(AlignedGroup group, List<Comparand> was, List<Comparand> now)
    {
        if (group is not { Old: [var from], New: [var to] } || old[from].Heading is null || @new[to].Heading is null)
            return null;
        return was[from].CaptionWords.AsSpan().SequenceEqual(now[to].CaptionWords) ? ChangeStatus.Unchanged : ChangeStatus.Reworded;
    }
}
