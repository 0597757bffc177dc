namespace RiskFactors.Comparison;

/// <summary>A text as its words, which <see cref="WordScan"/> tells.</summary>
sealed class WordTokens
{
    WordTokens(string text, List<int> ids, List<TextSpan> spans)
    {
        Text = text;
        Ids = [.. ids];
        Spans = [.. spans];
    }

    public string Text { get; }

    /// <summary>The words' numbers in the vocabulary.</summary>
    public int[] Ids { get; }

    /// <summary>The words' places in <see cref="Text"/>.</summary>
    public TextSpan[] Spans { get; }

    public static WordTokens Of(string text, Vocabulary vocabulary)
    {
        var ids = new List<int>(text.Length / 6);
        var spans = new List<TextSpan>(text.Length / 6);
        var words = new WordScan(text);
        while (words.Next())
        {
            ids.Add(vocabulary.IdOf(words.Word));
            spans.Add(words.Span);
        }
        return new(text, ids, spans);
    }
}

/// <summary>Numbers the words of the texts that are compared, in the order in which they are met.</summary>
sealed class Vocabulary
{
    readonly Dictionary<string, int> ids;
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly List<string> words = [];

    public Vocabulary()
    {
        ids = new(StringComparer.Ordinal);
        lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => words.Count;

    public string this[int id] => words[id];

    public int IdOf(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var id))
            return id;
        id = words.Count;
        var kept = word.ToString();
        words.Add(kept);
        ids.Add(kept, id);
        return id;
    }
}
