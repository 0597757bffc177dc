namespace RiskFactors.Comparison;

/// <summary>Compares what stands around the factors: sentence by sentence, and the legend as a set of words.</summary>
static class PassageComparison
{
    public static PassageDiff Of(Disclosure old, Disclosure @new, ComparedSections sections)
    {
        var was = SurroundingSentences.Of(old, sections.SectionsOf(old));
        var now = SurroundingSentences.Of(@new, sections.SectionsOf(@new));
        var vocabulary = new Vocabulary();
        var weights = new WordWeights(vocabulary);
        List<Comparand> oldTexts = [.. was.Select(text => Comparand.Of(text, vocabulary, weights))], newTexts = [.. now.Select(text => Comparand.Of(text, vocabulary, weights))];
        weights.Learn(oldTexts, newTexts);
        return new(Legend.Compare(was, now), Alignment.OneToOne(oldTexts, newTexts, weights).ConvertAll(group => Change(group, oldTexts, newTexts, weights)));
    }

    static PassageChange Change(AlignedGroup group, List<Comparand> was, List<Comparand> now, WordWeights weights)
    {
        var from = group.Old.Length > 0 ? was[group.Old[0]].Tokens : null;
        var to = group.New.Length > 0 ? now[group.New[0]].Tokens : null;
        if (from is null)
            return new(ChangeStatus.Added, null, to!.Text, [new(WordOperation.Insert, to.Text)]);
        if (to is null)
            return new(ChangeStatus.Removed, from.Text, null, [new(WordOperation.Delete, from.Text)]);
        var status = from.Ids.AsSpan().SequenceEqual(to.Ids) ? ChangeStatus.Unchanged : ChangeStatus.Reworded;
        return new(status, from.Text, to.Text, WordChanges.Of(from, to, WordMatching.Match(from.Ids, to.Ids), weights));
    }
}
