namespace RiskFactors.Splitting;

/// <summary>
/// Tells that pieces behind commas share a word and are one item: adjectives before their noun ("legal, tax and labor laws"), verbs before their object ("to
/// hire, train and keep staff"), sides before their thing ("the size, timing and mix of orders"), and kinds of one thing ("on brewers, bottlers and distributors").
/// </summary>
static class SharedWord
{
    /// <summary>The most pieces that one word holds together.</summary>
    const int Most = 8;

    /// <summary>Longest last piece, in words, of a row of kinds.</summary>
    const int ShortKind = 2;

    static readonly string[] BeforeInfinitive =
        ["ability", "inability", "failure", "failures", "able", "unable", "effort", "efforts", "need", "attempt", "attempts", "how", "opportunity", "plan", "plans", "capacity", "fail"];

    /// <summary>How many of the pieces from number <paramref name="next"/> on belong to the item that ends before them; 0 where it stands alone.</summary>
    public static int Count(ReadOnlySpan<char> folded, TextSpan item, List<TextSpan> pieces, int next)
    {
        var before = item.In(folded).Trim();
        var last = LastWord(before);
        if (last.IsEmpty)
            return 0;
        if (Modifiers(folded, before, last, pieces, next) is var modifiers and > 0)
            return modifiers;
        if (last.Length == before.Length)
            return 0;
        if (Verbs(folded, before, pieces, next) is var verbs and > 0)
            return verbs;
        if (OpensWithVerb(WithoutAnd(pieces[next].In(folded).Trim(), out _)) && HasInfinitive(before))
            return 1;
        if (Sides(folded, before, pieces, next) is var sides and > 0)
            return sides;
        return Kinds(folded, before, last, pieces, next);
    }

    static int Modifiers(ReadOnlySpan<char> folded, ReadOnlySpan<char> before, ReadOnlySpan<char> last, List<TextSpan> pieces, int next)
    {
        var words = LeadInWords.English;
        var head = before[..^last.Length].TrimEnd();
        // "both domestic and foreign" is closed.
        if (words.Modifier.Next(last, 0, out var length, out var weight) != 0 || length != last.Length || LastWord(head) is "and" or "or")
            return 0;
        var piece = WithoutAnd(pieces[next].In(folded).Trim(), out var and);
        var first = FirstWord(piece);
        if (IsWord(words.Modifier, first))
        {
            var rest = piece[first.Length..].TrimStart();
            // A noun such as "business" is an item of its own as often as not: what follows must show the row of words and its end.
            return weight >= 2 || ((and || rest.IsEmpty) && !head.IsEmpty) || (!and && (rest.StartsWith("and ") || rest.StartsWith("or ")) && IsWord(words.Modifier, FirstWord(rest[(rest.IndexOf(' ') + 1)..]))) ? 1 : 0;
        }
        return weight >= 2 && words.ItemStart.LengthAt(piece, 0) == 0 ? 1 : 0;
    }

    static int Verbs(ReadOnlySpan<char> folded, ReadOnlySpan<char> before, List<TextSpan> pieces, int next)
    {
        var verb = LastWord(before);
        var head = before[..^verb.Length].TrimEnd();
        if (LastWord(head) is [.., 'l', 'y'] adverb)
            head = head[..^adverb.Length].TrimEnd();
        if (!head.EndsWith(" to") || IsWord(LeadInWords.English.Intransitive, verb) || !BeforeInfinitive.AsSpan().Contains(LastWord(head[..^3].TrimEnd()).ToString()))
            return 0;
        var count = RowOfSingles(folded, pieces, next, static (word, _) => !word.IsEmpty);
        if (next + count >= pieces.Count)
            return count;
        var end = WithoutAnd(pieces[next + count].In(folded).Trim(), out _);
        return LeadInWords.English.ItemStart.LengthAt(end, 0) == 0 ? count + 1 : 0;
    }

    static bool OpensWithVerb(ReadOnlySpan<char> piece)
    {
        var first = FirstWord(piece);
        if (first is [.., 'l', 'y'])
            first = FirstWord(piece[first.Length..].TrimStart());
        return IsWord(LeadInWords.English.Verb, first);
    }

    /// <summary>Whether the item says "ability to" or the like: a piece that begins with a verb goes on with it.</summary>
    static bool HasInfinitive(ReadOnlySpan<char> item)
    {
        for (var at = 0; item[at..].IndexOf(" to ") is var hit and >= 0; at += hit + 1)
            if (BeforeInfinitive.AsSpan().Contains(LastWord(item[..(at + hit)]).ToString()))
                return true;
        return false;
    }

    static int Sides(ReadOnlySpan<char> folded, ReadOnlySpan<char> before, List<TextSpan> pieces, int next)
    {
        var words = LeadInWords.English;
        var noun = LastWord(before);
        if (before[..^noun.Length].TrimEnd() is not ("the" or "our" or "its" or "their" or "any" or "and the") || !IsWord(words.Aspect, noun))
            return 0;
        var count = RowOfSingles(folded, pieces, next, static (word, table) => IsWord(table.Aspect, word));
        if (next + count >= pieces.Count)
            return 0;
        var end = WithoutAnd(pieces[next + count].In(folded).Trim(), out var and);
        var first = FirstWord(end);
        var rest = end[first.Length..].TrimStart();
        return IsWord(words.Aspect, first) && (and || rest.StartsWith("and ") || rest.StartsWith("or ")) && rest.IndexOf("of ") >= 0 ? count + 1 : 0;
    }

    static int Kinds(ReadOnlySpan<char> folded, ReadOnlySpan<char> before, ReadOnlySpan<char> last, List<TextSpan> pieces, int next)
    {
        if (!IsPlural(last) || (before.IndexOf(" on ") < 0 && before.IndexOf(" of ") < 0 && before.IndexOf(" to ") < 0 && before.IndexOf(" by ") < 0 && before.IndexOf(" in ") < 0
            && before.IndexOf(" with ") < 0 && before.IndexOf(" for ") < 0))
            return 0;
        var count = RowOfSingles(folded, pieces, next, static (word, _) => IsPlural(word));
        // At the end of the whole list nothing tells whose "and" it is.
        if (next + count >= pieces.Count - 1)
            return 0;
        var end = pieces[next + count].In(folded).Trim();
        var first = FirstWord(end);
        var rest = end[first.Length..].TrimStart();
        if (!IsPlural(first) || !(rest.StartsWith("and ") || rest.StartsWith("or ")))
            return 0;
        rest = rest[(rest.IndexOf(' ') + 1)..];
        // "of delays, interruptions, stoppages and higher costs in our plants": a row of single words shows itself what it is.
        if (count > 0)
            return count + 1;
        return Sections.HeadingShape.CountWords(rest) <= ShortKind && IsPlural(LastWord(rest)) && LeadInWords.English.ItemStart.LengthAt(end, 0) == 0
            && LeadInWords.English.ItemStart.LengthAt(rest, 0) == 0 ? count + 1 : 0;
    }

    delegate bool Fits(ReadOnlySpan<char> word, LeadInWords words);

    /// <summary>How many pieces from a number on are single words that fit.</summary>
    static int RowOfSingles(ReadOnlySpan<char> folded, List<TextSpan> pieces, int next, Fits fits)
    {
        var count = 0;
        while (count < Most && next + count < pieces.Count && pieces[next + count].In(folded).Trim() is var piece && !piece.Contains(' ') && fits(piece, LeadInWords.English))
            count++;
        return count;
    }

    static bool IsWord(Sections.PhraseTable table, ReadOnlySpan<char> word) => !word.IsEmpty && table.LengthAt(word, 0) == word.Length;

    static bool IsPlural(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' && !word.EndsWith("'s");

    static ReadOnlySpan<char> WithoutAnd(ReadOnlySpan<char> piece, out bool and)
    {
        and = piece.StartsWith("and ") || piece.StartsWith("or ");
        return and ? piece[(piece.IndexOf(' ') + 1)..].TrimStart() : piece;
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOf(' ') is var end and >= 0 ? text[..end] : text;

    static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOf(' ') + 1)..];
}
