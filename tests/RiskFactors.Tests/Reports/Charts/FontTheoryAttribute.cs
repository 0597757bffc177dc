using RiskFactors.Reports.Charts;
using RiskFactors.Reports.Charts.Drawing;

namespace RiskFactors.Tests.Reports.Charts;

/// <summary>A test that draws text; skipped where no font is installed.</summary>
sealed class FontTheoryAttribute : TheoryAttribute
{
    public FontTheoryAttribute() => Skip = MachineFont.WhyNone;
}

/// <summary>A test that draws text; skipped where no font is installed.</summary>
sealed class FontFactAttribute : FactAttribute
{
    public FontFactAttribute() => Skip = MachineFont.WhyNone;
}

static class MachineFont
{
    public static string? WhyNone { get; } = Find();

    static string? Find()
    {
        try
        {
            ChartFont.Find(null);
            return null;
        }
        catch (ChartFontException none)
        {
            return none.Message;
        }
    }
}
