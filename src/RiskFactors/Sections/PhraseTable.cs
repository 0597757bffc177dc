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

    // By first character, which second ones there are, a bit each by their last five bits: most words go no further than this.
    readonly uint[] seconds = new uint['\u0080' + 1];

    public PhraseTable(List<Phrase> phrases)
    {
        this.phrases = [.. phrases];
        Array.Sort(this.phrases, static (a, b) => Bucket(a.Text[0]) - Bucket(b.Text[0]) is not 0 and var order ? order : b.Text.Length - a.Text.Length);
        foreach (var phrase in this.phrases)
        {
            buckets[Bucket(phrase.Text[0]) + 1]++;
            seconds[Bucket(phrase.Text[0])] |= phrase.Text.Length > 1 ? Bit(phrase.Text[1]) : uint.MaxValue;
        }
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
        var isInWord = from > 0 && from < folded.Length && IsOfWord(folded[from - 1]);
        for (; from < folded.Length; from++)
        {
            var c = folded[from];
            var wasInWord = isInWord;
            isInWord = IsOfWord(c);
            if (wasInWord && isInWord)
                continue;
            var second = from + 1 < folded.Length ? folded[from + 1] : '\0';
            if ((seconds[Bucket(c)] & Bit(second)) != 0 && LongestAt(folded, from, out length, out weight))
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

    static bool IsOfWord(char c) => c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    static uint Bit(char second) => 1U << (second & 31);

    static int Bucket(char first) => Math.Min(first, '\u0080');

    static bool EndsWord(ReadOnlySpan<char> text, int end) => end >= text.Length || !IsOfWord(text[end]) || !IsOfWord(text[end - 1]);
}
