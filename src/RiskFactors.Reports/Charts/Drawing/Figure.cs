using ScottPlot;
using SkiaSharp;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>
/// A drawing in the making, from top to bottom: panels, shapes outside of them, and texts at their places. Nothing is drawn before everything is placed, since the
/// height follows from what there is.
/// </summary>
sealed class Figure(Lettering lettering)
{
    readonly List<Panel> panels = [];
    readonly List<Action<Panel>> shapes = [];
    readonly List<PlacedText> texts = [];

    public Lettering Lettering { get; } = lettering;

    public Layout Layout => Lettering.Layout;

    public float Em => Layout.Em;

    /// <summary>Left and right of it nothing is drawn.</summary>
    public float Left => Em * 0.3f;

    public float Right => Layout.Width - Left;

    public float Width => Right - Left;

    /// <summary>How far the drawing is filled from above, and its height in the end.</summary>
    public float Bottom { get; set; }

    public IReadOnlyList<PlacedText> Texts => texts;

    public Panel Panel(Box data, double left, double right, double bottom, double top)
    {
        var panel = new Panel(data, left, right, bottom, top, Layout);
        panels.Add(panel);
        return panel;
    }

    /// <summary>Places one line of text by its base line.</summary>
    public void Text(string text, float x, float y, TextRole role, Anchor anchor, string color = Palette.Ink, int turn = 0)
    {
        text = Lettering.Clean(text).Replace(Lettering.NoBreakSpace, ' ');
        if (text.Length == 0)
            return;
        var (width, size) = (Lettering.Width(text, role), Lettering.Size(role));
        var before = anchor switch { Anchor.Start => 0, Anchor.Middle => width / 2, _ => width };
        var (rise, fall) = (size * 0.78f, size * 0.22f);
        var box = turn == 0
            ? new Box(x - before, y - rise, x - before + width, y + fall)
            : new Box(x - rise, y + before - width, x + fall, y + before);
        texts.Add(new(text, x, y, role, anchor, color, turn, box));
    }

    /// <summary>Places one line of text so that its capitals and digits are centred on a height.</summary>
    public void CentredText(string text, float x, float middle, TextRole role, Anchor anchor, string color = Palette.Ink) =>
        Text(text, x, middle + Lettering.MiddleOf(role), role, anchor, color);

    public void Swatch(Box box, string color) => shapes.Add(panel => panel.Rectangle(box.Left, box.Right, -box.Bottom, -box.Top, color));

    public void Stroke(float x1, float y1, float x2, float y2, string color, float hairlines) =>
        shapes.Add(panel => panel.Segment(x1, -y1, x2, -y2, color, hairlines));

    public void Dashes(float x1, float y1, float x2, float y2, string color, float hairlines, float dash) =>
        shapes.Add(panel => panel.Dashes(x1, -y1, x2, -y2, color, hairlines, dash));

    public void Mark(float x, float y, MarkerShape shape, float size, string color, string? outline = null) =>
        shapes.Add(panel => panel.Mark(x, -y, shape, size, color, outline));

    /// <summary>Draws all but the texts.</summary>
    public void DrawShapes(SKCanvas canvas)
    {
        canvas.Clear(SKColor.Parse(Palette.Paper));
        foreach (var panel in panels)
            panel.Render(canvas);
        var whole = new Panel(new Box(0, 0, Layout.Width, Bottom), 0, Layout.Width, -Bottom, 0, Layout);
        foreach (var shape in shapes)
            shape(whole);
        whole.Render(canvas);
    }

    public void DrawTexts(SKCanvas canvas)
    {
        foreach (var text in texts)
            Lettering.Draw(canvas, text);
    }
}
