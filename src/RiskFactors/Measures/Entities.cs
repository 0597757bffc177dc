namespace RiskFactors.Measures;

/// <summary>
/// Counts what a text says that is specific: names, places, dates, times, sums of money, percentages; and its figures. No model of named entities decides but
/// capitals, signs and the words of specificity-words.tsv: a run of capitalised words inside a sentence is a name; the first word of a sentence only where a
/// capitalised one follows or where it is a place; headings have none.
/// </summary>
ref struct Entities
{
    readonly MeasuredText text;
    readonly List<TextSpan> spans = [];
    int at;
    int start;
    int end;
    bool isHeading;

    Entities(MeasuredText text) => this.text = text;

    /// <summary>The entities in their order, as places in the text; they do not overlap.</summary>
    public readonly IReadOnlyList<TextSpan> Spans => spans;

    /// <summary>Figures that are not part of a date, a time or a reference.</summary>
    public int Figures { get; private set; }

    public static Entities Of(MeasuredText text)
    {
        var entities = new Entities(text);
        foreach (var end in text.SentenceEnds)
        {
            (entities.start, entities.end) = (entities.at, end);
            entities.isHeading = entities.IsHeading();
            while (entities.at < end)
                entities.ReadWord();
        }
        return entities;
    }

    void ReadWord()
    {
        var first = Character(at);
        if (char.IsDigit(first))
            ReadFigure();
        else if (!char.IsUpper(first))
            at++;
        else if (IsDateWord(at))
            ReadDate(at + 1);
        else
            ReadName();
    }

    void ReadFigure()
    {
        if (IsReference())
            at++;
        else if (IsTime(out var next) || IsNumericDate(out next))
            Take(next);
        else if (at + 1 < end && IsDay(at) && IsMonth(at + 1) && Between(at) is " ")
            ReadDate(at + 2);
        else if (!IsMoney(out next) && !IsPercentage(out next) && IsYear(at))
            Take(at + 1);
        else
        {
            Figures++;
            if (next > at)
                Take(next);
            else
                at++;
        }
    }

    /// <summary>Goes on behind a month or a day of the week: "Monday, May 5, 2003".</summary>
    void ReadDate(int next)
    {
        while (next < end && Between(next - 1).Trim(" ,.").IsEmpty && (IsDay(next) || IsYear(next) || IsMonth(next)))
            next++;
        Take(next);
    }

    void ReadName()
    {
        var (from, isName) = (at, false);
        var next = at;
        while (true)
        {
            var kind = Kind(next);
            isName |= (kind & (EntityWord.Common | EntityWord.Reference | EntityWord.Opener)) == 0 && (text.Spans[next].Length > 1 || IsBeforePoint(next));
            if (!GoesOn(next, out var following))
                break;
            next = following;
        }
        next++;
        // A sentence opens with a capital whatever its first word is.
        var isFirstAlone = from == start && (next == from + 1 || Kind(from).HasFlag(EntityWord.Opener));
        if (isFirstAlone && next > from + 1)
        {
            at = from + 1;
            return;
        }
        if (!isHeading && isName && (!isFirstAlone || Kind(from).HasFlag(EntityWord.Place)))
            Take(next);
        else
            at = next;
    }

    /// <summary>Whether the name goes on behind a word: with a capitalised one, over "of" or "&amp;", or as a company's name or a ticker symbol does.</summary>
    readonly bool GoesOn(int word, out int following)
    {
        following = word + 1;
        if (following >= end || text.Forms[text.Ids[word]].EndsWith("'s", StringComparison.Ordinal))
            return false;
        var between = Between(word);
        if (char.IsUpper(Character(following)) && !IsDateWord(following))
            return between is " " or "-" or "." or ". " or " & " or "&"
                || (between is ", " && Kind(following).HasFlag(EntityWord.Suffix))
                || (between is ":" or ": " && Kind(word).HasFlag(EntityWord.Exchange));
        while (following < end && Between(following - 1) is " " && Kind(following).HasFlag(EntityWord.Joiner))
            following++;
        return following > word + 1 && following < end && Between(following - 1) is " " && char.IsUpper(Character(following)) && !IsDateWord(following);
    }

    /// <summary>Titles and captions write every word with a capital and end without a full stop, or are all in capitals.</summary>
    readonly bool IsHeading()
    {
        var (longWords, capitalised, capitals) = (0, 0, 0);
        for (var n = start; n < end; n++)
        {
            var word = text.Spans[n].Of(text.Text);
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            longWords++;
            if (char.IsUpper(word[0]))
                capitalised++;
            if (!word.ContainsAnyInRange('a', 'z'))
                capitals++;
        }
        var behind = text.Text.AsSpan(text.Spans[end - 1].End).TrimStart("\"')\u201D\u2019 ");
        var isOpenEnded = behind.IsEmpty || behind[0] is not ('.' or '!' or '?' or ';');
        return longWords > 0 && ((isOpenEnded && capitalised * 10 >= longWords * 6) || (longWords > 1 && capitals == longWords));
    }

    /// <summary>"Item 1A", "Form 10-K", "Section 27A": a figure that points to a place in a document, not to a quantity.</summary>
    readonly bool IsReference() =>
        text.Spans[at].Of(text.Text).ContainsAnyInRange('A', 'Z')
        || (at > start && char.IsUpper(Character(at - 1)) && Kind(at - 1).HasFlag(EntityWord.Reference))
        || (at + 1 < end && Between(at) is "-" && char.IsUpper(Character(at + 1)) && text.Spans[at + 1].Length == 1);

    readonly bool IsMoney(out int next)
    {
        next = SkipScale(at + 1);
        var before = text.Text.AsSpan(0, text.Spans[at].Start).TrimEnd(' ');
        if (!before.IsEmpty && before[^1] is '$' or '\u20AC' or '\u00A3' or '\u00A5')
            return true;
        if (next < end && Between(next - 1) is " " && Kind(next).HasFlag(EntityWord.Currency))
        {
            next++;
            return true;
        }
        next = at;
        return false;
    }

    readonly bool IsPercentage(out int next)
    {
        next = at + 1;
        var behind = text.Text.AsSpan(text.Spans[at].End).TrimStart(' ');
        if (!behind.IsEmpty && behind[0] == '%')
            return true;
        if (next < end && Between(at) is " " or "-" && Kind(next).HasFlag(EntityWord.Percent))
        {
            next++;
            return true;
        }
        next = at;
        return false;
    }

    /// <summary>"5:30", "5:30 p.m.", "5 p.m.".</summary>
    readonly bool IsTime(out int next)
    {
        next = at + 1;
        if (next < end && Between(at) is ":" && char.IsDigit(Character(next)))
            next++;
        var behind = text.Text.AsSpan(text.Spans[next - 1].End).TrimStart(' ');
        if (behind.Length >= 3 && behind[0] is 'a' or 'p' or 'A' or 'P' && behind[1] == '.' && behind[2] is 'm' or 'M')
            for (var letters = text.Text.Length - behind.Length + 3; next < end && text.Spans[next].Start < letters;)
                next++;
        return next > at + 1;
    }

    /// <summary>"12/31/2004".</summary>
    readonly bool IsNumericDate(out int next)
    {
        next = at + 3;
        return next <= end && Between(at) is "/" && Between(at + 1) is "/" && char.IsDigit(Character(at + 1)) && char.IsDigit(Character(at + 2));
    }

    readonly bool IsDay(int word) => text.Spans[word].Of(text.Text) is var day && (day.Length == 1 || (day.Length == 2 && day[0] <= '3')) && IsAllDigits(day);

    readonly bool IsYear(int word) => text.Spans[word].Of(text.Text) is { Length: 4 } year && year[..2] is "19" or "20" && IsAllDigits(year);

    static bool IsAllDigits(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    readonly bool IsDateWord(int word)
    {
        var kind = Kind(word);
        if (!kind.HasFlag(EntityWord.Ambiguous))
            return (kind & (EntityWord.Month | EntityWord.Day)) != 0;
        return word + 1 < end && Between(word) is " " && (IsDay(word + 1) || IsYear(word + 1));
    }

    readonly bool IsMonth(int word) => char.IsUpper(Character(word)) && (Kind(word) & (EntityWord.Month | EntityWord.Ambiguous)) != 0;

    readonly int SkipScale(int word)
    {
        while (word < end && Between(word - 1) is " " or "-" && Kind(word).HasFlag(EntityWord.Scale))
            word++;
        return word;
    }

    void Take(int next)
    {
        spans.Add(new(text.Spans[at].Start, text.Spans[next - 1].End));
        at = next;
    }

    /// <summary>A letter alone is a numeral or a mark ("Part I"), unless a point makes it an initial ("U.S.").</summary>
    readonly bool IsBeforePoint(int word) => text.Spans[word].End is var behind && behind < text.Text.Length && text.Text[behind] == '.';

    readonly EntityWord Kind(int word)
    {
        // Initials are read as one word, and "U.S." is not the word "us".
        if (text.Spans[word].Of(text.Text).Contains('.'))
            return EntityWord.None;
        var form = text.Forms[text.Ids[word]];
        return EntityWords.Of(form.EndsWith("'s", StringComparison.Ordinal) ? form[..^2] : form);
    }

    readonly char Character(int word) => text.Text[text.Spans[word].Start];

    /// <summary>What stands between a word and the next.</summary>
    readonly ReadOnlySpan<char> Between(int word) => text.Text.AsSpan(text.Spans[word].End, text.Spans[word + 1].Start - text.Spans[word].End);
}
