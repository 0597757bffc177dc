using RiskFactors.Sections;

namespace RiskFactors.Comparison;

/// <summary>
/// The issuer's list of words that identify forward-looking statements: in a sentence that speaks of words or expressions (legend-cues.tsv), what stands in
/// quotation marks, or else the row of words between commas behind the cue.
/// </summary>
static class Legend
{
    const int MostWords = 3;

    static readonly PhraseTables cues = PhraseTables.Load("legend-cues.tsv");
    static readonly PhraseTable cue = cues.Of("cue");
    static readonly PhraseTable close = cues.Of("close");

    public static LegendDiff Compare(List<string> old, List<string> @new)
    {
        var was = Read(old);
        var now = Read(@new);
        List<string> kept = [], gained = [], lost = [];
        foreach (var (key, word) in now)
            (was.ContainsKey(key) ? kept : gained).Add(word);
        foreach (var (key, word) in was)
            if (!now.ContainsKey(key))
                lost.Add(word);
        return new(kept, gained, lost);
    }

    /// <summary>The words by what they are compared by, in their order.</summary>
    static OrderedDictionary<string, string> Read(List<string> sentences)
    {
        var words = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var folded = new char[sentence.Length];
            FoldedText.Fold(sentence, folded);
            var at = cue.Next(folded, 0, out var length, out _);
            if (at < 0)
                continue;
            // "by words like": the later of two that overlap is nearer to the list.
            while (cue.Next(folded, at + 1, out var nextLength, out _) is >= 0 and var next && next <= at + length)
                (at, length) = (next, nextLength);
            if (folded.AsSpan().Count('"') >= 4)
                ReadQuoted(folded, words);
            else
                ReadRow(folded.AsSpan(at + length), words);
        }
        return words;
    }

    static void ReadQuoted(ReadOnlySpan<char> text, OrderedDictionary<string, string> words)
    {
        while (text.IndexOf('"') is >= 0 and var open)
        {
            text = text[(open + 1)..];
            if (text.IndexOf('"') is not (>= 0 and var end))
                return;
            Add(text[..end], words);
            text = text[(end + 1)..];
        }
    }

    static void ReadRow(ReadOnlySpan<char> text, OrderedDictionary<string, string> words)
    {
        if (close.Next(text, 0, out _, out _) is >= 0 and var end)
            text = text[..end];
        if (!text.Contains(','))
            return;
        foreach (var range in text.Split(','))
            Add(text[range], words);
    }

    static void Add(ReadOnlySpan<char> text, OrderedDictionary<string, string> words)
    {
        text = text.Trim(" ,.;:\"'()");
        foreach (var conjunction in (ReadOnlySpan<string>)["and ", "or "])
            if (text.StartsWith(conjunction, StringComparison.Ordinal))
                text = text[conjunction.Length..].Trim();
        if (text.IsEmpty || text.Count(' ') >= MostWords || !IsOfWords(text))
            return;
        // "believes" and "believe" are one word of the list.
        var key = text.Length > 4 && text[^1] == 's' && text[^2] != 's' ? text[..^1] : text;
        words.TryAdd(key.ToString(), text.ToString());
    }

    static bool IsOfWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterLower(c) && c is not (' ' or '\'' or '-'))
                return false;
        return true;
    }
}
