namespace RiskFactors.Comparison;

/// <summary>The issuer's list of words that identify forward-looking statements.</summary>
static class Legend
{
    public static LegendDiff Compare(List<string> old, List<string> @new) => new([], [], []);
}
