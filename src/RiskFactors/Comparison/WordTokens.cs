namespace RiskFactors.Comparison;

/// <summary>A text as its words, which <see cref="WordScan"/> tells.</summary>
sealed class WordTokens
{
    WordTokens(string text, int[] ids, TextSpan[] spans)
    {
        Text = text;
        Ids = ids;
        Spans = spans;
    }

    public string Text { get; }

    /// <summary>The words' numbers in the vocabulary.</summary>
    public int[] Ids { get; }

    /// <summary>The words' places in <see cref="Text"/>.</summary>
    public TextSpan[] Spans { get; }

    public static WordTokens Of(string text, Vocabulary vocabulary)
    {
        var ids = new int[(text.Length / 5) + 4];
        var spans = new TextSpan[ids.Length];
        var count = 0;
        var words = new WordScan(text);
        while (words.Next())
        {
            if (count == ids.Length)
            {
                Array.Resize(ref ids, 2 * count);
                Array.Resize(ref spans, 2 * count);
            }
            ids[count] = vocabulary.IdOf(words.Word);
            spans[count++] = words.Span;
        }
        return new(text, ids[..count], spans[..count]);
    }

    /// <summary>Several texts as one, joined by line feeds.</summary>
    public static WordTokens Join(WordTokens[] parts)
    {
        if (parts.Length == 1)
            return parts[0];
        var count = 0;
        foreach (var part in parts)
            count += part.Ids.Length;
        var ids = new int[count];
        var spans = new TextSpan[ids.Length];
        var (at, offset) = (0, 0);
        foreach (var part in parts)
        {
            part.Ids.CopyTo(ids, at);
            foreach (var span in part.Spans)
                spans[at++] = new(span.Start + offset, span.End + offset);
            offset += part.Text.Length + 1;
        }
        return new(string.Join('\n', Array.ConvertAll(parts, static part => part.Text)), ids, spans);
    }
}
