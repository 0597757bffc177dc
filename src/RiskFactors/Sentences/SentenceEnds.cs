namespace RiskFactors.Sentences;

/// <summary>
/// Decides where a sentence ends: jumps from one possible end to the next and asks of each what stands before and behind it. Every decision
/// looks at one word on either side, so that the whole is linear whatever the text.
/// </summary>
sealed class SentenceEnds(Abbreviations abbreviations)
{
    /// <summary>A word before a full stop is looked at no further back than this.</summary>
    const int LongestWord = 40;

    /// <summary>The end of the sentence that begins at <paramref name="start"/>, which is no white space.</summary>
    public int Next(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (true)
        {
            while (at < text.Length && !MayEnd(text[at]))
                at++;
            if (at >= text.Length)
                return TrimEnd(text, start, text.Length);
            switch (text[at])
            {
                case '\n':
                    if (EndsAtLine(text, at, out var next))
                        return TrimEnd(text, start, at);
                    at = next;
                    continue;
                case '\u2022' or '\u25CF' or '\u25AA':
                    // A bullet in running text opens an item, whatever stands before it.
                    if (at > start)
                        return TrimEnd(text, start, at);
                    at++;
                    continue;
            }
            var mark = at;
            at = SkipMarks(text, at, out var marks);
            var closed = SkipClosers(text, at);
            if (closed >= text.Length)
                return TrimEnd(text, start, text.Length);
            if (!char.IsWhiteSpace(text[closed]))
            {
                at = Math.Max(at, mark + 1);
                continue;
            }
            var following = closed;
            var lines = 0;
            while (following < text.Length && char.IsWhiteSpace(text[following]))
                if (text[following++] == '\n')
                    lines++;
            if (following >= text.Length || lines >= 2)
                return closed;
            if (Ends(text, start, mark, marks, closed, following))
                return closed;
            // The line break after the mark was looked at here, except for a list item that it may begin.
            at = lines == 1 ? closed + text[closed..following].IndexOf('\n') : following;
        }
    }

    static bool MayEnd(char c)
    {
        const ulong marks = (1UL << '.') | (1UL << '!') | (1UL << '?') | (1UL << '\n');
        return c <= '?' ? (marks >> c & 1) != 0 : c >= '\u2022' && c is '\u2026' or '\u2022' or '\u25CF' or '\u25AA';
    }

    /// <summary>Whether the line break ends the sentence: a blank line follows, or a list item.</summary>
    static bool EndsAtLine(ReadOnlySpan<char> text, int at, out int next)
    {
        next = at + 1;
        var breaks = 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            if (text[next++] == '\n')
                breaks++;
        if (breaks >= 2 || next >= text.Length)
            return true;
        return next + 1 < text.Length && text[next] is '*' or '-' or '\u2013' or '\u00B7' or '\u25E6' or '\u25A0' && text[next + 1] == ' ';
    }

    /// <summary>Passes over ".", "?!", "…", "..." and ". . ."; tells how many points there were, or 0 where the mark is another.</summary>
    static int SkipMarks(ReadOnlySpan<char> text, int at, out int points)
    {
        points = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '.')
                points++;
            else if (c == '\u2026')
                points += 3;
            else if (c is '!' or '?')
                points = int.MinValue / 2;
            else if (!(c == ' ' && points > 0 && at + 1 < text.Length && text[at + 1] == '.'))
                break;
            at++;
        }
        points = Math.Max(points, 0);
        return at;
    }

    /// <summary>Passes over closing quotes and brackets, and a footnote number in brackets that hangs on the mark.</summary>
    static int SkipClosers(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\u201D' or '\u2019' or '\'' or ')' or ']' or '}' or '\u00BB' or '\u0094' or '\u0092' or '*' or '_' or '\u2020')
            at++;
        if (at + 2 < text.Length && text[at] is '(' or '[' && char.IsAsciiDigit(text[at + 1]))
        {
            var close = at + 2;
            while (close < text.Length && close < at + 4 && char.IsAsciiDigit(text[close]))
                close++;
            if (close < text.Length && text[close] is ')' or ']')
                return close + 1;
        }
        return at;
    }

    bool Ends(ReadOnlySpan<char> text, int start, int mark, int points, int closed, int following)
    {
        if (!Opens(text, following, out var firstLetter))
            return false;
        if (points == 0)
            return !(closed == mark + 1 && text[mark] == '!' && Is(WordBefore(text, mark, start), WordClass.Exclamation) && !IsOpener(text, firstLetter));
        if (points >= 3)
            return points >= 4 || IsOpener(text, firstLetter) || closed > mark + points;
        return EndsAtPoint(text, start, mark, closed, following, firstLetter);
    }

    bool EndsAtPoint(ReadOnlySpan<char> text, int start, int mark, int closed, int following, int firstLetter)
    {
        var word = WordBefore(text, mark, start);
        if (word.IsEmpty)
            return true;
        var wordStart = mark - word.Length;
        if (IsEnumerator(text, word, wordStart, start) && closed == mark + 1)
            return false;
        var opener = IsOpener(text, firstLetter);
        var quoted = closed > mark + 1; // "… the Corp.)" – a bracket or quote closes the phrase, not the sentence
        var digit = char.IsAsciiDigit(text[following]);
        if (word.Length == 1 && char.IsAsciiLetterUpper(word[0]))
            return quoted || (opener && !IsInitial(text, wordStart, firstLetter));
        var classes = abbreviations.Of(word) & ~(WordClass.Opener | WordClass.Zone | WordClass.Exclamation);
        if (!opener && char.IsAsciiDigit(word[0]) && word.Length <= 3 && FollowsItem(text, wordStart, start))
            return false; // "Item 1A. Risk Factors"
        if (text[following] is '-' or '\u2013' or '\u2014')
            return classes == WordClass.None && !IsDotted(word) && !(char.IsAsciiDigit(word[0]) && char.IsAsciiLetter(word[^1])); // "Item 1A. – Risk Factors"
        if (classes == WordClass.None)
            return !IsDotted(word) || quoted || opener;
        if (quoted)
            return true;
        if ((classes & (WordClass.Never | WordClass.Title)) != 0)
            return opener && Is(word, WordClass.Zone) && char.IsAsciiLetterUpper(word[^1]); // "10 a.m. EST. To listen …"
        if ((classes & WordClass.Month) != 0)
            return !digit && (char.IsAsciiLetterLower(word[0]) || opener);
        if ((classes & WordClass.Number) != 0 && word.Length >= 3 && !digit && !ContainsLower(word))
            return true; // "SEC" is no section
        if ((classes & WordClass.Number) != 0 && (classes & WordClass.Name) == 0)
            return !digit && text[following] is not ('(' or '[') && (opener || char.IsAsciiLetterLower(word[0]) && word.Length > 3) && !IsNumeral(text, following);
        if (word is "a.m" or "p.m" or "A.M" or "P.M" && wordStart > 1 && char.IsAsciiDigit(text[wordStart - 2]))
            return !Is(WordAt(text, firstLetter), WordClass.Zone) && !digit;
        return opener;
    }

    /// <summary>Whether the text at <paramref name="at"/> can open a sentence; gives where its first letter or digit stands.</summary>
    static bool Opens(ReadOnlySpan<char> text, int at, out int letter)
    {
        letter = at;
        while (letter < text.Length && text[letter] is '"' or '\u201C' or '\u2018' or '\'' or '(' or '[' or '\u00AB' or '\u0093' or '\u0091' or '*' or '_' or '`')
            letter++;
        if (letter >= text.Length)
            return false; // a quote that stands alone at the end closes what went before
        var c = text[letter];
        if (char.IsUpper(c) || char.IsAsciiDigit(c) || c is '$' or '\u2022' or '\u25CF' or '\u20AC' or '\u00A3' or '#' or '<' or '&' or '-' or '\u2013' or '\u2014')
            return true;
        if (letter > at && text[letter - 1] == '(' && char.IsAsciiLetterLower(c) && letter + 1 < text.Length && text[letter + 1] is ')' or 'i' or 'v' or 'x')
            return true; // "(h) Equipment"
        // Names such as eBay and iRobot open a sentence in lower case.
        return char.IsLower(c) && letter + 2 < text.Length && (char.IsUpper(text[letter + 1]) || (char.IsUpper(text[letter + 2]) && char.IsLower(text[letter + 1])));
    }

    /// <summary>The run of letters, digits, inner points and ampersands that ends at <paramref name="end"/>.</summary>
    static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end, int start)
    {
        var at = end;
        var limit = Math.Max(start, end - LongestWord);
        while (at > limit && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '/' or '&' or '-'))
            at--;
        return text[at..end].TrimStart(".-/&");
    }

    static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end < at + LongestWord && (char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            end++;
        return text[at..end];
    }

    bool IsOpener(ReadOnlySpan<char> text, int letter)
    {
        var word = WordAt(text, letter);
        if (Is(word, WordClass.Opener))
            return true;
        // Of a word with a hyphen the first part decides: "Long-term debt", "Year-end".
        return word.IndexOf('-') is var hyphen and > 0 && Is(word[..hyphen], WordClass.Opener);
    }

    bool Is(ReadOnlySpan<char> word, WordClass one) => (abbreviations.Of(word) & one) != 0;

    /// <summary>"1.", "iv.", "B." at the head of the sentence or right after a colon or semicolon counts an item; it ends nothing.</summary>
    static bool IsEnumerator(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int wordStart, int start)
    {
        if (word.Length > 4)
            return false;
        var before = wordStart - 1;
        while (before >= start && text[before] is ' ' or '(' or '\n' or '\r' or '\t')
            before--;
        if (before >= start && text[before] is not (':' or ';'))
            return false;
        var digits = true;
        var roman = true;
        foreach (var c in word)
        {
            digits &= char.IsAsciiDigit(c);
            roman &= c is 'i' or 'v' or 'x' or 'I' or 'V' or 'X';
        }
        return (digits && word.Length <= 3) || roman || (word.Length == 1 && char.IsAsciiLetter(word[0]));
    }

    /// <summary>Whether the word before is "Item", "Part", "Note" or "Section": its number and full stop open a title.</summary>
    static bool FollowsItem(ReadOnlySpan<char> text, int wordStart, int start)
    {
        var before = WordBefore(text[..wordStart].TrimEnd(), text[..wordStart].TrimEnd().Length, start);
        return before.Equals("item", StringComparison.OrdinalIgnoreCase) || before.Equals("part", StringComparison.OrdinalIgnoreCase)
            || before.Equals("note", StringComparison.OrdinalIgnoreCase) || before.Equals("section", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a single capital is the initial of a name: another initial or a name stands on either side.</summary>
    static bool IsInitial(ReadOnlySpan<char> text, int wordStart, int next) =>
        next + 1 < text.Length && char.IsAsciiLetterUpper(text[next]) && text[next + 1] == '.' && wordStart > 0;

    /// <summary>Whether the word is letters with points between them: an abbreviation that no table need know.</summary>
    static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.IndexOf('.') < 0)
            return false;
        for (var n = 0; n < word.Length; n++)
            if (n % 2 == 0 ? !char.IsAsciiLetter(word[n]) : word[n] != '.')
                return false;
        return true;
    }

    static bool ContainsLower(ReadOnlySpan<char> word) => word.ContainsAnyInRange('a', 'z');

    static bool IsNumeral(ReadOnlySpan<char> text, int at)
    {
        var word = WordAt(text, at);
        foreach (var c in word)
            if (c is not ('I' or 'V' or 'X'))
                return false;
        return word.Length is > 0 and < 5;
    }

    static int TrimEnd(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }
}
