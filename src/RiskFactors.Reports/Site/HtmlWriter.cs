using System.Globalization;
using System.Runtime.CompilerServices;

namespace RiskFactors.Reports.Site;

/// <summary>Writes HTML. What stands in the braces of a template is a stranger's text and is escaped; mark-up is what the template itself says.</summary>
sealed class HtmlWriter(TextWriter output)
{
    public void Write([InterpolatedStringHandlerArgument("")] ref HtmlTemplate template)
    {
    }

    /// <summary>Writes mark-up as it stands.</summary>
    public void Markup(string html) => output.Write(html);

    /// <summary>Writes the way from an old text to a new one.</summary>
    public void Words(IReadOnlyList<WordChange> words)
    {
        foreach (var change in words)
            switch (change.Operation)
            {
                case WordOperation.Delete:
                    Write($"<del>{change.Text}</del>");
                    break;
                case WordOperation.Insert:
                    Write($"<ins>{change.Text}</ins>");
                    break;
                default:
                    Text(change.Text);
                    break;
            }
    }

    public void Text(string? text)
    {
        if (text is not null)
            output.Write(HtmlText.Of(text));
    }
}

/// <summary>A template with braces.</summary>
[InterpolatedStringHandler]
readonly ref struct HtmlTemplate(int literalLength, int formattedCount, HtmlWriter writer)
{
    public int Length => literalLength + formattedCount;

    public void AppendLiteral(string markup) => writer.Markup(markup);

    public void AppendFormatted(string? text) => writer.Text(text);

    public void AppendFormatted(DateOnly? day) => writer.Text(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void AppendFormatted(int number) => writer.Text(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number, string format) => writer.Text(number.ToString(format, CultureInfo.InvariantCulture));
}
