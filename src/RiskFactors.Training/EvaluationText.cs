using System.Globalization;
using System.Text;

namespace RiskFactors.Training;

/// <summary>Figures for a person, as Markdown that is also read well as it stands.</summary>
public static class EvaluationText
{
    /// <summary>The figures.</summary>
    /// <param name="figures">What was measured.</param>
    /// <param name="confusions">How many confusions are listed at the most.</param>
    public static string Of(TopicEvaluation figures, int confusions)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var text = new StringBuilder();
        Line($"| figure | value |");
        Line($"|---|---:|");
        Line($"| examples | {figures.Count:N0} |");
        Line($"| first topic right | {figures.Accuracy:0.0000} |");
        Line($"| first topic right, or another that a reader could have chosen | {figures.Accepted:0.0000} |");
        Line($"| macro-F1 | {figures.MacroF1:0.0000} |");
        Line($"| expected calibration error | {figures.ExpectedCalibrationError:0.000} |");
        if (figures.Abstention is { } rule)
            Line(rule.Below > 0
                ? (FormattableString)$"| first topic right, were all below {rule.Below:0.00} called \"other\" | {rule.Accuracy:0.0000} |"
                : (FormattableString)$"| calling the least certain \"other\" | never more right |");
        Line($"");
        Line($"| confidence | examples | mean confidence | right |");
        Line($"|---|---:|---:|---:|");
        foreach (var bin in figures.Reliability)
            Line($"| {bin.From:0.0}–{bin.From + 0.1:0.0} | {bin.Count} | {bin.Confidence:0.000} | {bin.Accuracy:0.000} |");
        Line($"");
        var width = figures.Topics.Max(topic => topic.Topic.Length);
        Line($"| {"topic".PadRight(width)} | examples | precision | recall | F1 |");
        Line($"|{new string('-', width + 2)}|---:|---:|---:|---:|");
        foreach (var topic in figures.Topics)
            Line($"| {topic.Topic.PadRight(width)} | {topic.Labelled} | {topic.Precision:0.000} | {topic.Recall:0.000} | {topic.F1:0.000} |");
        Line($"");
        Line($"| labelled | taken for | times |");
        Line($"|---|---|---:|");
        foreach (var confusion in figures.Confusions.Take(confusions))
            Line($"| {confusion.Labelled} | {confusion.Predicted} | {confusion.Count} |");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
