using RiskFactors.Sentences;

namespace RiskFactors;

/// <summary>
/// Splits text into sentences as filings write them: abbreviations, initials, decimals, enumeration marks, closing quotes, hard-wrapped lines.
/// Linear in the input, without allocation. Immutable and safe to share between threads.
/// </summary>
public sealed class SentenceSplitter
{
    readonly SentenceEnds ends;

    SentenceSplitter(Abbreviations abbreviations) => ends = new(abbreviations);

    /// <summary>The splitter for English, with the abbreviations that come with the library.</summary>
    public static SentenceSplitter English { get; } = new(Abbreviations.Load("abbreviations.tsv"));

    /// <summary>
    /// The sentences of a text, as half-open spans of UTF-16 code units without the white space around them. They are ordered and disjoint, and
    /// together they hold every character that is no white space. A blank line always ends a sentence.
    /// </summary>
    /// <param name="text">The text; nothing of it is copied.</param>
    public SentenceSpans Split(ReadOnlySpan<char> text) => new(ends, text);
}

/// <summary>The sentences of a text, found one after another as they are asked for.</summary>
public ref struct SentenceSpans
{
    readonly SentenceEnds ends;
    readonly ReadOnlySpan<char> text;
    int at;

    internal SentenceSpans(SentenceEnds ends, ReadOnlySpan<char> text)
    {
        this.ends = ends;
        this.text = text;
    }

    /// <summary>The sentence that <see cref="MoveNext"/> found.</summary>
    public TextSpan Current { get; private set; }

    /// <summary>Goes on to the next sentence; false where there is none.</summary>
    public bool MoveNext()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at >= text.Length)
            return false;
        var end = ends.Next(text, at);
        Current = new(at, end);
        at = end;
        return true;
    }

    /// <summary>Itself, so that it can be enumerated with foreach.</summary>
    public readonly SentenceSpans GetEnumerator() => this;
}
