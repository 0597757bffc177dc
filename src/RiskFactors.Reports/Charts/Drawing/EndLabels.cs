namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>A label at the right end of what it names.</summary>
/// <param name="Text">What it says; it may take three lines.</param>
/// <param name="Middle">The height of what it names, y downwards.</param>
/// <param name="Color">The colour of what it names, shown in a small square between the two.</param>
/// <param name="Value">A number before the text, or null.</param>
sealed record EndLabel(string Text, float Middle, string Color, string? Value = null);

/// <summary>Names bands and lines at their right end. Labels that would touch are pushed apart, and a line leads from each to what it names.</summary>
static class EndLabels
{
    /// <summary>From the plot to the label, in em: a leader and a square.</summary>
    const float Lead = 2.1f;

    const int MostLines = 3;

    /// <summary>The room that the labels need right of the plot.</summary>
    public static float Room(Figure figure, IReadOnlyList<EndLabel> labels)
    {
        var before = TextBegin(figure, labels);
        var most = (figure.Width * 0.4f) - before;
        return before + labels.SelectMany(label => figure.Lettering.Wrap(label.Text, TextRole.Label, most, MostLines)).Max(line => figure.Lettering.Width(line, TextRole.Label));
    }

    /// <summary>The height that the labels need.</summary>
    public static float Height(Figure figure, IReadOnlyList<EndLabel> labels, float room) =>
        labels.Sum(label => HeightOf(figure, Lines(figure, labels, label, room)));

    public static void Place(Figure figure, Panel panel, IReadOnlyList<EndLabel> labels, float room)
    {
        var sorted = labels.OrderBy(static label => label.Middle).ToList();
        var lines = sorted.ConvertAll(label => Lines(figure, labels, label, room));
        var em = figure.Em;
        var places = LabelPlacer.Spread(
            sorted.ConvertAll(static label => label.Middle), lines.ConvertAll(text => HeightOf(figure, text)), panel.Data.Top - (0.7f * em), panel.Data.Bottom + (0.7f * em))
            ?? throw new InvalidOperationException("The plot is lower than its labels.");
        var left = panel.Data.Right;
        var begin = left + TextBegin(figure, labels);
        var pitch = figure.Lettering.LineHeight(TextRole.Label) * 0.9f;
        for (var n = 0; n < sorted.Count; n++)
        {
            var (label, middle) = (sorted[n], places[n]);
            figure.Stroke(left + (0.15f * em), label.Middle, left + (0.45f * em), label.Middle, Palette.Quiet, 0.8f);
            figure.Stroke(left + (0.45f * em), label.Middle, left + (1.0f * em), middle, Palette.Quiet, 0.8f);
            figure.Swatch(new(left + (1.1f * em), middle - (0.35f * em), left + (1.8f * em), middle + (0.35f * em)), label.Color);
            var first = middle - ((lines[n].Count - 1) / 2f * pitch);
            if (label.Value is not null)
                figure.CentredText(label.Value, begin - (0.4f * em), first, TextRole.Label, Anchor.End);
            for (var line = 0; line < lines[n].Count; line++)
                figure.CentredText(lines[n][line], begin, first + (line * pitch), TextRole.Label, Anchor.Start);
        }
    }

    static float TextBegin(Figure figure, IReadOnlyList<EndLabel> labels)
    {
        var widest = labels.Max(label => label.Value is null ? 0 : figure.Lettering.Width(label.Value, TextRole.Label));
        return (Lead * figure.Em) + (widest > 0 ? widest + (0.4f * figure.Em) : 0);
    }

    // The room is the width of the widest line to the last bit, hence the hundredth.
    static List<string> Lines(Figure figure, IReadOnlyList<EndLabel> labels, EndLabel label, float room) =>
        figure.Lettering.Wrap(label.Text, TextRole.Label, room - TextBegin(figure, labels) + 0.01f, MostLines);

    static float HeightOf(Figure figure, List<string> lines) => ((lines.Count * 0.9f * 1.28f) + 0.25f) * figure.Em;
}
