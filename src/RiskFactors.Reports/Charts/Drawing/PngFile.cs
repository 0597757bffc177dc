using System.Buffers.Binary;
using SkiaSharp;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>A drawing as a picture in pixels, which says how large a pixel is, so that a document takes it at the size that it was drawn for.</summary>
static class PngFile
{
    /// <summary>The signature and the chunk IHDR (https://www.w3.org/TR/png/), after which the size of a pixel may stand.</summary>
    const int HeadLength = 8 + 25;

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
        var bytes = data.AsSpan();
        output.Write(bytes[..HeadLength]);
        output.Write(PixelSize(figure.Layout.PixelsAnInch));
        output.Write(bytes[HeadLength..]);
    }

    /// <summary>The chunk pHYs: pixels a metre, across and down.</summary>
    static byte[] PixelSize(double pixelsAnInch)
    {
        var chunk = new byte[4 + 4 + 9 + 4];
        var perMetre = (uint)Math.Round(pixelsAnInch / 0.0254);
        BinaryPrimitives.WriteUInt32BigEndian(chunk, 9);
        "pHYs"u8.CopyTo(chunk.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8), perMetre);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(12), perMetre);
        chunk[16] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(17), Crc(chunk.AsSpan(4, 13)));
        return chunk;
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }
}
