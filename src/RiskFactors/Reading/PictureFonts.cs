namespace RiskFactors.Reading;

/// <summary>What letters show in the fonts that word processors draw bullets with.</summary>
static class PictureFonts
{
    public static char Wingdings(char letter) => letter switch
    {
        'l' or '\u009F' or 'Ÿ' => '●',
        'n' or '§' => '■',
        'q' or 'o' or '¨' or 'r' => '□',
        'u' or 's' => '◆',
        'v' => '❖',
        'w' => '◆',
        'Ø' or 'à' or 'è' => '➢',
        'ü' => '✓',
        'x' or 'û' => '☒',
        'þ' => '☑',
        _ => '\0',
    };

    public static char Symbol(char letter) => letter switch
    {
        '·' or 'Ÿ' => '•',
        _ => '\0',
    };
}
