using RiskFactors.Comparison;
using RiskFactors.Measures;

namespace RiskFactors;

/// <summary>
/// A text read once, as its words and sentences, for every measure that is taken of it. A word is a run of letters and digits with the apostrophes and
/// decimal points inside it, whatever its case; a hyphen separates words. Immutable and safe to share between threads.
/// </summary>
public sealed class MeasuredText
{
    MeasuredText(string text, int[] ids, TextSpan[] spans, int[] sentenceEnds, Vocabulary vocabulary)
    {
        Text = text;
        Ids = ids;
        Spans = spans;
        SentenceEnds = sentenceEnds;
        Forms = new(vocabulary);
    }

    /// <summary>Number of words, figures among them.</summary>
    public int Words => Ids.Length;

    /// <summary>Number of sentences that hold a word. Headings and list items that stand on a line of their own are sentences.</summary>
    public int Sentences => SentenceEnds.Length;

    internal string Text { get; }

    /// <summary>For each word the number of its form in <see cref="Forms"/>.</summary>
    internal int[] Ids { get; }

    /// <summary>The words' places in <see cref="Text"/>.</summary>
    internal TextSpan[] Spans { get; }

    /// <summary>For each sentence the number of the word behind its last one.</summary>
    internal int[] SentenceEnds { get; }

    /// <summary>The distinct words.</summary>
    internal DistinctWords Forms { get; }

    /// <summary>
    /// Reads a text. A line feed ends a sentence, as it ends a block of <see cref="FilingText.Text"/>; text that is wrapped by hand is to be read by
    /// <see cref="FilingReader"/> first.
    /// </summary>
    /// <param name="text">English text. The time is linear in its length.</param>
    public static MeasuredText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var vocabulary = new Vocabulary();
        var tokens = WordTokens.Of(text, vocabulary);
        // "$" and "%" are tokens where texts are compared word by word, but no words.
        var words = 0;
        foreach (var span in tokens.Spans)
            if (char.IsLetterOrDigit(text[span.Start]))
                words++;
        var ids = new int[words];
        var spans = new TextSpan[words];
        words = 0;
        for (var n = 0; n < tokens.Ids.Length; n++)
            if (char.IsLetterOrDigit(text[tokens.Spans[n].Start]))
                (ids[words], spans[words++]) = (tokens.Ids[n], tokens.Spans[n]);
        return new(text, ids, spans, EndsOfSentences(text, spans), vocabulary);
    }

    /// <summary>
    /// Reads what a disclosure says in its sections of one kind: the text of the sections, headings, lead-ins and disclaimers included, in their order and without
    /// those that repeat another of the same filing. It is empty where there is none. The text of the sections is taken and not that of the factors joined,
    /// since factors are without their separators and conjunctions, and since a text would else seem to change where only its splitting did.
    /// </summary>
    public static MeasuredText Of(Disclosure disclosure, SectionKind kind)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        return Of(DisclosureText.Of(disclosure, kind));
    }

    static int[] EndsOfSentences(string text, TextSpan[] words)
    {
        var ends = new List<int>(text.Length / 100);
        var word = 0;
        for (var line = 0; line < text.Length;)
        {
            var length = text.AsSpan(line).IndexOf('\n') is >= 0 and var at ? at : text.Length - line;
            foreach (var sentence in SentenceSplitter.English.Split(text.AsSpan(line, length)))
            {
                var first = word;
                while (word < words.Length && words[word].Start < line + sentence.End)
                    word++;
                if (word > first)
                    ends.Add(word);
            }
            line += length + 1;
        }
        return [.. ends];
    }
}
