using System.Globalization;

namespace RiskFactors.Comparison;

/// <summary>The thresholds of the alignment, from the table alignment.tsv, which says why each is as it is.</summary>
sealed record AlignmentThresholds(
    double SameRisk, double TopicBonus, double OrderBonus, double Pointer, double PointerProbability, double SplitGain, double SplitContainment, double SplitPart, double DoubtfulConfidence)
{
    public static AlignmentThresholds Default { get; } = Load();

    static AlignmentThresholds Load()
    {
        var values = DataTable.Rows("alignment.tsv").ToDictionary(static row => row[0], static row => double.Parse(row[1], CultureInfo.InvariantCulture));
        return new(
            values["same-risk"], values["topic-bonus"], values["order-bonus"], values["pointer"], values["pointer-probability"],
            values["split-gain"], values["split-containment"], values["split-part"], values["doubtful-confidence"]);
    }
}
