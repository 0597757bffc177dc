using System.Reflection;
using System.Runtime.Loader;
using RiskFactors.Reports;

namespace RiskFactors.Tests.Reports.Charts;

public class LoadedAssembliesTests
{
    [Fact]
    public void A_redline_loads_neither_ScottPlot_nor_Skia()
    {
        var disclosure = Support.Some.Extract(Support.Some.PlainText("Amperline makes chargers."));
        var diff = DisclosureComparer.Compare(disclosure, disclosure);
        var loading = new Recording();
        var redline = loading.LoadFromAssemblyPath(typeof(HtmlRedline).Assembly.Location).GetType(typeof(HtmlRedline).FullName!)!;

        redline.GetMethod(nameof(HtmlRedline.Write))!.Invoke(null, [diff, new MemoryStream(), null, null]);

        loading.Asked.ShouldContain("RiskFactors");
        loading.Asked.ShouldNotContain("ScottPlot");
        loading.Asked.ShouldNotContain("SkiaSharp");
    }

    /// <summary>Notes which assemblies the one loaded here asks for; they come from where they always do.</summary>
    sealed class Recording() : AssemblyLoadContext(null, isCollectible: true)
    {
        public List<string> Asked { get; } = [];

        protected override Assembly? Load(AssemblyName name)
        {
            Asked.Add(name.Name!);
            return null;
        }
    }
}
