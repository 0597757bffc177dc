using ScottPlot;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>An entry of a legend.</summary>
/// <param name="Text">What it means.</param>
/// <param name="Draw">Draws the sign within a box.</param>
sealed record KeyEntry(string Text, Action<Figure, Box> Draw)
{
    public static KeyEntry Square(string text, string color) => new(text, (figure, box) =>
        figure.Swatch(new(box.Left, box.Middle - (0.35f * figure.Em), box.Left + (0.7f * figure.Em), box.Middle + (0.35f * figure.Em)), color));

    public static KeyEntry Mark(string text, MarkerShape shape, float size, string color, string? outline = null) =>
        new(text, (figure, box) => figure.Mark(box.Left + (0.4f * figure.Em), box.Middle, shape, size * figure.Em, color, outline));
}

/// <summary>A legend above a plot, never on it: entries from left to right, in as many rows as they need.</summary>
static class KeyRow
{
    /// <summary>From the sign to its text, in em.</summary>
    const float Sign = 1.15f;

    public static void Place(Figure figure, IEnumerable<KeyEntry> entries)
    {
        var em = figure.Em;
        var pitch = figure.Lettering.LineHeight(TextRole.Label) * 1.05f;
        var x = figure.Left;
        var top = figure.Bottom;
        foreach (var entry in entries)
        {
            var lines = figure.Lettering.Wrap(entry.Text, TextRole.Label, figure.Width - (Sign * em));
            var width = (Sign * em) + lines.Select(line => figure.Lettering.Width(line, TextRole.Label)).Append(0).Max();
            if (x > figure.Left && x + width > figure.Right)
            {
                x = figure.Left;
                top += pitch;
            }
            entry.Draw(figure, new(x, top, x + em, top + pitch));
            foreach (var line in lines)
            {
                figure.CentredText(line, x + (Sign * em), top + (pitch / 2), TextRole.Label, Anchor.Start);
                if (line != lines[^1])
                    top += pitch;
            }
            x += width + (1.4f * em);
        }
        figure.Bottom = top + pitch + (0.3f * em);
    }
}
