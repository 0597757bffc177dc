using RiskFactors.Reports.Charts;
using RiskFactors.Reports.Charts.Drawing;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reports.Charts;

public class ChartFontTests
{
    [Fact]
    public void Where_no_font_is_installed_the_error_says_what_to_do() =>
        Should.Throw<ChartFontException>(() => ChartFont.Choose([])).Message
            .ShouldBe("No font is installed that a chart can be lettered with: install one, such as the package fonts-dejavu, or give a file with --font FILE.");

    [Fact]
    public void A_family_that_journals_use_is_taken_before_others() =>
        ChartFont.Choose(["Zapfino", "DejaVu Sans", "Liberation Sans"]).ShouldBe("Liberation Sans");

    [Fact]
    public void A_font_file_that_is_not_there_is_named() =>
        Should.Throw<ChartFontException>(() => Draw("/no/such.ttf")).Message.ShouldBe("There is no font file /no/such.ttf.");

    [Fact]
    public void A_file_that_is_no_font_is_named()
    {
        using var folder = new TempFolder();
        var file = folder.Write("letters.ttf", "no font");

        Should.Throw<ChartFontException>(() => Draw(file)).Message.ShouldBe($"{file} is no TrueType or OpenType font with Latin letters.");
    }

    [FontFact]
    public void A_font_file_letters_the_chart()
    {
        using var folder = new TempFolder();
        using var stream = ChartFont.Find(null).Regular.OpenStream();
        var bytes = new byte[stream.Length];
        stream.Read(bytes, bytes.Length);

        var svg = Draw(folder.Write("letters.ttf", bytes));

        System.Text.Encoding.UTF8.GetString(svg).ShouldContain($"font-family=\"'{ChartFont.Find(null).Regular.FamilyName}', sans-serif\"");
    }

    static byte[] Draw(string fontFile) => ChartDrawingTests.Written(SampleCharts.Of("counts", 3), ChartFormat.Svg, new() { FontFile = fontFile });
}
