using RiskFactors.Sections;

namespace RiskFactors.Comparison;

/// <summary>
/// A text as its words. A word is a run of letters and digits with the apostrophes and decimal points inside it, or one of the signs that carry meaning in
/// a filing ("$", "%"); case and the shape of quotation marks do not count. All else is between the words.
/// </summary>
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
        var folded = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        FoldedText.Fold(text, folded);
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfWord(folded, at);
            if (end > at)
            {
                ids.Add(vocabulary.IdOf(folded[at..end]));
                spans.Add(new(at, end));
            }
            at = Math.Max(end, at + 1);
        }
        return new(text, ids, spans);
    }

    static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '$' or '%' or '\u20AC' or '\u00A3' or '\u00A5')
            return at + 1;
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (at > start && IsInside(text, at))))
            at++;
        return at;
    }

    static bool IsInside(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && text[at] switch
    {
        '\'' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
        '.' or ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        _ => false,
    };
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
