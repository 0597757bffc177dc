using System.Text;
using SkiaSharp;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>
/// Measures and draws text in one font. ScottPlot draws no text here: its fonts are a table shared by the whole process, and its labels do not tell how much room
/// they take before they are drawn.
/// </summary>
sealed class Lettering : IDisposable
{
    /// <summary>Keeps the words that it stands between on one line.</summary>
    public const char NoBreakSpace = '\u00A0';

    readonly Dictionary<TextRole, SKFont> fonts = [];
    readonly SKTypeface regular;
    readonly SKTypeface bold;

    Lettering(Layout layout, SKTypeface regular, SKTypeface bold) => (Layout, this.regular, this.bold) = (layout, regular, bold);

    public Layout Layout { get; }

    public string Family => regular.FamilyName;

    /// <summary>The value of font-stretch in CSS, or null for a font of normal width.</summary>
    public string? Stretch => (SKFontStyleWidth)regular.FontWidth switch
    {
        SKFontStyleWidth.Condensed => "condensed",
        SKFontStyleWidth.SemiCondensed => "semi-condensed",
        _ => null,
    };

    public static Lettering Of(ChartOptions options)
    {
        var layout = Layout.Of(options);
        var (regular, bold) = ChartFont.Find(options.FontFile);
        return new(layout, regular, bold);
    }

    public static bool IsBold(TextRole role) => role is TextRole.Title or TextRole.Strong;

    public float Size(TextRole role) => Layout.Em * role switch
    {
        TextRole.Title => 1.3f,
        TextRole.Subtitle => 1.05f,
        TextRole.Note => 0.88f,
        _ => 1f,
    };

    public float LineHeight(TextRole role) => Size(role) * 1.28f;

    /// <summary>How far above the base line the middle of a line of capitals and digits is.</summary>
    public float MiddleOf(TextRole role) => Size(role) * 0.36f;

    public float Width(string text, TextRole role) => Font(role).MeasureText(text);

    /// <summary>The text in lines no wider than a width; a word that is wider stands alone.</summary>
    public List<string> Wrap(string text, TextRole role, float width)
    {
        var lines = new List<string>();
        foreach (var word in Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", role) <= width)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        return lines;
    }

    /// <summary>The text in at most so many lines; what does not fit is cut.</summary>
    public List<string> Wrap(string text, TextRole role, float width, int most)
    {
        var lines = Wrap(text, role, width);
        if (lines.Count > most)
            lines = [.. lines.Take(most - 1), Cut(string.Join(' ', lines.Skip(most - 1)), role, width)];
        return [.. lines.Select(line => Cut(line, role, width))];
    }

    /// <summary>The text, or as much of its beginning as fits with an ellipsis.</summary>
    public string Cut(string text, TextRole role, float width)
    {
        text = Clean(text);
        if (Width(text, role) <= width)
            return text;
        var (fits, fitsNot) = (0, text.Length);
        while (fits + 1 < fitsNot)
        {
            var middle = (fits + fitsNot) / 2;
            if (Width(text[..middle].TrimEnd() + "…", role) <= width)
                fits = middle;
            else
                fitsNot = middle;
        }
        if (fits > 0 && char.IsHighSurrogate(text[fits - 1]))
            fits--;
        return text[..fits].TrimEnd(' ', ',', ';', '.') + "…";
    }

    public void Draw(SKCanvas canvas, PlacedText text)
    {
        using var paint = new SKPaint { Color = SKColor.Parse(text.Color), IsAntialias = true };
        canvas.Save();
        canvas.Translate(text.X, text.Y);
        canvas.RotateDegrees(text.Turn);
        canvas.DrawText(text.Text, 0, 0, text.Anchor switch { Anchor.Start => SKTextAlign.Left, Anchor.Middle => SKTextAlign.Center, _ => SKTextAlign.Right }, Font(text.Role), paint);
        canvas.Restore();
    }

    /// <summary>A stranger's text in one line of what XML and a font can hold: no control characters, no half of a surrogate pair.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value == NoBreakSpace)
                clean.Append(NoBreakSpace);
            else if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (rune.Value is not (0xFFFE or 0xFFFF))
                clean.Append(rune.ToString());
        return clean.ToString().TrimEnd();
    }

    public void Dispose()
    {
        foreach (var font in fonts.Values)
            font.Dispose();
    }

    // No hinting: widths must grow with the size exactly, or what fits on a screen would not fit in print.
    SKFont Font(TextRole role)
    {
        if (fonts.TryGetValue(role, out var font))
            return font;
        return fonts[role] = new SKFont(IsBold(role) ? bold : regular, Size(role))
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
            Embolden = IsBold(role) && bold == regular,
        };
    }
}
