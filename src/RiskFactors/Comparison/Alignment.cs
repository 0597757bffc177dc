using System.Runtime.InteropServices;

namespace RiskFactors.Comparison;

/// <summary>
/// Finds for each text of one side its counterpart on the other: the same texts first, then the assignment of greatest total likeness among those that are
/// alike enough to be the same risk, and last, of what is left over, the parts of what was split or merged.
/// </summary>
sealed class Alignment
{
    readonly IReadOnlyList<Comparand> old;
    readonly IReadOnlyList<Comparand> @new;
    readonly Likeness likeness;
    readonly Candidate[][] candidates;
    readonly AlignmentThresholds thresholds = AlignmentThresholds.Default;
    readonly int[] newOf;
    readonly int[] oldOf;

    Alignment(IReadOnlyList<Comparand> old, IReadOnlyList<Comparand> @new, WordWeights weights)
    {
        this.old = old;
        this.@new = @new;
        likeness = new(weights);
        newOf = Alone(old.Count);
        oldOf = Alone(@new.Count);
        LinkTheSame();
        candidates = Candidates.Of(old, @new, weights, likeness, newOf, oldOf);
        LinkTheLikeliest();
    }

    /// <summary>Groups of one and one, and what is alone.</summary>
    public static List<AlignedGroup> OneToOne(IReadOnlyList<Comparand> old, IReadOnlyList<Comparand> @new, WordWeights weights)
    {
        var alignment = new Alignment(old, @new, weights);
        return Grouping.Of(alignment.newOf, alignment.oldOf, [], []);
    }

    /// <summary>Groups of one and one, one and several, several and one, and what is alone.</summary>
    public static List<AlignedGroup> WithSplitsAndMerges(IReadOnlyList<Comparand> old, IReadOnlyList<Comparand> @new, WordWeights weights)
    {
        var alignment = new Alignment(old, @new, weights);
        var parts = new SplitsAndMerges(old, @new, alignment.likeness, alignment.candidates, alignment.newOf, alignment.oldOf);
        return Grouping.Of(alignment.newOf, alignment.oldOf, parts.Splits, parts.Merges);
    }

    static int[] Alone(int count)
    {
        var none = new int[count];
        Array.Fill(none, -1);
        return none;
    }

    /// <summary>Links texts of the same words, those that occur several times in their order.</summary>
    void LinkTheSame()
    {
        var places = new Dictionary<WordSequence, Queue<int>>();
        for (var n = 0; n < @new.Count; n++)
        {
            ref var queue = ref CollectionsMarshal.GetValueRefOrAddDefault(places, new(@new[n].Tokens.Ids), out _);
            (queue ??= []).Enqueue(n);
        }
        for (var o = 0; o < old.Count; o++)
            if (places.TryGetValue(new(old[o].Tokens.Ids), out var queue) && queue.TryDequeue(out var n))
                Link(o, n);
    }

    void LinkTheLikeliest()
    {
        var rows = new List<Edge>[old.Count];
        for (var o = 0; o < old.Count; o++)
        {
            rows[o] = [];
            foreach (var (n, like) in candidates[o])
                if (newOf[o] < 0 && oldOf[n] < 0 && like >= thresholds.SameRisk)
                    rows[o].Add(new(n, like - thresholds.SameRisk + (thresholds.OrderBonus * (0.1 + Nearness(o, n)))));
        }
        var assigned = Assignment.Solve(rows, @new.Count);
        for (var o = 0; o < old.Count; o++)
            if (newOf[o] < 0 && assigned[o] >= 0)
                Link(o, assigned[o]);
    }

    /// <summary>
    /// 1 where both stand at the same height of their lists; what is equally alike is told apart by it. Of what is equally near too, the earlier is taken, by a
    /// hair; so the answer does not depend on which side is the old one.
    /// </summary>
    double Nearness(int o, int n)
    {
        const double hair = 1e-6;
        var (height, other) = ((o + 0.5) / old.Count, (n + 0.5) / @new.Count);
        return 1 - Math.Abs(height - other) - (hair * (height + other));
    }

    void Link(int o, int n) => (newOf[o], oldOf[n]) = (n, o);

    /// <summary>Words in their order, compared by value.</summary>
    sealed class WordSequence(int[] words) : IEquatable<WordSequence>
    {
        readonly int[] words = words;

        public bool Equals(WordSequence? other) => words.AsSpan().SequenceEqual(other?.words);

        public override bool Equals(object? other) => Equals(other as WordSequence);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(words.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
