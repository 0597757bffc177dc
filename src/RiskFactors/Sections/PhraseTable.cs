namespace RiskFactors.Sections;

/// <summary>
/// Phrases of the field with a weight each, a class of a table that is embedded in the library (<see cref="PhraseTables"/>). A phrase is in lower
/// case and matches at word starts; one that ends in "*" also matches longer words ("uncertaint*").
/// </summary>
sealed class PhraseTable
{
    // By their first character, those of one character longest first. First characters outside ASCII share a bucket.
    readonly Phrase[] phrases;
    readonly int[] buckets = new int['\u0080' + 2];

    public PhraseTable(List<Phrase> phrases)
    {
        this.phrases = [.. phrases];
        Array.Sort(this.phrases, static (a, b) => Bucket(a.Text[0]) - Bucket(b.Text[0]) is not 0 and var order ? order : b.Text.Length - a.Text.Length);
        foreach (var phrase in this.phrases)
            buckets[Bucket(phrase.Text[0]) + 1]++;
        for (var n = 1; n < buckets.Length; n++)
            buckets[n] += buckets[n - 1];
    }

    /// <summary>Whether any phrase stands in the folded text.</summary>
    public bool IsIn(ReadOnlySpan<char> folded) => Next(folded, 0, out _, out _) >= 0;

    /// <summary>The sum of the weights of all phrases in the folded text, overlaps counted once.</summary>
    public double Weigh(ReadOnlySpan<char> folded)
    {
        var sum = 0.0;
        for (var at = 0; (at = Next(folded, at, out var length, out var weight)) >= 0; at += length)
            sum += weight;
        return sum;
    }

    /// <summary>Where the next phrase stands at or after <paramref name="from"/>, or -1. Of several at one place, the longest.</summary>
    public int Next(ReadOnlySpan<char> folded, int from, out int length, out double weight)
    {
        for (; from < folded.Length; from++)
        {
            var bucket = Bucket(folded[from]);
            if (buckets[bucket] < buckets[bucket + 1] && StartsWord(folded, from) && LongestAt(folded, from, out length, out weight))
                return from;
        }
        (length, weight) = (0, 0);
        return -1;
    }

    /// <summary>The length of the longest phrase at the head of the folded text, or 0.</summary>
    public int LengthAt(ReadOnlySpan<char> folded, int at) => LongestAt(folded, at, out var length, out _) ? length : 0;

    bool LongestAt(ReadOnlySpan<char> folded, int at, out int length, out double weight)
    {
        (length, weight) = (0, 0);
        if (at >= folded.Length)
            return false;
        var rest = folded[at..];
        var bucket = Bucket(rest[0]);
        foreach (var phrase in phrases.AsSpan(buckets[bucket]..buckets[bucket + 1]))
            if (rest.StartsWith(phrase.Text) && (phrase.IsOpen || EndsWord(folded, at + phrase.Text.Length)))
            {
                (length, weight) = (phrase.Text.Length, phrase.Weight);
                return true;
            }
        return false;
    }

    static int Bucket(char first) => Math.Min(first, '\u0080');

    static bool StartsWord(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);

    static bool EndsWord(ReadOnlySpan<char> text, int end) => end >= text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]);
}
