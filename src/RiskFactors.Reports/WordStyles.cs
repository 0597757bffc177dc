using DocumentFormat.OpenXml.Wordprocessing;

namespace RiskFactors.Reports;

/// <summary>The styles of a Word redline.</summary>
static class WordStyles
{
    public const string Title = "RedlineTitle", Fact = "RedlineFact", LastFact = "RedlineLastFact", CommentReference = "CommentReference";

    public static string Of(RedlineRole role) => role switch
    {
        RedlineRole.SectionHeading => "SectionHeading",
        RedlineRole.GroupHeading => "GroupHeading",
        RedlineRole.Factor => "RiskFactor",
        _ => "Passage",
    };

    public static Styles Create() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "Times New Roman", ComplexScript = "Times New Roman" }, new FontSize { Val = "22" }, new Languages { Val = "en-US" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Make(Title, "Redline Title", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { After = "160" }), new StyleRunProperties(new Bold(), new FontSize { Val = "32" })),
        Make(Fact, "Redline Fact", new StyleParagraphProperties(new SpacingBetweenLines { After = "40" }, new Indentation { Left = "1300", Hanging = "1300" }), new StyleRunProperties(new FontSize { Val = "19" })),
        Make(LastFact, "Redline Last Fact",
            new StyleParagraphProperties(
                new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 8, Color = "808080" }), new SpacingBetweenLines { After = "360" }, new Indentation { Left = "1300", Hanging = "1300" }),
            new StyleRunProperties(new FontSize { Val = "19" })),
        Make(Of(RedlineRole.SectionHeading), "Section Heading", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240" }), new StyleRunProperties(new Bold(), new FontSize { Val = "26" })),
        Make(Of(RedlineRole.GroupHeading), "Group Heading", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240" }), new StyleRunProperties(new Bold(), new Italic())),
        Make(Of(RedlineRole.Sentence), "Passage", new StyleParagraphProperties(), new StyleRunProperties()),
        Make(Of(RedlineRole.Factor), "Risk Factor", new StyleParagraphProperties(new Indentation { Left = "360" }), new StyleRunProperties()),
        new Style(new StyleName { Val = "annotation reference" }, new StyleRunProperties(new FontSize { Val = "16" })) { Type = StyleValues.Character, StyleId = CommentReference });

    static Style Make(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = true };
}
