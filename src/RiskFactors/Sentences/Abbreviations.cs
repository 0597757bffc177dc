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

    readonly StringIndex words = new(); // in lower case
    readonly WordClass[] classes;

    Abbreviations(string resource)
    {
        var found = new WordClass[64];
        var (name, known) = ("", WordClass.None);
        foreach (var row in DataTable.Rows(resource))
        {
            if (row[0] != name)
                (name, known) = (row[0], (WordClass)Enum.Parse(typeof(WordClass), row[0], ignoreCase: true));
            var word = words.Add(row[1].ToLowerInvariant());
            if (word == found.Length)
                Array.Resize(ref found, 2 * word);
            found[word] |= known;
        }
        classes = found;
    }

    public static Abbreviations Load(string resource) => new(resource);

    /// <summary>The classes of a word, written without its closing point, in any case.</summary>
    public WordClass Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
            return WordClass.None;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return words.Find(lower) is >= 0 and var number ? classes[number] : WordClass.None;
    }
}
