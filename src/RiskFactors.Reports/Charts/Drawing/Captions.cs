namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>What stands above and below every chart: title, subtitle, what is measured; notes, n and source.</summary>
static class Captions
{
    public static void Above(Figure figure, Chart chart)
    {
        figure.Bottom = figure.Em * 0.4f;
        Paragraph(figure, chart.Heading.Title, TextRole.Title, Palette.Ink);
        figure.Bottom += figure.Em * 0.1f;
        if (chart.Heading.Subtitle is { } subtitle)
            Paragraph(figure, subtitle, TextRole.Subtitle, Palette.Ink);
        Paragraph(figure, chart.Measure, TextRole.Subtitle, Palette.Quiet);
        figure.Bottom += figure.Em * 0.6f;
    }

    public static void Below(Figure figure, Chart chart)
    {
        figure.Bottom += figure.Em * 0.7f;
        var n = $"n{Lettering.NoBreakSpace}={Lettering.NoBreakSpace}{chart.Sample}.";
        Paragraph(figure, string.Join(' ', [n, .. chart.DataNotes, .. chart.DrawingNotes]), TextRole.Note, Palette.Quiet);
        Paragraph(figure, $"Source: {chart.Heading.Source}.", TextRole.Note, Palette.Quiet);
        figure.Bottom += figure.Em * 0.4f;
    }

    static void Paragraph(Figure figure, string text, TextRole role, string color)
    {
        foreach (var line in figure.Lettering.Wrap(text, role, figure.Width))
        {
            figure.Text(line, figure.Left, figure.Bottom + (figure.Lettering.Size(role) * 0.95f), role, Anchor.Start, color);
            figure.Bottom += figure.Lettering.LineHeight(role);
        }
    }
}
