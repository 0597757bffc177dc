using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>
/// A drawing as SVG. The shapes come from Skia's SVG canvas; the texts are written here: Skia would place every glyph by itself at whole units, and lose what a
/// line says to those who search, copy or hear it.
/// </summary>
static class SvgFile
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static void Write(Figure figure, Chart chart, Stream output)
    {
        var size = figure.Layout.PhysicalPerUnit;
        var root = new XElement(
            Svg + "svg",
            new XAttribute("width", Number(figure.Layout.Width * size) + figure.Layout.PhysicalUnit),
            new XAttribute("height", Number(figure.Bottom * size) + figure.Layout.PhysicalUnit),
            new XAttribute("viewBox", $"0 0 {Number(figure.Layout.Width)} {Number(figure.Bottom)}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title desc"),
            new XElement(Svg + "title", new XAttribute("id", "title"), Lettering.Clean(chart.Heading.Title)),
            new XElement(Svg + "desc", new XAttribute("id", "desc"), Lettering.Clean(chart.Description)),
            Clipped(Shapes(figure)),
            new XElement(
                Svg + "g",
                new XAttribute("font-family", $"'{figure.Lettering.Family}', sans-serif"),
                figure.Lettering.Stretch is { } stretch ? new XAttribute("font-stretch", stretch) : null,
                figure.Texts.Select(text => Text(figure, text))));
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        new XDocument(root).Save(writer);
    }

    static IEnumerable<XElement> Shapes(Figure figure)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(figure.Layout.Width, figure.Bottom), stream))
            figure.DrawShapes(canvas);
        stream.Position = 0;
        return XDocument.Load(stream).Root!.Elements();
    }

    /// <summary>
    /// One clip path a panel, with the shapes of each panel in one group. Skia makes one a shape, and numbers them through the whole life of the process.
    /// </summary>
    static List<XElement> Clipped(IEnumerable<XElement> shapes)
    {
        var all = new List<XElement>();
        var ids = new Dictionary<string, string>();
        var idOf = new Dictionary<string, string>();
        XElement? open = null;
        foreach (var shape in shapes)
        {
            if (shape.Name.LocalName == "clipPath")
            {
                var area = string.Concat(shape.Elements());
                if (!idOf.TryGetValue(area, out var id))
                {
                    id = $"panel-{idOf.Count + 1}";
                    idOf.Add(area, id);
                    all.Add(new XElement(Svg + "clipPath", new XAttribute("id", id), shape.Elements()));
                    open = null;
                }
                ids[$"url(#{shape.Attribute("id")!.Value})"] = $"url(#{id})";
            }
            else if (shape.Attribute("clip-path") is { } clip && ids.TryGetValue(clip.Value, out var known))
            {
                if (open?.Attribute("clip-path")!.Value == known)
                {
                    open.Add(shape.Elements());
                    continue;
                }
                open = new XElement(Svg + "g", new XAttribute("clip-path", known), shape.Elements());
                all.Add(open);
            }
            else
            {
                all.Add(shape);
                open = null;
            }
        }
        return all;
    }

    static XElement Text(Figure figure, PlacedText text) => new(
        Svg + "text",
        text.Turn == 0
            ? new object[] { new XAttribute("x", Number(text.X)), new XAttribute("y", Number(text.Y)) }
            : [new XAttribute("transform", $"translate({Number(text.X)} {Number(text.Y)}) rotate({text.Turn})")],
        new XAttribute("font-size", Number(figure.Lettering.Size(text.Role))),
        Lettering.IsBold(text.Role) ? new XAttribute("font-weight", "bold") : null,
        text.Anchor == Anchor.Start ? null : new XAttribute("text-anchor", text.Anchor == Anchor.Middle ? "middle" : "end"),
        new XAttribute("fill", text.Color),
        text.Text);

    static string Number(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
