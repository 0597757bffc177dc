using System.Runtime.CompilerServices;

namespace RiskFactors.Classification;

/// <summary>Takes the n-grams of a text one after another.</summary>
interface INgramSink
{
    /// <param name="key">What the n-gram is known by.</param>
    /// <param name="start">Zero-based offset of its first character in the text.</param>
    /// <param name="end">Offset after its last.</param>
    void Add(uint key, int start, int end);
}

/// <summary>
/// Reads the n-grams that the topic model knows a text by, straight from a span, without copying and in one pass: words, pairs of words, and the first five
/// characters of a word, which stand for its stem ("regulation", "regulatory" and "regulators" are all "regul"). Case is folded; numbers are one word, years
/// another. The keys are part of the model file's format: a change here needs a new version of it.
/// </summary>
static class Ngrams
{
    /// <summary>Characters of a stem; a shorter word has none.</summary>
    public const int StemLength = 5;

    // Words that stand for a place or a kind instead of themselves.
    const ulong TextStart = 0x5354, TextEnd = 0x454E, Number = 0x4E55, Year = 0x5945;

    public static void Read<TSink>(ReadOnlySpan<char> text, scoped ref TSink sink)
        where TSink : INgramSink, allows ref struct
    {
        var previous = TextStart;
        var previousStart = 0;
        var previousEnd = 0;
        var at = 0;
        while (true)
        {
            while (at < text.Length && !IsWordCharacter(text[at]))
                at++;
            if (at >= text.Length)
                break;
            var start = at;
            ulong word;
            if (char.IsAsciiDigit(text[start]))
                word = ReadNumber(text, ref at);
            else if (IsLoneLetter(text, start) && start > 0 && text[start - 1] is '\'' or '\u2019')
            {
                at++; // the s of "company's"
                continue;
            }
            else
                word = ReadWord(text, ref at, ref sink);
            sink.Add(Key(word, 1), start, at);
            sink.Add(PairKey(previous, word), previous == TextStart ? start : previousStart, at);
            (previous, previousStart, previousEnd) = (word, start, at);
        }
        if (previous != TextStart)
            sink.Add(PairKey(previous, TextEnd), previousStart, previousEnd);
    }

    static ulong ReadWord<TSink>(ReadOnlySpan<char> text, ref int at, ref TSink sink)
        where TSink : INgramSink, allows ref struct
    {
        var word = 14695981039346656037UL; // FNV-1a, 64 bits
        var start = at;
        for (; at < text.Length && IsWordCharacter(text[at]); at++)
        {
            word = (word ^ Fold(text[at])) * 1099511628211UL;
            if (at - start == StemLength - 1)
                sink.Add(Key(word, 3), start, at + 1);
        }
        return word;
    }

    static ulong ReadNumber(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && IsWordCharacter(text[at]))
            at++;
        return at - start == 4 && text[start] is '1' or '2' && char.IsAsciiDigit(text[at - 1]) ? Year : Number;
    }

    static bool IsLoneLetter(ReadOnlySpan<char> text, int at) => at + 1 >= text.Length || !IsWordCharacter(text[at + 1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsWordCharacter(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Fold(char c) => char.IsAsciiLetterUpper(c) ? c | 0x20u : char.IsAscii(c) ? c : char.ToLowerInvariant(c);

    static uint PairKey(ulong first, ulong second) => Key((first * 0xC2B2AE3D27D4EB4FUL) ^ second, 2);

    // The upper half of a product with the golden ratio depends on all bits below it.
    static uint Key(ulong value, ulong kind)
    {
        value = (value ^ (kind << 56)) * 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 29)) * 0xBF58476D1CE4E5B9UL;
        return (uint)(value >> 32);
    }
}
