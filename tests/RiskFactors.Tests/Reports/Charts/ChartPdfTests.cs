using RiskFactors.Reports.Charts;

namespace RiskFactors.Tests.Reports.Charts;

public class ChartPdfTests
{
    [PdfFact(true)]
    public void A_pdf_is_made_and_is_the_same_each_time()
    {
        var pdf = ChartDrawingTests.Written(SampleCharts.Of("shares", 12), ChartFormat.Pdf);

        pdf.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        ChartDrawingTests.Written(SampleCharts.Of("shares", 12), ChartFormat.Pdf).ShouldBe(pdf);
    }

    [PdfFact(false)]
    public void Without_rsvg_convert_the_error_says_what_to_install() =>
        Should.Throw<ChartPdfException>(() => ChartDrawingTests.Written(SampleCharts.Of("shares", 3), ChartFormat.Pdf)).Message
            .ShouldBe("A PDF needs the program rsvg-convert, which is not installed: install it (the package librsvg2-bin), or write the chart as SVG.");

    /// <summary>A test of a machine with the program rsvg-convert, or of one without it; skipped on the other.</summary>
    sealed class PdfFactAttribute : FactAttribute
    {
        public PdfFactAttribute(bool isInstalled)
        {
            var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "rsvg-convert")));
            Skip = MachineFont.WhyNone ?? (found == isInstalled ? null : $"rsvg-convert is {(found ? "" : "not ")}installed.");
        }
    }
}
