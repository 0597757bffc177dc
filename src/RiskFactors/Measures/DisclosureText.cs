using System.Text;
using RiskFactors.Comparison;

namespace RiskFactors.Measures;

/// <summary>The text of a disclosure that is measured: its sections of one kind, with a line feed wherever a heading, a caption or a captioned factor ends.</summary>
static class DisclosureText
{
    public static string Of(Disclosure disclosure, SectionKind kind)
    {
        var text = new StringBuilder();
        foreach (var number in new ComparedSections(disclosure, disclosure).SectionsOf(disclosure))
            if (disclosure.Sections[number].Kind == kind)
                Add(disclosure, number, text);
        return text.ToString();
    }

    /// <summary>The text of a section has its blocks joined by spaces; a caption without a full stop would run on into its first sentence.</summary>
    static void Add(Disclosure disclosure, int number, StringBuilder text)
    {
        var section = disclosure.Sections[number];
        var start = text.Length;
        text.Append(section.Text).Append('\n');
        if (section.Heading is { } title && section.Text.StartsWith(title, StringComparison.Ordinal))
            Break(text, start + title.Length);
        foreach (var factor in disclosure.Factors)
        {
            // Factors without a caption may be parts of one sentence.
            if (factor.Section != number || factor.Heading is not { } caption)
                continue;
            var at = start + factor.Span.Start - section.Span.Start;
            Break(text, at - 1);
            Break(text, at + caption.Length);
            Break(text, at + factor.Span.Length);
        }
    }

    static void Break(StringBuilder text, int at)
    {
        if (at >= 0 && at < text.Length && text[at] == ' ')
            text[at] = '\n';
    }
}
