using System.Buffers;

namespace RiskFactors.Reading;

/// <summary>Turns the characters between two tags into reading text: references decoded, white space collapsed, invisible characters dropped.</summary>
static class MarkupText
{
    /// <summary>Appends source[start..end) to the open block. Leaves white space at either end as a pending space.</summary>
    public static void Append(string source, int start, int end, FilingTextBuilder builder)
    {
        Span<char> decoded = stackalloc char[2];
        var at = start;
        while (at < end)
        {
            var from = at;
            at += PlainLength(source.AsSpan(at, end - at));
            builder.Append(from, at);
            if (at == end)
                return;
            var c = source[at];
            if (c == '&' && CharacterReference.Read(source.AsSpan(at, end - at), decoded, out var length) is > 0 and var taken)
            {
                if (length == 1)
                    AppendOne(decoded[0], at, at + taken, builder);
                else
                    builder.Append(decoded[..length], at, at + taken);
                at += taken;
            }
            else if (c == '&')
                builder.Append(at, ++at);
            else if (c is ' ' or '\n' or '\r' or '\t')
            {
                from = at;
                while (at < end && source[at] is (' ' or '\n' or '\r' or '\t'))
                    at++;
                builder.Space(from, at);
            }
            else
                AppendOne(c, at, ++at, builder);
        }
    }

    /// <summary>The length of the longest stretch at the head that stands in the reading text as it stands in the source, single spaces between words included.</summary>
    static int PlainLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && (at > 0 || text[0] != ' '))
        {
            var rest = text[at..];
            var printable = rest.IndexOfAnyExcept(Printable);
            if (printable < 0)
                printable = rest.Length;
            if (rest[..printable].IndexOf("  ") is >= 0 and var gap)
                return at + gap;
            at += printable;
            if (at < text.Length && IsPlain(text[at]))
                at++; // beyond ASCII
            else
                break;
        }
        // A space before what is not plain is the beginning of more white space.
        return at > 0 && text[at - 1] == ' ' ? at - 1 : at;
    }

    static void AppendOne(char c, int start, int end, FilingTextBuilder builder)
    {
        if (IsInvisible(c))
            return;
        if (c is >= '\u0080' and <= '\u009F')
            c = CharacterReference.FromC1(c);
        if (char.IsWhiteSpace(c))
            builder.Space(start, end);
        else
            builder.Append([c], start, end);
    }

    /// <summary>Whether source[start..end) holds white space only, references to it included.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        Span<char> decoded = stackalloc char[2];
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            var taken = 1;
            if (c == '&' && CharacterReference.Read(text[at..], decoded, out var length) is > 0 and var reference)
                (c, taken) = (length == 1 ? decoded[0] : 'x', reference);
            if (!(char.IsWhiteSpace(c) && c != '\u0085') && !IsInvisible(c))
                return false;
            at += taken;
        }
        return true;
    }

    /// <summary>Fills <paramref name="head"/> with the first characters as they read, white space as one space, and gives their number.</summary>
    public static int Head(ReadOnlySpan<char> text, Span<char> head)
    {
        Span<char> decoded = stackalloc char[2];
        var count = 0;
        for (var at = 0; at < text.Length && count < head.Length;)
        {
            var c = text[at];
            var taken = 1;
            if (c == '&' && CharacterReference.Read(text[at..], decoded, out var length) is > 0 and var reference)
                (c, taken) = (length == 1 ? decoded[0] : 'x', reference);
            at += taken;
            if (c is >= '\u0080' and <= '\u009F')
                c = CharacterReference.FromC1(c);
            if (IsInvisible(c))
                continue;
            if (!char.IsWhiteSpace(c))
                head[count++] = c;
            else if (count > 0 && head[count - 1] != ' ')
                head[count++] = ' ';
        }
        return count;
    }

    /// <summary>Whether the text begins with the mark of a list item, which may stand in a tag of its own.</summary>
    public static bool BeginsWithMark(ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[12];
        var head = room[..Head(text, room)];
        var trimmed = head.TrimEnd();
        return !trimmed.IsEmpty && (ListMark.IsBullet(head[0]) || ListMark.LengthAt(head) > 0 || ListMark.EnumeratorLength(trimmed) == trimmed.Length);
    }

    /// <summary>Number of no-break spaces at the head of the text: they indent.</summary>
    public static int HardSpaces(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            var taken = text[0] == '\u00A0' ? 1 : text.StartsWith("&nbsp;") || text.StartsWith("&#160;") ? 6 : 0;
            if (taken == 0 && !char.IsWhiteSpace(text[0]))
                break;
            count += taken > 0 ? 1 : 0;
            text = text[Math.Max(1, taken)..];
        }
        return count;
    }

    /// <summary>What of ASCII stands for itself, and the space.</summary>
    static readonly SearchValues<char> Printable = SearchValues.Create([.. Enumerable.Range(' ', '\u007F' - ' ').Select(static c => (char)c).Where(static c => c != '&')]);

    // Zero-width characters, the soft hyphen, the byte-order mark and control characters are on no page.
    static bool IsInvisible(char c) => c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or '\u2060' || (c < ' ' && !char.IsWhiteSpace(c));

    static bool IsPlain(char c) => c < '\u0080' ? c > ' ' && c is not ('&' or '\u007F') : c >= '\u00A0' && !char.IsWhiteSpace(c) && !IsInvisible(c);
}
