namespace RiskFactors.Comparison;

/// <summary>How much two factors speak of the same risk, from 0 to 1, from their words, their captions and their topics.</summary>
sealed class Likeness(WordWeights weights)
{
    const string PointerTopic = "filing-reference";

    readonly AlignmentThresholds thresholds = AlignmentThresholds.Default;

    public double Of(Comparand old, Comparand @new)
    {
        var whole = Dice(old.Terms, @new.Terms);
        var words = whole;
        if (old.Caption.Length > 0 || @new.Caption.Length > 0)
        {
            // A side without captions tells its risks as shortly as captions do.
            var caption = Dice(old.Caption.Length > 0 ? old.Caption : old.Terms, @new.Caption.Length > 0 ? @new.Caption : @new.Terms);
            words = (0.6 * Math.Max(caption, whole)) + (0.4 * Math.Min(caption, whole));
            if (old.Caption.Length == 0 || @new.Caption.Length == 0)
                words = Math.Max(words, whole);
        }
        if (ArePointers(old, @new))
            words = Math.Max(words, thresholds.Pointer);
        var topics = SharedTopic(old.Topics, @new.Topics);
        return Rounded(Math.Min(1, words + (thresholds.TopicBonus * topics)));
    }

    /// <summary>Sums differ in their last digits with the order in which words are added up, which is to decide nothing.</summary>
    public static double Rounded(double sum) => Math.Round(sum, 9);

    /// <summary>Whether both only point to what is told in other filings: an enumeration has one such item, and it is the same item in whatever words.</summary>
    public bool ArePointers(Comparand old, Comparand @new) => IsPointer(old) && IsPointer(@new);

    bool IsPointer(Comparand item) =>
        item.Topics.Length > 0 && item.Topics[0].Topic == PointerTopic && item.Topics[0].Probability >= thresholds.PointerProbability;

    /// <summary>What both have, twice, over what each has (L. R. Dice, 1945), words by weight.</summary>
    public double Dice(Term[] a, Term[] b)
    {
        var shared = Shared(a, b, out var all);
        return all == 0 ? 0 : 2 * shared / all;
    }

    /// <summary>The share of the words of <paramref name="part"/> that stand in <paramref name="whole"/>, by weight.</summary>
    public double Containment(Term[] part, Term[] whole)
    {
        var own = Weight(part);
        return own == 0 ? 0 : Shared(part, whole, out _) / own;
    }

    /// <summary>The share of the words of <paramref name="part"/> that <paramref name="whole"/> has beyond those of <paramref name="linked"/>, by weight.</summary>
    public double ContainmentBeyond(Term[] part, Term[] whole, Term[] linked)
    {
        var own = Weight(part);
        return own == 0 ? 0 : (Shared(Sum(part, linked), whole, out _) - Shared(linked, whole, out _)) / own;
    }

    /// <summary>How alike <paramref name="whole"/> and the two parts together are.</summary>
    public double DiceOfBoth(Term[] whole, Term[] linked, Term[] part) => Dice(whole, Sum(linked, part));

    static Term[] Sum(Term[] a, Term[] b)
    {
        var sum = new Term[a.Length + b.Length];
        var (i, j, count) = (0, 0, 0);
        while (i < a.Length || j < b.Length)
            if (j == b.Length || (i < a.Length && a[i].Stem < b[j].Stem))
                sum[count++] = a[i++];
            else if (i == a.Length || b[j].Stem < a[i].Stem)
                sum[count++] = b[j++];
            else
                sum[count++] = new(a[i].Stem, a[i++].Times + b[j++].Times);
        return sum[..count];
    }

    double Weight(Term[] terms)
    {
        var sum = 0.0;
        foreach (var term in terms)
            sum += term.Times * weights.Of(term.Stem);
        return sum;
    }

    double Shared(Term[] a, Term[] b, out double all)
    {
        var shared = 0.0;
        all = 0;
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
            if (j == b.Length || (i < a.Length && a[i].Stem < b[j].Stem))
                all += a[i].Times * weights.Of(a[i++].Stem);
            else if (i == a.Length || b[j].Stem < a[i].Stem)
                all += b[j].Times * weights.Of(b[j++].Stem);
            else
            {
                var weight = weights.Of(a[i].Stem);
                shared += weight * Math.Min(a[i].Times, b[j].Times);
                all += weight * (a[i++].Times + b[j++].Times);
            }
        return shared;
    }

    /// <summary>How likely both have the same topic.</summary>
    static double SharedTopic(TopicProbability[] a, TopicProbability[] b)
    {
        var sum = 0.0;
        foreach (var one in a)
            foreach (var other in b)
                if (one.Topic == other.Topic)
                    sum += one.Probability * other.Probability;
        return Math.Min(1, sum);
    }
}
