using System.Buffers;
using System.Collections.Frozen;

namespace RiskFactors.Sections;

/// <summary>
/// Phrases of the field with a weight each, read from a table that is embedded in the library (phrase, weight, example). A phrase is in lower
/// case and matches at word starts; one that ends in "*" also matches longer words ("uncertaint*").
/// </summary>
sealed class PhraseTable
{
    readonly SearchValues<string> search;
    readonly FrozenDictionary<string, double> weights;
    readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly FrozenSet<string> open; // phrases that may go on within the word
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> openLookup;
    readonly int[] lengths; // of the phrases, longest first

    PhraseTable(Dictionary<string, double> phrases, HashSet<string> openPhrases)
    {
        search = SearchValues.Create([.. phrases.Keys], StringComparison.Ordinal);
        weights = phrases.ToFrozenDictionary();
        lookup = weights.GetAlternateLookup<ReadOnlySpan<char>>();
        open = openPhrases.ToFrozenSet();
        openLookup = open.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. phrases.Keys.Select(static p => p.Length).Distinct().OrderDescending()];
    }

    /// <summary>Reads the rows of one class of an embedded table.</summary>
    public static PhraseTable Load(string resource, string @class)
    {
        var phrases = new Dictionary<string, double>();
        var open = new HashSet<string>();
        foreach (var row in DataTable.Rows(resource))
        {
            if (row[0] != @class)
                continue;
            var phrase = row[1].TrimEnd('*');
            phrases[phrase] = row[2].Length == 0 ? 1 : double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture);
            if (row[1].EndsWith('*'))
                open.Add(phrase);
        }
        return new PhraseTable(phrases, open);
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
        while (from < folded.Length)
        {
            var hit = folded[from..].IndexOfAny(search);
            if (hit < 0)
                break;
            hit += from;
            if (StartsWord(folded, hit) && LongestAt(folded, hit, out length, out weight))
                return hit;
            from = hit + 1;
        }
        (length, weight) = (0, 0);
        return -1;
    }

    /// <summary>The length of the longest phrase at the head of the folded text, or 0.</summary>
    public int LengthAt(ReadOnlySpan<char> folded, int at) => LongestAt(folded, at, out var length, out _) ? length : 0;

    bool LongestAt(ReadOnlySpan<char> folded, int at, out int length, out double weight)
    {
        foreach (var candidate in lengths)
        {
            if (at + candidate > folded.Length)
                continue;
            var slice = folded.Slice(at, candidate);
            if (lookup.TryGetValue(slice, out weight) && (EndsWord(folded, at + candidate) || openLookup.Contains(slice)))
            {
                length = candidate;
                return true;
            }
        }
        (length, weight) = (0, 0);
        return false;
    }

    static bool StartsWord(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);

    static bool EndsWord(ReadOnlySpan<char> text, int end) => end >= text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]);
}
