using System.Globalization;

namespace RiskFactors.Reading;

/// <summary>What the style attribute of an element says, as far as reading has to know.</summary>
struct CssStyle
{
    /// <summary>Emphasis that the element turns on, and that it turns off.</summary>
    public BlockStyle On, Off;

    public CssDisplay Display;
    public bool IsHidden;
    public bool BreaksBefore, BreaksAfter;

    /// <summary>Whether the element keeps a distance from what stands before it in the line, which then reads as white space.</summary>
    public bool IsSpaced;

    /// <summary>Left margin, padding and first-line indent in points.</summary>
    public int Indent;

    /// <summary>Width in points, 0 where it is not given.</summary>
    public int Width;

    public CssFont Font;

    /// <summary>Letter width of a page of 8.5 inches, which percentages refer to.</summary>
    const double PageWidth = 612;

    /// <summary>Reads the attributes that say how an element looks: style, and those that were used before there was style.</summary>
    public void Read(MarkupAttributes attributes, HtmlTag tag)
    {
        while (attributes.Next())
            switch (attributes.Name.Length)
            {
                case 5 when attributes.Name.Equals("style", StringComparison.OrdinalIgnoreCase):
                    Read(attributes.Value);
                    break;
                case 5 when attributes.Name.Equals("align", StringComparison.OrdinalIgnoreCase) && HtmlTags.IsBlock(tag) && tag != HtmlTag.Table:
                    if (attributes.Value.Equals("center", StringComparison.OrdinalIgnoreCase) || attributes.Value.Equals("middle", StringComparison.OrdinalIgnoreCase))
                        On |= BlockStyle.Centered;
                    else
                        Off |= BlockStyle.Centered;
                    break;
                case 5 when attributes.Name.Equals("width", StringComparison.OrdinalIgnoreCase):
                    Width = Points(attributes.Value);
                    break;
                case 4 when tag == HtmlTag.Font && attributes.Name.Equals("face", StringComparison.OrdinalIgnoreCase):
                    Font = FontOf(attributes.Value);
                    break;
                case 6 when attributes.Name.Equals("hidden", StringComparison.OrdinalIgnoreCase):
                    IsHidden = true;
                    break;
            }
    }

    void Read(ReadOnlySpan<char> style)
    {
        while (!style.IsEmpty)
        {
            var end = style.IndexOf(';');
            var declaration = end < 0 ? style : style[..end];
            style = end < 0 ? default : style[(end + 1)..];
            var colon = declaration.IndexOf(':');
            if (colon > 0)
                Declare(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
        }
    }

    void Declare(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Length is < 4 or > 17 || value.IsEmpty)
            return;
        // Names in capitals come from the first converters of the nineties.
        Span<char> lower = stackalloc char[17];
        lower = lower[..name.ToLowerInvariant(lower)];
        switch (lower)
        {
            case "font-weight":
                Set(BlockStyle.Bold, Has(value, "bold") || (value.Length == 3 && value[0] is >= '6' and <= '9'));
                break;
            case "font-style":
                Set(BlockStyle.Italic, Has(value, "italic") || Has(value, "oblique"));
                break;
            case "font-variant":
            case "font-variant-caps":
                Set(BlockStyle.SmallCaps, Has(value, "small-caps"));
                break;
            case "font":
                Set(BlockStyle.Bold, Has(value, "bold"));
                Set(BlockStyle.Italic, Has(value, "italic"));
                Set(BlockStyle.SmallCaps, Has(value, "small-caps"));
                Font = FontOf(value);
                break;
            case "font-family":
                Font = FontOf(value);
                break;
            case "text-decoration":
                if (Has(value, "underline"))
                    On |= BlockStyle.Underline;
                break;
            case "text-transform":
                Set(BlockStyle.AllCaps, Has(value, "uppercase"));
                break;
            case "text-align":
                Set(BlockStyle.Centered, Has(value, "center"));
                break;
            case "display":
                Display = value switch
                {
                    "block" or "flex" or "list-item" or "table" => CssDisplay.Block,
                    "inline" => CssDisplay.Inline,
                    "inline-block" or "table-cell" => CssDisplay.InlineBlock,
                    _ => Display,
                };
                IsHidden |= Has(value, "none");
                break;
            case "float" when Has(value, "left"):
                Display = CssDisplay.InlineBlock;
                break;
            case "visibility":
                IsHidden |= Has(value, "hidden");
                break;
            case "page-break-before":
            case "break-before":
                BreaksBefore |= IsPageBreak(value);
                break;
            case "page-break-after":
            case "break-after":
                BreaksAfter |= IsPageBreak(value);
                break;
            case "margin-left":
            case "padding-left":
                var left = Points(value);
                IsSpaced |= left >= 2;
                IndentBy(left);
                break;
            case "text-indent":
                IndentBy(Points(value));
                break;
            case "margin":
            case "padding":
                IndentBy(Points(LeftOf(value)));
                break;
            case "width":
                Width = Points(value);
                break;
        }
    }

    // No style moves its element further than over the page, however many margins it gives.
    void IndentBy(int points) => Indent = (int)Math.Clamp((double)Indent + points, -PageWidth, PageWidth);

    void Set(BlockStyle style, bool on)
    {
        if (on)
            (On, Off) = (On | style, Off & ~style);
        else
            (On, Off) = (On & ~style, Off | style);
    }

    public static CssFont FontOf(ReadOnlySpan<char> family) =>
        Has(family, "wingdings") ? CssFont.Wingdings : Has(family, "symbol") ? CssFont.Symbol : CssFont.Text;

    static bool Has(ReadOnlySpan<char> value, string word) => value.Contains(word, StringComparison.OrdinalIgnoreCase);

    static bool IsPageBreak(ReadOnlySpan<char> value) => Has(value, "always") || Has(value, "page") || Has(value, "left") || Has(value, "right");

    /// <summary>The left one of one to four values: top right bottom left.</summary>
    static ReadOnlySpan<char> LeftOf(ReadOnlySpan<char> value)
    {
        Span<Range> parts = stackalloc Range[5];
        return value.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            0 => default,
            1 => value[parts[0]],
            2 or 3 => value[parts[1]],
            _ => value[parts[3]],
        };
    }

    /// <summary>A length of CSS, or of the width attribute, in points.</summary>
    public static int Points(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        var at = 0;
        while (at < value.Length && (char.IsAsciiDigit(value[at]) || value[at] is '.' or '-' or '+'))
            at++;
        if (at == 0 || !double.TryParse(value[..at], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return 0;
        var unit = value[at..].Trim();
        var points = number * (unit.IsEmpty ? 0.75 : unit[0] switch
        {
            '%' => PageWidth / 100,
            'p' or 'P' => unit.Length > 1 && unit[1] is 'x' or 'X' ? 0.75 : unit.Length > 1 && unit[1] is 'c' or 'C' ? 12 : 1,
            'i' or 'I' => 72,
            'e' or 'E' => 10,
            'c' or 'C' => 28.35,
            'm' or 'M' => 2.835,
            _ => 0.75,
        });
        return (int)Math.Clamp(points, -PageWidth, PageWidth);
    }
}

enum CssDisplay : byte
{
    Default,
    Block,
    Inline,
    InlineBlock,
}

/// <summary>Fonts whose letters are pictures.</summary>
enum CssFont : byte
{
    Unset,
    Text,
    Symbol,
    Wingdings,
}
