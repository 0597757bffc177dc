namespace RiskFactors.Reading;

/// <summary>What the named styles of a Word file mean: headings by level, emphasis, lists.</summary>
sealed class DocxStyles
{
    /// <summary>Styles may rest on others in a circle; no real one rests on so many.</summary>
    const int LongestChain = 16;

    readonly Dictionary<string, DocxStyle> styles = new(StringComparer.Ordinal);
    readonly Dictionary<string, DocxStyle>.AlternateLookup<ReadOnlySpan<char>> byId;

    public DocxStyles(string? xml)
    {
        byId = styles.GetAlternateLookup<ReadOnlySpan<char>>();
        if (xml is not null)
            Read(xml);
    }

    /// <summary>The style of that id with all that it inherits.</summary>
    public DocxStyle this[ReadOnlySpan<char> id]
    {
        get
        {
            if (!byId.TryGetValue(id, out var style))
                // A file without definitions still names the built-in headings by their ids.
                return new() { HeadingLevel = LevelOf(id), ItemLevel = -1 };
            for (var n = 0; n < LongestChain && style.BasedOn is { } parent && byId.TryGetValue(parent, out var inherited); n++)
                style = style.Over(inherited);
            return style;
        }
    }

    void Read(string xml)
    {
        var token = new MarkupTokenizer(xml, 0, xml.Length, MarkupSyntax.Xml);
        string? id = null;
        var style = new DocxStyle { ItemLevel = -1 };
        while (token.Next())
        {
            if (token.Kind is not (MarkupTokenKind.StartTag or MarkupTokenKind.EndTag))
                continue;
            var name = DocxMarkup.LocalName(token.Name);
            if (token.Kind == MarkupTokenKind.EndTag)
            {
                if (name is "style" && id is not null)
                    styles[id] = style;
                continue;
            }
            switch (name)
            {
                case "style":
                    id = DocxMarkup.Value(token, "styleId").ToString();
                    style = new() { ItemLevel = -1 };
                    break;
                case "name":
                    style.HeadingLevel = LevelOf(DocxMarkup.Value(token));
                    break;
                case "basedOn":
                    style.BasedOn = DocxMarkup.Value(token).ToString();
                    break;
                case "outlineLvl" when style.HeadingLevel == 0 && int.TryParse(DocxMarkup.Value(token), out var level) && level < 9:
                    style.HeadingLevel = level + 1;
                    break;
                case "numPr":
                    style.ItemLevel = Math.Max(0, style.ItemLevel);
                    break;
                case "ilvl" when int.TryParse(DocxMarkup.Value(token), out var depth):
                    style.ItemLevel = depth;
                    break;
                default:
                    DocxMarkup.Emphasis(token, name, ref style.On, ref style.Off);
                    break;
            }
        }
    }

    /// <summary>1 for "heading 1", "Heading1" and "Title", 0 for what is no heading.</summary>
    static int LevelOf(ReadOnlySpan<char> name)
    {
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
            return 1;
        if (!name.StartsWith("heading", StringComparison.OrdinalIgnoreCase))
            return 0;
        var number = name["heading".Length..].Trim();
        return number.Length == 1 && number[0] is >= '1' and <= '9' ? number[0] - '0' : 0;
    }
}

/// <summary>One named style.</summary>
struct DocxStyle
{
    public string? BasedOn;

    /// <summary>1 for the highest heading, 0 for what is no heading.</summary>
    public int HeadingLevel;

    /// <summary>Zero-based depth of the list that the style numbers, or -1.</summary>
    public int ItemLevel;

    public BlockStyle On, Off;

    /// <summary>This style resting on another.</summary>
    public readonly DocxStyle Over(in DocxStyle inherited) => new()
    {
        BasedOn = inherited.BasedOn,
        HeadingLevel = HeadingLevel > 0 ? HeadingLevel : inherited.HeadingLevel,
        ItemLevel = ItemLevel >= 0 ? ItemLevel : inherited.ItemLevel,
        On = On | (inherited.On & ~Off),
        Off = Off | (inherited.Off & ~On),
    };
}
