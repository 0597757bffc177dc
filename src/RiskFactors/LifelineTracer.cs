using RiskFactors.Comparison;
using RiskFactors.Lifelines;

namespace RiskFactors;

/// <summary>
/// Follows the risk factors of one kind of section through disclosures that are comparable with one another, oldest first. Each is compared with the one before, and what it
/// has new with what earlier ones had and lost. Of the disclosures only the last one is kept, of the factors each wording once. Not safe to share between threads.
/// </summary>
/// <param name="kind">The kind of section that is followed.</param>
public sealed class LifelineTracer(SectionKind kind)
{
    readonly List<HistoryFiling> filings = [];
    readonly List<GrowingLine> lines = [];
    readonly DormantLines dormant = new();
    FollowedSection? last;
    int followed;

    /// <summary>Follows the factors through all of the disclosures.</summary>
    /// <param name="disclosures">Successive disclosures of one issuer, oldest first; each is read once.</param>
    /// <param name="kind">The kind of section that is followed.</param>
    public static FactorHistory Trace(IEnumerable<Disclosure> disclosures, SectionKind kind)
    {
        ArgumentNullException.ThrowIfNull(disclosures);
        var tracer = new LifelineTracer(kind);
        foreach (var disclosure in disclosures)
            tracer.Add(disclosure);
        return tracer.History();
    }

    /// <summary>Goes on to the next disclosure.</summary>
    /// <param name="disclosure">It is later than those before. One without factors of the kind is passed over.</param>
    public void Add(Disclosure disclosure)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        var section = FollowedSection.Of(disclosure, kind);
        if (section.Factors.Count > 0)
            Follow(section);
        filings.Add(section.ToFiling());
    }

    /// <summary>What is known after the disclosures so far.</summary>
    public FactorHistory History() => new()
    {
        Kind = kind,
        Issuer = filings.LastOrDefault(static filing => filing.Filing.Issuer is not null)?.Filing.Issuer,
        Filings = [.. filings],
        Lines = [.. lines.Select(static line => line.ToLifeline())],
    };

    void Follow(FollowedSection section)
    {
        if (last is null)
            Begin(section);
        else
            Succeed(section);
        last = section;
        followed++;
    }

    void Begin(FollowedSection section)
    {
        var doubt = new Doubt(section.Disclosure, section.Disclosure);
        foreach (var factor in section.Factors)
            Stand(section, NewLine(), Step(LifelineEvent.Appeared) with { Factor = factor, IsDoubtful = doubt.Of([factor], [factor]) });
    }

    void Succeed(FollowedSection now)
    {
        var links = new Links(last!.Factors, now.Factors, new Doubt(last.Disclosure, now.Disclosure)).Make();
        List<Division> splits = [];
        List<Birth> births = [];
        List<GrowingLine> gone = [];
        foreach (var link in links)
            switch (link.Status)
            {
                case ChangeStatus.Added:
                    births.Add(new(link.New[0], link, null));
                    break;
                case ChangeStatus.Removed:
                    Leave(link.Old[0], Step(LifelineEvent.Removed) with { IsDoubtful = link.IsDoubtful }, gone);
                    break;
                case ChangeStatus.Split:
                    var split = Division.Of(link, link.Old[0], link.New);
                    splits.Add(split);
                    births.AddRange(split.Others.Select(part => new Birth(part, link, last.LineOf(link.Old[0]))));
                    break;
                case ChangeStatus.Merged:
                    Merge(now, Division.Of(link, link.New[0], link.Old), gone);
                    break;
                default:
                    GoOn(now, link);
                    break;
            }
        now.HasNothingInCommon = births.Count == now.Factors.Count;
        births.Sort(static (a, b) => a.Factor.Ordinal.CompareTo(b.Factor.Ordinal));
        Bear(now, births);
        foreach (var split in splits)
            Split(now, split);
        // Only now: what this filing lost was already compared with all that it has.
        dormant.Add(gone);
    }

    void GoOn(FollowedSection now, FactorLink link) => Stand(now, last!.LineOf(link.Old[0]), Step(EventOf(link.Status)) with
    {
        Factor = link.New[0],
        IsMoved = link.IsMoved,
        Similarity = link.Similarity,
        Caption = link.Caption,
        IsDoubtful = link.IsDoubtful,
        Words = link.Status == ChangeStatus.Reworded ? link.Words : [],
    });

    static LifelineEvent EventOf(ChangeStatus status) => status switch
    {
        ChangeStatus.Unchanged => LifelineEvent.Unchanged,
        ChangeStatus.Moved => LifelineEvent.Moved,
        _ => LifelineEvent.Reworded,
    };

    /// <summary>The old factor most like the new one goes on; the others end in it.</summary>
    void Merge(FollowedSection now, Division merge, List<GrowingLine> gone)
    {
        var line = last!.LineOf(merge.Likest);
        foreach (var other in merge.Others)
        {
            var rewording = Rewording.Of(other.Text, merge.Whole.Text);
            Leave(other, Step(LifelineEvent.MergedInto, rewording) with { Lines = [line.Number], IsDoubtful = merge.Link.IsDoubtful }, gone);
        }
        Stand(now, line, Step(LifelineEvent.Merged, Rewording.Of(merge.Likest.Text, merge.Whole.Text)) with
        {
            Factor = merge.Whole,
            IsMoved = merge.Link.IsMoved,
            Lines = [.. merge.Others.Select(other => last.LineOf(other).Number).Order()],
            IsDoubtful = merge.Link.IsDoubtful,
        });
    }

    /// <summary>The part most like the old factor goes on; the others have just become lines.</summary>
    void Split(FollowedSection now, Division split) => Stand(now, last!.LineOf(split.Whole), Step(LifelineEvent.Split, Rewording.Of(split.Whole.Text, split.Likest.Text)) with
    {
        Factor = split.Likest,
        IsMoved = split.Link.IsMoved,
        Lines = [.. split.Others.Select(part => now.LineOf(part).Number).Order()],
        IsDoubtful = split.Link.IsDoubtful,
    });

    /// <summary>What is new goes on with a dormant line, or begins one.</summary>
    void Bear(FollowedSection now, List<Birth> births)
    {
        var returned = dormant.Wake([.. births.Select(static birth => birth.Factor)], now.Factors);
        for (var n = 0; n < births.Count; n++)
        {
            var (factor, link, parent) = births[n];
            var step = returned[n] is { } line
                ? Step(LifelineEvent.Reappeared, Rewording.Of(line.Wording.Text, factor.Text)) with
                {
                    Gap = followed - line.LastStood - 1,
                    Caption = Rewording.OfCaptions(line.Wording, factor),
                    // What may never have been gone has not surely come back.
                    IsDoubtful = link.IsDoubtful || line.LeftInDoubt,
                }
                : parent is null ? Step(LifelineEvent.Appeared) with { IsDoubtful = link.IsDoubtful }
                : Step(LifelineEvent.SplitOff, Rewording.Of(parent.Wording.Text, factor.Text)) with { IsDoubtful = link.IsDoubtful };
            Stand(now, returned[n] ?? NewLine(), step with { Factor = factor, Lines = parent is null ? [] : [parent.Number] });
        }
    }

    GrowingLine NewLine()
    {
        lines.Add(new(lines.Count + 1));
        return lines[^1];
    }

    LifelineStep Step(LifelineEvent what) => new() { Filing = filings.Count, Event = what };

    LifelineStep Step(LifelineEvent what, Rewording rewording) => Step(what) with { Similarity = rewording.Similarity, Words = rewording.Words };

    void Stand(FollowedSection section, GrowingLine line, LifelineStep step)
    {
        line.Stand(step, followed);
        section.Put(step.Factor!, line);
    }

    void Leave(RiskFactor factor, LifelineStep step, List<GrowingLine> gone)
    {
        var line = last!.LineOf(factor);
        line.Leave(step);
        gone.Add(line);
    }

    /// <summary>A factor that has no counterpart of its own in the filing before.</summary>
    /// <param name="Factor">The factor.</param>
    /// <param name="Link">What the comparison says of it.</param>
    /// <param name="Parent">What it is a part of, if anything.</param>
    readonly record struct Birth(RiskFactor Factor, FactorLink Link, GrowingLine? Parent);
}
