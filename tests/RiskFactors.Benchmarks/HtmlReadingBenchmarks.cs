using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using RiskFactors.Reading;

namespace RiskFactors.Benchmarks;

/// <summary>
/// Reading HTML into blocks beside what AngleSharp takes to parse the same document into a tree, which is less. The documents are made here:
/// one as a word processor of 1999 wrote it, one as inline XBRL is written today. Divide <see cref="Characters"/> by the time for the speed.
/// </summary>
[MemoryDiagnoser]
public class HtmlReadingBenchmarks
{
    const int Paragraphs = 4000;

    string source = "";

    [Params("fonts", "xbrl")]
    public string Document { get; set; } = "fonts";

    public int Characters => source.Length;

    [GlobalSetup]
    public void Make()
    {
        var text = new StringBuilder("<html><head><title>t</title></head><body>");
        for (var n = 0; n < Paragraphs; n++)
            if (Document == "fonts")
                text.Append("<P ALIGN=\"JUSTIFY\"><FONT SIZE=2 FACE=\"Times New Roman\"><B>Competition ").Append(n)
                    .Append(".</B> Our&nbsp;markets are crowded, and &#147;new&#148; rivals may enter them at any time\nwith prices that we cannot match.</FONT></P>\n")
                    .Append("<TABLE><TR><TD WIDTH=\"4%\">&nbsp;</TD><TD>&#149;</TD><TD><FONT SIZE=2>loss of customers;</FONT></TD></TR></TABLE>\n");
            else
                text.Append("<div style=\"margin-top:9pt;text-align:justify;line-height:120%\"><span style=\"color:#000000;font-family:'Times New Roman',sans-serif;font-size:10pt;")
                    .Append("font-weight:700\">Competition.</span><span style=\"color:#000000;font-size:10pt;font-weight:400\"> Our markets are crowded.</span></div>")
                    .Append("<table><tr><td colspan=\"3\" style=\"padding:2px 1pt;text-align:left;vertical-align:bottom\"><span style=\"font-size:10pt\">Sales</span></td>")
                    .Append("<td style=\"background-color:#cceeff;padding:2px 0;text-align:right\"><ix:nonFraction unitRef=\"usd\" contextRef=\"c-").Append(n)
                    .Append("\" decimals=\"-6\" name=\"us-gaap:Revenues\" scale=\"6\" id=\"f-").Append(n).Append("\">1,234</ix:nonFraction></td></tr></table>");
        source = text.Append("</body></html>").ToString();
    }

    [Benchmark(Baseline = true)]
    public int Read()
    {
        var builder = new FilingTextBuilder(source);
        HtmlReader.Read(source, 0, source.Length, builder);
        return builder.Build(new FilingSource("-", "", 0, SourceFormat.Html), new Filing()).Blocks.Count;
    }

    [Benchmark]
    public int ParseWithAngleSharp() => new HtmlParser().ParseDocument(source).ChildElementCount;
}
