namespace RiskFactors.Comparison;

/// <summary>The sentences of sections outside their factors: heading, lead-in, headings of groups, disclaimer.</summary>
static class SurroundingSentences
{
    public static List<string> Of(Disclosure disclosure, int[] sections)
    {
        var sentences = new List<string>();
        foreach (var number in sections)
        {
            var section = disclosure.Sections[number];
            var at = 0;
            if (section.Heading is { } heading && section.Text.StartsWith(heading, StringComparison.Ordinal))
            {
                sentences.Add(heading);
                at = heading.Length;
            }
            foreach (var factor in disclosure.Factors)
                if (factor.Section == number)
                {
                    var start = Math.Clamp(factor.Span.Start - section.Span.Start, at, section.Text.Length);
                    Add(sentences, section.Text[at..start]);
                    at = Math.Clamp(factor.Span.End - section.Span.Start, start, section.Text.Length);
                }
            Add(sentences, section.Text[at..]);
        }
        return sentences;
    }

    static void Add(List<string> sentences, string text)
    {
        foreach (var span in SentenceSplitter.English.Split(text))
        {
            var sentence = text.AsSpan(span.Start, span.Length).Trim();
            if (!IsSeparator(sentence))
                sentences.Add(sentence.TrimStart(";,. ").ToString());
        }
    }

    /// <summary>What merely stands between two items: punctuation, list marks, "and".</summary>
    static bool IsSeparator(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
            if (char.IsLetter(c))
                letters++;
        return letters <= 3;
    }
}
