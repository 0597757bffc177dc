namespace RiskFactors.Reading;

/// <summary>The vocabulary of WordprocessingML that the document and its styles share.</summary>
static class DocxMarkup
{
    /// <summary>The name without its prefix. Names of other vocabularies that carry text of their own (drawings, formulas) come out empty.</summary>
    public static ReadOnlySpan<char> LocalName(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        return colon < 0 ? name : name[..colon] is "a" or "m" or "v" or "o" or "wp" or "pic" or "wps" ? default : name[(colon + 1)..];
    }

    /// <summary>The value of the attribute "val", or of another, whatever its prefix.</summary>
    public static ReadOnlySpan<char> Value(in MarkupTokenizer token, string name = "val")
    {
        var attributes = token.Attributes;
        while (attributes.Next())
            if (LocalName(attributes.Name).SequenceEqual(name))
                return attributes.Value;
        return default;
    }

    /// <summary>Whether a property such as w:b is on: it is where nothing else is said.</summary>
    public static bool IsOn(in MarkupTokenizer token) => Value(token) is not ("0" or "false" or "off" or "none");

    /// <summary>Reads a property of emphasis or alignment into what is turned on and what is turned off.</summary>
    public static void Emphasis(in MarkupTokenizer token, ReadOnlySpan<char> name, ref BlockStyle on, ref BlockStyle off)
    {
        var style = name switch
        {
            "b" => BlockStyle.Bold,
            "i" => BlockStyle.Italic,
            "u" => BlockStyle.Underline,
            "caps" => BlockStyle.AllCaps,
            "smallCaps" => BlockStyle.SmallCaps,
            "jc" => BlockStyle.Centered,
            _ => BlockStyle.None,
        };
        if (style == BlockStyle.None)
            return;
        if (style == BlockStyle.Centered ? Value(token) is "center" : IsOn(token))
            (on, off) = (on | style, off & ~style);
        else
            (on, off) = (on & ~style, off | style);
    }

    /// <summary>A length in twentieths of a point, in points.</summary>
    public static int Points(ReadOnlySpan<char> twips) => int.TryParse(twips, out var value) ? Math.Clamp(value / 20, -1000, 1000) : 0;
}
