namespace RiskFactors.Reading;

/// <summary>
/// Reads the main part of a Word file into blocks, as it stands once every tracked change is accepted. Headers, footers, notes and comments
/// are other parts and are not read.
/// </summary>
sealed class DocxReader
{
    readonly string source;
    readonly FilingTextBuilder builder;
    readonly BlockFlow flow;
    readonly DocxStyles styles;
    readonly Stack<Paragraph> outer = [];   // of a paragraph that stands in a text box of another
    MarkupTokenizer token;

    Paragraph paragraph;
    BlockStyle runOn, runOff;
    bool inRun, inParagraphProperties, inText, isHidden;
    int paragraphs;                         // open ones

    DocxReader(string source, string? styles, FilingTextBuilder builder)
    {
        (this.source, this.builder) = (source, builder);
        flow = new(builder);
        this.styles = new(styles);
        token = new(source, 0, source.Length, MarkupSyntax.Xml);
    }

    /// <summary>Reads the document; the builder's source is its XML.</summary>
    public static void Read(DocxPackage package, FilingTextBuilder builder) => new DocxReader(package.Document, package.Styles, builder).Walk();

    void Walk()
    {
        while (token.Next())
        {
            builder.ThrowIfCancelled();
            switch (token.Kind)
            {
                case MarkupTokenKind.Text when inText && !isHidden:
                    flow.Text(token.Start, token.End, Style, paragraph.Indent);
                    break;
                case MarkupTokenKind.Cdata when inText && !isHidden:
                    OnCdata();
                    break;
                case MarkupTokenKind.StartTag:
                    var name = DocxMarkup.LocalName(token.Name);
                    if (IsSkipped(name))
                        Skip(name);
                    else
                    {
                        OnStart(name);
                        if (token.IsSelfClosing)
                            OnEnd(name);
                    }
                    break;
                case MarkupTokenKind.EndTag:
                    OnEnd(DocxMarkup.LocalName(token.Name));
                    break;
            }
        }
        flow.Close(source.Length);
    }

    BlockStyle Style => (paragraph.Style & ~runOff) | runOn;

    void OnCdata()
    {
        var word = source.AsSpan(token.Start + 9, token.End - token.Start - 12).ToString();
        if (!string.IsNullOrWhiteSpace(word))
            flow.Text(string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), token.Start, token.End, Style, paragraph.Indent);
    }

    /// <summary>
    /// What is deleted or moved away, what is there for programs that cannot read the first choice, and what tells how something looked before.
    /// </summary>
    bool IsSkipped(ReadOnlySpan<char> name) => name switch
    {
        "del" or "moveFrom" => !inParagraphProperties,
        "Fallback" or "instrText" or "delText" or "delInstrText" or "pPrChange" or "rPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "sectPrChange"
            or "sectPr" or "oMath" or "rt" or "sdtPr" or "sdtEndPr" or "tblPr" or "tblGrid" => true,
        _ => false,
    };

    void Skip(ReadOnlySpan<char> name)
    {
        if (token.IsSelfClosing)
            return;
        for (var depth = 1; depth > 0 && token.Next();)
            if (token.Kind is MarkupTokenKind.StartTag or MarkupTokenKind.EndTag && DocxMarkup.LocalName(token.Name).SequenceEqual(name))
                depth += token.Kind == MarkupTokenKind.EndTag ? -1 : token.IsSelfClosing ? 0 : 1;
    }

    void OnStart(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "p":
                OpenParagraph();
                break;
            case "pPr":
                inParagraphProperties = true;
                break;
            case "r":
                (inRun, runOn, runOff, isHidden) = (true, default, default, false);
                break;
            case "t":
                inText = !token.IsSelfClosing;
                break;
            case "tab" or "ptab" when !inParagraphProperties:
                builder.Space(token.Start, token.End);
                break;
            case "br" or "cr":
                OnBreak();
                break;
            case "noBreakHyphen" when !isHidden:
                flow.Text("-", token.Start, token.End, Style, paragraph.Indent);
                break;
            case "sym":
                OnSymbol();
                break;
            case "tbl":
                flow.Boundary(token.Start, token.End, token.Start);
                flow.Tables.Open();
                break;
            case "tr" when flow.Tables.Depth > 0:
                DocxRow.Look(builder, token, flow.Tables.OpenRow());
                break;
            case "tc" when flow.Tables.IsInRow:
                flow.Tables.OpenCell(0);
                break;
            default:
                if (inParagraphProperties)
                    OnParagraphProperty(name);
                else if (inRun)
                    OnRunProperty(name);
                break;
        }
    }

    void OnEnd(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "p":
                CloseParagraph();
                break;
            case "pPr":
                inParagraphProperties = false;
                Apply();
                break;
            case "r":
                inRun = isHidden = false;
                break;
            case "t":
                inText = false;
                break;
            case "tc" when flow.Tables.IsInRow:
                flow.EndCell(token.Start, token.End, token.End);
                break;
            case "tr" when flow.Tables.Depth > 0:
                flow.EndRow(token.End);
                break;
            case "tbl":
                flow.Tables.Close();
                break;
        }
    }

    void OpenParagraph()
    {
        if (paragraphs++ > 0)
        {
            flow.Boundary(token.Start, token.End, token.Start);
            outer.Push(paragraph);
        }
        paragraph = new();
        inRun = inParagraphProperties = false;
        Apply();
    }

    void CloseParagraph()
    {
        if (paragraph.MarkIsDeleted)
            // Without its mark the paragraph runs on into the next.
            builder.Space(token.Start, token.End);
        else
            flow.Boundary(token.Start, token.End, token.End);
        if (paragraphs > 0)
            paragraphs--;
        paragraph = outer.Count > 0 ? outer.Pop() : new();
        Apply();
    }

    void Apply()
    {
        flow.HeadingLevel = paragraph.HeadingLevel;
        flow.ItemLevel = paragraph.HeadingLevel > 0 ? 0 : paragraph.ItemLevel + 1;
        flow.ItemOpens = flow.ItemLevel > 0;
        if (paragraph.BreaksBefore && flow.IsEmpty)
            flow.PageBreak();
        paragraph.BreaksBefore = false;
    }

    void OnParagraphProperty(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "pStyle":
                var style = styles[DocxMarkup.Value(token)];
                (paragraph.HeadingLevel, paragraph.ItemLevel, paragraph.Style) = (style.HeadingLevel, style.ItemLevel, style.On);
                break;
            case "outlineLvl" when int.TryParse(DocxMarkup.Value(token), out var level):
                paragraph.HeadingLevel = level < 9 ? level + 1 : 0;
                break;
            case "numPr":
                paragraph.ItemLevel = Math.Max(0, paragraph.ItemLevel);
                break;
            case "ilvl" when int.TryParse(DocxMarkup.Value(token), out var depth):
                paragraph.ItemLevel = Math.Clamp(depth, 0, 8);
                break;
            case "numId" when DocxMarkup.Value(token) is "0":
                paragraph.ItemLevel = -1;
                break;
            case "ind":
                var left = DocxMarkup.Value(token, "left");
                paragraph.Indent = DocxMarkup.Points(left.IsEmpty ? DocxMarkup.Value(token, "start") : left) - DocxMarkup.Points(DocxMarkup.Value(token, "hanging"));
                break;
            case "pageBreakBefore":
                paragraph.BreaksBefore = DocxMarkup.IsOn(token);
                break;
            case "jc":
                BlockStyle off = default;
                DocxMarkup.Emphasis(token, name, ref paragraph.Style, ref off);
                break;
            case "del" or "moveFrom":
                paragraph.MarkIsDeleted = true;
                break;
        }
    }

    void OnRunProperty(ReadOnlySpan<char> name)
    {
        if (name is "rStyle")
        {
            var style = styles[DocxMarkup.Value(token)];
            (runOn, runOff) = (runOn | style.On, runOff | style.Off);
        }
        else if (name is "vanish")
            isHidden = DocxMarkup.IsOn(token);
        else
            DocxMarkup.Emphasis(token, name, ref runOn, ref runOff);
    }

    void OnBreak()
    {
        if (isHidden)
            return;
        if (DocxMarkup.Value(token, "type") is not "page")
        {
            flow.LineBreak(token.Start, token.End);
            return;
        }
        flow.Boundary(token.Start, token.End, token.Start);
        flow.PageBreak();
    }

    /// <summary>A character of a font of pictures, by its number.</summary>
    void OnSymbol()
    {
        if (isHidden || !int.TryParse(DocxMarkup.Value(token, "char"), System.Globalization.NumberStyles.HexNumber, null, out var code) || code is < 0x21 or > 0xFFFF)
            return;
        // Fonts of pictures have their characters at U+F000 and above.
        var letter = (char)(code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code);
        var picture = PictureFonts.PictureOf([letter], CssStyle.FontOf(DocxMarkup.Value(token, "font")));
        if (picture == '\0')
            picture = (char)code;
        if (!char.IsSurrogate(picture))
            flow.Text([picture], token.Start, token.End, Style, paragraph.Indent);
    }

    struct Paragraph()
    {
        public int HeadingLevel, Indent;

        /// <summary>Zero-based depth of the list that numbers the paragraph, or -1.</summary>
        public int ItemLevel = -1;

        public BlockStyle Style;
        public bool BreaksBefore, MarkIsDeleted;
    }
}
