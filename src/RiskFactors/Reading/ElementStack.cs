namespace RiskFactors.Reading;

/// <summary>
/// The open elements of an HTML document and what they add up to: emphasis, indentation, font. Every question is answered in constant time,
/// so that a document of a million unclosed elements is read in linear time.
/// </summary>
sealed class ElementStack(int maxDepth)
{
    // The re-opening of phrases and the removal of one from the middle look at this many elements at most; real documents stay below.
    const int Reach = 64, Survivors = 8;

    /// <summary>Points from the margin beyond which nothing stands further right.</summary>
    const int Widest = 100_000;

    readonly int[] innermost = NoneOpen();
    Element[] elements = new Element[64];
    int barrier = -1;

    public int Count { get; private set; }

    public BlockStyle Style { get; private set; }

    /// <summary>Distance from the left margin in points.</summary>
    public int Indent { get; private set; }

    public CssFont Font { get; private set; }

    public bool IsPreformatted { get; private set; }

    /// <summary>Index of the innermost element that is a block, or -1.</summary>
    public int Block { get; private set; } = -1;

    public ref readonly Element this[int index] => ref elements[index];

    public ref readonly Element Top => ref elements[Count - 1];

    /// <summary>Index of the innermost open element of that name, whatever stands between, or -1.</summary>
    public int Innermost(HtmlTag tag) => innermost[(int)tag];

    /// <summary>Index of the innermost open element of that name that an end tag here can close, or -1.</summary>
    public int InScope(HtmlTag tag)
    {
        var index = innermost[(int)tag];
        return index > barrier || (index == barrier && index >= 0) ? index : -1;
    }

    /// <summary>Index of the innermost open heading of any level, which the end tag of any other ends too, or -1.</summary>
    public int HeadingInScope()
    {
        var index = -1;
        for (var tag = HtmlTag.H1; tag <= HtmlTag.H6; tag++)
            index = Math.Max(index, InScope(tag));
        return index;
    }

    public void Push(HtmlTag tag, in CssStyle css, ElementTraits traits)
    {
        if (Count >= maxDepth)
            throw FilingReadException.TooDeep(maxDepth);
        if (Count == elements.Length)
            Array.Resize(ref elements, Count * 2);
        ref var element = ref elements[Count];
        element = new()
        {
            Tag = tag,
            Traits = traits,
            Outer = innermost[(int)tag],
            OuterBarrier = barrier,
            OuterBlock = Block,
            OuterStyle = Style,
            OuterIndent = Indent,
            OuterFont = Font,
            OuterPreformatted = IsPreformatted,
            On = css.On,
            Off = css.Off,
            OwnFont = css.Font,
        };
        innermost[(int)tag] = Count;
        if (HtmlTags.IsBarrier(tag))
            barrier = Count;
        if (HtmlTags.IsBlock(tag))
        {
            Block = Count;
            Indent = Math.Clamp(Indent + css.Indent, -Widest, Widest);
        }
        Style = (Style & ~css.Off) | css.On;
        if (css.Font != CssFont.Unset)
            Font = css.Font;
        IsPreformatted |= tag == HtmlTag.Pre;
        Count++;
    }

    static int[] NoneOpen()
    {
        var none = new int[(int)HtmlTag.Count];
        Array.Fill(none, -1);
        return none;
    }

    public Element Pop()
    {
        var element = elements[--Count];
        if (element.Tag != HtmlTag.Unknown)
            innermost[(int)element.Tag] = element.Outer;
        barrier = element.OuterBarrier;
        Block = element.OuterBlock;
        Style = element.OuterStyle;
        Indent = element.OuterIndent;
        Font = element.OuterFont;
        IsPreformatted = element.OuterPreformatted;
        return element;
    }

    /// <summary>Ends a phrase that is not the innermost element: its effect goes, what was opened inside it stays open.</summary>
    public void Remove(int index)
    {
        ref var removed = ref elements[index];
        innermost[(int)removed.Tag] = removed.Outer;
        removed.Tag = HtmlTag.Unknown;
        removed.Traits = ElementTraits.None;
        (removed.On, removed.Off, removed.OwnFont) = (BlockStyle.None, BlockStyle.None, CssFont.Unset);
        if (Count - index > Reach)
            return;
        var style = removed.OuterStyle;
        var font = removed.OuterFont;
        for (var n = index + 1; n < Count; n++)
        {
            ref var element = ref elements[n];
            (element.OuterStyle, element.OuterFont) = (style, font);
            style = (style & ~element.Off) | element.On;
            if (element.OwnFont != CssFont.Unset)
                font = element.OwnFont;
        }
        Style = style;
        Font = font;
    }

    /// <summary>
    /// The emphasising phrases that stand open above an element which is about to be closed: a browser opens them again in what follows.
    /// </summary>
    public void CollectPhrases(int above, List<(HtmlTag Tag, BlockStyle On, BlockStyle Off)> phrases)
    {
        phrases.Clear();
        for (var n = Count - 1; n > above && n > Count - Reach && phrases.Count < Survivors; n--)
            if (elements[n] is { Tag: not HtmlTag.Span } element && HtmlTags.IsPhrase(element.Tag) && (element.On | element.Off) != 0)
                phrases.Add((element.Tag, element.On, element.Off));
        phrases.Reverse();
    }
}

/// <summary>An open element and what was in force outside it.</summary>
struct Element
{
    /// <summary>Its name; unknown where an end tag has taken its effect away already.</summary>
    public HtmlTag Tag;
    public ElementTraits Traits;
    public int Outer, OuterBarrier, OuterBlock, OuterIndent;
    public BlockStyle OuterStyle, On, Off;
    public CssFont OuterFont, OwnFont;
    public bool OuterPreformatted;
}

[Flags]
enum ElementTraits : byte
{
    None = 0,

    /// <summary>Its end ends a block.</summary>
    Bounds = 1,

    /// <summary>What follows it is separated by white space.</summary>
    Spaces = 2,

    /// <summary>A page ends where it ends.</summary>
    BreaksAfter = 4,

    /// <summary>Nothing in it is for reading.</summary>
    Hides = 8,
}
