namespace RiskFactors.Reading;

/// <summary>What letters show in the fonts that word processors draw bullets with.</summary>
static class PictureFonts
{
    /// <summary>What a text of one letter shows in a font, or nothing where it is no such text.</summary>
    public static char PictureOf(ReadOnlySpan<char> text, CssFont font)
    {
        Span<char> room = stackalloc char[3];
        var head = room[..MarkupText.Head(text, room)].TrimEnd();
        return head.Length != 1 ? '\0' : font == CssFont.Wingdings ? Wingdings(head[0]) : Symbol(head[0]);
    }

    // Those of Wingdings 2 included, as far as they mean nothing else in Wingdings; any other picture is as good as a bullet.
    static char Wingdings(char letter) => letter switch
    {
        'l' or '\u009F' or 'Ÿ' => '●',
        'n' or '§' => '■',
        'q' or 'o' or '¨' or 'r' => '□',
        'u' or 's' => '◆',
        'v' => '❖',
        'w' => '◆',
        'Ø' or 'à' or 'è' => '➢',
        'ü' => '✓',
        'x' or 'û' or 'ý' => '☒',
        'þ' or 'R' => '☑',
        '¡' => '○',
        '£' => '□',
        _ => '•',
    };

    static char Symbol(char letter) => letter switch
    {
        '·' or 'Ÿ' => '•',
        _ => '\0',
    };
}
