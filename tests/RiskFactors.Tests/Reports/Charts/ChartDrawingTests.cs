using System.Buffers.Binary;
using System.Xml.Linq;
using RiskFactors.Reports.Charts;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Tests.Reports.Charts;

public class ChartDrawingTests
{
    static readonly ChartOptions[] Options =
    [
        .. from width in new[] { ChartWidth.Column, ChartWidth.Page } from theme in Enum.GetValues<ChartTheme>() select new ChartOptions { Width = width, Theme = theme },
    ];

    [FontTheory]
    [MemberData(nameof(SampleCharts.All), MemberType = typeof(SampleCharts))]
    public void No_two_texts_touch_and_none_leaves_the_drawing(string kind, int filings) => TextsShouldHaveRoom(SampleCharts.Of(kind, filings));

    [FontTheory]
    [MemberData(nameof(AwkwardCharts.Names), MemberType = typeof(AwkwardCharts))]
    public void No_two_texts_of_an_awkward_chart_touch_either(string name) => TextsShouldHaveRoom(AwkwardCharts.Of(name));

    [FontTheory]
    [MemberData(nameof(SampleCharts.All), MemberType = typeof(SampleCharts))]
    public void Svg_is_well_formed_and_holds_title_n_and_source_as_text(string kind, int filings)
    {
        var chart = SampleCharts.Of(kind, filings);

        var svg = XDocument.Load(new MemoryStream(Written(chart, ChartFormat.Svg))).Root!;

        var texts = string.Join(' ', svg.Descendants().Where(static element => element.Name.LocalName == "text").Select(static element => element.Value));
        texts.ShouldStartWith(chart.Heading.Title);
        texts.ShouldContain($"n = {chart.Sample}.");
        texts.ShouldContain(chart.Measure);
        texts.ShouldEndWith($"Source: {chart.Heading.Source}.");
        svg.Attribute("role")!.Value.ShouldBe("img");
        svg.Elements().First().ShouldSatisfyAllConditions(title => title.Name.LocalName.ShouldBe("title"), title => title.Value.ShouldBe(chart.Heading.Title));
        svg.Elements().ElementAt(1).ShouldSatisfyAllConditions(desc => desc.Name.LocalName.ShouldBe("desc"), desc => desc.Value.ShouldContain(chart.Sample));
        svg.Attribute("width")!.Value.ShouldBe("88mm");
    }

    [FontFact]
    public void Every_clip_path_of_an_svg_is_there_and_used()
    {
        var svg = XDocument.Load(new MemoryStream(Written(SampleCharts.Of("counts", 12), ChartFormat.Svg)));

        var ids = svg.Descendants().Where(static element => element.Name.LocalName == "clipPath").Select(static element => $"url(#{element.Attribute("id")!.Value})").ToList();

        ids.ShouldBeUnique();
        svg.Descendants().Attributes("clip-path").Select(static clip => clip.Value).Distinct().ShouldBe(ids, ignoreOrder: true);
    }

    [FontTheory]
    [InlineData("column", ChartTheme.Print, 1039)]
    [InlineData("page", ChartTheme.Print, 2102)]
    [InlineData("900px", ChartTheme.Print, 900)]
    [InlineData("120mm", ChartTheme.Print, 1417)]
    [InlineData("column", ChartTheme.Screen, 960)]
    [InlineData("900px", ChartTheme.Screen, 900)]
    public void A_picture_is_as_many_pixels_wide_as_asked_for(string width, ChartTheme theme, int pixels)
    {
        var png = Written(SampleCharts.Of("shares", 3), ChartFormat.Png, new() { Width = ChartWidth.Parse(width)!, Theme = theme });

        png.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(pixels);
        using var picture = SkiaSharp.SKBitmap.Decode(png);
        picture.Width.ShouldBe(pixels);
        picture.Pixels.Distinct().Count().ShouldBeGreaterThan(20);
    }

    [FontFact]
    public void A_picture_for_print_says_that_it_has_300_pixels_an_inch()
    {
        var png = Written(SampleCharts.Of("counts", 3), ChartFormat.Png);

        var place = png.AsSpan().IndexOf("pHYs"u8);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(place + 4)).ShouldBe(11811);
    }

    [FontTheory]
    [InlineData(ChartFormat.Svg)]
    [InlineData(ChartFormat.Png)]
    [InlineData(ChartFormat.Csv)]
    [InlineData(ChartFormat.VegaLite)]
    public void The_same_chart_is_the_same_bytes_each_time(ChartFormat format)
    {
        foreach (var kind in SampleCharts.Kinds)
            Written(SampleCharts.Of(kind, 12), format).ShouldBe(Written(SampleCharts.Of(kind, 12), format));
    }

    [FontFact]
    public void A_label_from_a_strangers_file_breaks_no_svg()
    {
        var chart = new LifelineChart(
            new("a \u0001 title \ud800 & <b>", "s\u0000"), [new(new(2024, 1, 1), "f")], [new("tab\tline\nnul\0 \udc00 \uffff <&>", "g\u0007", [new(0, LifelineMark.Kept)])]);

        var svg = XDocument.Load(new MemoryStream(Written(chart, ChartFormat.Svg))).Root!;

        svg.Value.ShouldContain("tab line nul");
    }

    [FontFact]
    public void A_chart_too_narrow_for_its_lettering_says_how_wide_it_has_to_be()
    {
        var narrow = new ChartOptions { Width = ChartWidth.Pixels(300) };

        Should.Throw<ArgumentException>(() => Written(SampleCharts.Of("shares", 3), ChartFormat.Png, narrow)).Message.ShouldContain("55 mm (642 px)");
    }

    [FontTheory]
    [InlineData(55, ChartTheme.Print)]
    [InlineData(70, ChartTheme.Screen)]
    public void The_narrowest_chart_of_each_kind_is_drawn(double millimetres, ChartTheme theme)
    {
        foreach (var kind in SampleCharts.Kinds)
            Written(SampleCharts.Of(kind, 12), ChartFormat.Svg, new() { Width = ChartWidth.Millimetres(millimetres), Theme = theme }).Length.ShouldBeGreaterThan(1000);
    }

    [FontFact]
    public void A_chart_of_nothing_is_refused_with_a_sentence()
    {
        var chart = new FactorCountsChart(new("t", "s"), []);

        Should.Throw<ArgumentException>(() => Written(chart, ChartFormat.Svg)).Message.ShouldBe("The chart has no filings.");
    }

    static void TextsShouldHaveRoom(Chart chart)
    {
        foreach (var options in Options)
            chart.Render(options, figure =>
            {
                var texts = figure.Texts.OrderBy(static text => text.Box.Left).ToList();
                for (var n = 0; n < texts.Count; n++)
                {
                    var box = texts[n].Box;
                    (box.Left >= -0.01f && box.Right <= figure.Layout.Width + 0.01f && box.Top >= 0 && box.Bottom <= figure.Bottom)
                        .ShouldBeTrue($"“{texts[n].Text}” leaves the drawing of {figure.Layout.Width} by {figure.Bottom}: {box}");
                    for (var other = n + 1; other < texts.Count && texts[other].Box.Left < box.Right; other++)
                        box.Overlaps(texts[other].Box).ShouldBeFalse($"“{texts[n].Text}” and “{texts[other].Text}” touch ({options.Width.Unit}, {options.Theme})");
                }
            });
    }

    internal static byte[] Written(Chart chart, ChartFormat format, ChartOptions? options = null)
    {
        using var output = new MemoryStream();
        chart.Write(output, format, options ?? ChartOptions.Default);
        return output.ToArray();
    }
}
