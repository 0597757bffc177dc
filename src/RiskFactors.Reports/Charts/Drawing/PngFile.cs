using SkiaSharp;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>A drawing as a picture in pixels.</summary>
static class PngFile
{
    public static void Write(Figure figure, Stream output)
    {
        var scale = figure.Layout.PixelsPerUnit;
        var info = new SKImageInfo((int)MathF.Round(figure.Layout.Width * scale), (int)MathF.Ceiling(figure.Bottom * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info) ?? throw new ArgumentException($"A picture of {info.Width} by {info.Height} pixels does not fit in memory.");
        surface.Canvas.Scale(scale);
        figure.DrawShapes(surface.Canvas);
        figure.DrawTexts(surface.Canvas);
        surface.Canvas.Flush();
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        data.SaveTo(output);
    }
}
