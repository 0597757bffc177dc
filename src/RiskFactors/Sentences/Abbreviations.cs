using System.Collections.Frozen;


namespace RiskFactors.Sentences;

/// <summary>What a word before a full stop, or the word behind it, says about the end of the sentence.</summary>
[Flags]
enum WordClass
{
    None = 0,
    Title = 1,
    Name = 2,
    Month = 4,
    Number = 8,
    Never = 16,
    Measure = 32,
    Exclamation = 64,
    Zone = 128,
    Opener = 256,
}

/// <summary>The words of abbreviations.tsv, looked up by span without allocation.</summary>
sealed class Abbreviations
{
    /// <summary>No word of the table is longer.</summary>
    const int Longest = 24;

    readonly FrozenDictionary<string, WordClass> classes;
    readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> lookup;

    Abbreviations(Dictionary<string, WordClass> words)
    {
        classes = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        lookup = classes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Abbreviations Load(string resource)
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in DataTable.Rows(resource))
            words[row[1]] = words.GetValueOrDefault(row[1]) | Enum.Parse<WordClass>(row[0], ignoreCase: true);
        return new Abbreviations(words);
    }

    /// <summary>The classes of a word, written without its closing point, in any case.</summary>
    public WordClass Of(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= Longest && lookup.TryGetValue(word, out var found) ? found : WordClass.None;
}
