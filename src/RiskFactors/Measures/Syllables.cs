using System.Collections.Frozen;
using System.Globalization;

namespace RiskFactors.Measures;

/// <summary>
/// Counts the syllables of an English word: its groups of vowels less a silent e at the end, corrected by the parts of words in syllables.tsv, which say where a
/// group is two syllables or a vowel is silent; words that no rule gets are in the same table. "qu" is a consonant, and so is a y between vowels.
/// </summary>
sealed class Syllables
{
    public static Syllables English { get; } = new();

    readonly FrozenDictionary<string, int> words;
    readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly Parts parts = new();

    Syllables()
    {
        var exceptions = new Dictionary<string, int>();
        foreach (var row in DataTable.Rows("syllables.tsv"))
        {
            var number = int.Parse(row[2], CultureInfo.InvariantCulture);
            if (row[0] == "word")
                exceptions[row[1]] = number;
            else
                parts.Add(row[1], number);
        }
        words = exceptions.ToFrozenDictionary();
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>At least 1.</summary>
    /// <param name="word">Lower case; an ending behind an apostrophe adds nothing, except "n't" after a consonant.</param>
    public int Count(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var known))
            return known;
        if (word.IndexOf('\'') is > 0 and var apostrophe)
            return Count(word[..apostrophe]);
        Span<char> letters = stackalloc char[64];
        var length = 0;
        letters[length++] = '^';
        foreach (var c in word[..Math.Min(word.Length, letters.Length - 2)])
            if (!(c == 'u' && letters[length - 1] == 'q'))
                letters[length++] = c;
        letters[length++] = '$';
        var marked = letters[..length];
        return Math.Max(1, Groups(marked[1..^1]) - SilentEnding(marked[1..^1]) + parts.Sum(marked));
    }

    static int Groups(ReadOnlySpan<char> word)
    {
        var groups = 0;
        var isInside = false;
        for (var n = 0; n < word.Length; n++)
        {
            var isVowel = IsVowel(word, n);
            if (isVowel && !isInside)
                groups++;
            // A y behind a consonant is a syllable of its own: "carry-ing".
            isInside = isVowel && word[n] != 'y';
        }
        return groups;
    }

    static bool IsVowel(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'y' => at > 0 && !(IsPlainVowel(word[at - 1]) && at + 1 < word.Length && IsPlainVowel(word[at + 1])),
        '\u00E9' => true,
        var letter => IsPlainVowel(letter),
    };

    static bool IsPlainVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>1 where the word ends in an e, es or ed that is not heard.</summary>
    static int SilentEnding(ReadOnlySpan<char> word)
    {
        var stem = word.EndsWith("es") || word.EndsWith("ed") ? word[..^2] : word.EndsWith('e') ? word[..^1] : default;
        if (stem.IsEmpty || IsPlainVowel(stem[^1]) || (stem[^1] == 'y' && stem.Length > 1 && !IsPlainVowel(stem[^2])))
            return 0;
        // "ta-ble", "set-tled", but not "whole" or "filled".
        if (stem[^1] == 'l' && stem.Length > 1 && !IsPlainVowel(stem[^2]) && stem[^2] is not ('l' or 'r' or 'w' or 'y'))
            return 0;
        return word[^1] switch
        {
            'd' => stem[^1] is 't' or 'd' ? 0 : 1,
            's' => stem[^1] is 's' or 'x' or 'z' or 'c' or 'g' || stem.EndsWith("ch") || stem.EndsWith("sh") ? 0 : 1,
            _ => 1,
        };
    }

    /// <summary>A tree of the parts of words, so that a word is read once however many there are.</summary>
    sealed class Parts
    {
        readonly List<(Dictionary<char, int> Next, int Syllables)> nodes = [([], 0)];

        public void Add(string part, int syllables)
        {
            var node = 0;
            foreach (var letter in part)
            {
                if (!nodes[node].Next.TryGetValue(letter, out var next))
                {
                    next = nodes.Count;
                    nodes[node].Next.Add(letter, next);
                    nodes.Add(([], 0));
                }
                node = next;
            }
            nodes[node] = (nodes[node].Next, syllables);
        }

        public int Sum(ReadOnlySpan<char> word)
        {
            var sum = 0;
            for (var start = 0; start < word.Length; start++)
            {
                var node = 0;
                for (var n = start; n < word.Length && nodes[node].Next.TryGetValue(word[n], out node); n++)
                    sum += nodes[node].Syllables;
            }
            return sum;
        }
    }
}
