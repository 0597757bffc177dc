namespace RiskFactors.Reading;

/// <summary>The elements of HTML that reading has to tell apart; every other is <see cref="Unknown"/> and counts for nothing.</summary>
enum HtmlTag : byte
{
    Unknown,

    // Phrases.
    A, B, Strong, I, Em, U, Ins, Font, Span, Small, Big, Sub, Sup, S, Strike, Tt, Code, Cite, Var, Dfn, Nobr, Label,

    // Void.
    Br, Hr, Img, Page,

    // Blocks.
    P, Div, Center, Blockquote, Pre, Address, Article, Aside, Body, Fieldset, Figure, FigCaption, Footer, Form, Header, Html, Main, Nav, Section,
    H1, H2, H3, H4, H5, H6,

    // Lists.
    Ul, Ol, Dir, Menu, Dl, Li, Dt, Dd,

    // Tables.
    Table, Caption, Thead, Tbody, Tfoot, Tr, Td, Th,

    // Not for reading.
    Script, Style, Title, Textarea, Iframe, NoEmbed, NoFrames, Xmp, Select, Object, Template, IxHeader,
    Count,
}

/// <summary>Names and traits of the elements.</summary>
static class HtmlTags
{
    /// <summary>No name is longer.</summary>
    const int Longest = 16;

    /// <summary>The names in lower case, each with the number of its element.</summary>
    static readonly StringIndex names = ReadNames();

    public static HtmlTag Of(ReadOnlySpan<char> name)
    {
        // The commonest names of one letter are worth a shortcut: they are half the tags of the older filings.
        if (name.Length == 1)
            return (char)(name[0] | 0x20) switch
            {
                'p' => HtmlTag.P,
                'b' => HtmlTag.B,
                'i' => HtmlTag.I,
                'a' => HtmlTag.A,
                'u' => HtmlTag.U,
                's' => HtmlTag.S,
                _ => HtmlTag.Unknown,
            };
        if (name.Length > Longest)
            return HtmlTag.Unknown;
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return names.Find(lower) is > 0 and var tag ? (HtmlTag)tag : HtmlTag.Unknown;
    }

    static StringIndex ReadNames()
    {
        var index = new StringIndex();
        foreach (var name in Enum.GetNames(typeof(HtmlTag)))
            if (name != nameof(HtmlTag.Count))
                index.Add(name == nameof(HtmlTag.IxHeader) ? "ix:header" : name.ToLowerInvariant());
        return index;
    }

    /// <summary>Whether the element holds characters only, which are not for reading.</summary>
    public static bool IsRaw(HtmlTag tag) => tag is >= HtmlTag.Script and <= HtmlTag.Xmp;

    public static int RawIndex(HtmlTag tag) => tag - HtmlTag.Script;

    public static string RawName(HtmlTag tag) => names[(int)tag];

    public static bool IsBlock(HtmlTag tag) => tag is >= HtmlTag.P and <= HtmlTag.Th;

    public static bool IsPhrase(HtmlTag tag) => tag is >= HtmlTag.A and <= HtmlTag.Label;

    public static bool IsVoid(HtmlTag tag) => tag is >= HtmlTag.Br and <= HtmlTag.Page;

    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6;

    public static bool IsList(HtmlTag tag) => tag is >= HtmlTag.Ul and <= HtmlTag.Dl;

    /// <summary>Whether an end tag inside the element cannot close what was opened outside it.</summary>
    public static bool IsBarrier(HtmlTag tag) => tag is HtmlTag.Table or HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption;

    /// <summary>The emphasis that the element means.</summary>
    public static BlockStyle StyleOf(HtmlTag tag) => tag switch
    {
        HtmlTag.B or HtmlTag.Strong => BlockStyle.Bold,
        HtmlTag.I or HtmlTag.Em or HtmlTag.Cite or HtmlTag.Var => BlockStyle.Italic,
        HtmlTag.U or HtmlTag.Ins => BlockStyle.Underline,
        HtmlTag.Center => BlockStyle.Centered,
        HtmlTag.Th => BlockStyle.Bold | BlockStyle.Centered,
        >= HtmlTag.H1 and <= HtmlTag.H6 => BlockStyle.Bold,
        _ => BlockStyle.None,
    };
}
