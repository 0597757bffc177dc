using System.Text;

namespace RiskFactors.Cli.Output;
sealed class TablePrinter(Stream output, Screen? screen, DisclosureDetail detail) : DisclosurePrinter
{
    public override void Print(Disclosure disclosure, string source) { }
}
