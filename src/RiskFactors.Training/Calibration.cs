namespace RiskFactors.Training;

/// <summary>Finds, on examples that the model did not see, what makes its probabilities honest.</summary>
static class Calibration
{
    /// <summary>
    /// The temperature at which the examples' own topics are likeliest (Guo et al., "On Calibration of Modern Neural Networks", ICML 2017), to a
    /// hundredth.
    /// </summary>
    public static double Temperature(IReadOnlyList<TopicPrediction> heldOut) =>
        Enumerable.Range(20, 281).Select(hundredths => hundredths / 100.0).MinBy(temperature => Surprise(heldOut, temperature));

    /// <summary>
    /// The probability from which naming a further topic serves best: where precision and recall of all topics named, against the reader's first topic and
    /// those that could as well have been chosen, balance best (F1).
    /// </summary>
    public static double Threshold(IReadOnlyList<TopicPrediction> calibrated) =>
        Enumerable.Range(2, 49).Select(hundredths => hundredths / 100.0).MaxBy(threshold => SetF1(calibrated, threshold));

    /// <summary>Mean negative logarithm of the probability that the examples' topics get.</summary>
    static double Surprise(IReadOnlyList<TopicPrediction> heldOut, double temperature)
    {
        var sum = 0.0;
        foreach (var one in heldOut)
        {
            var (total, own) = (0.0, 1e-30);
            for (var n = 0; n < one.Probabilities.Count; n++)
            {
                var power = Math.Pow(one.Probabilities[n], 1 / temperature);
                total += power;
                if (one.Topics[n] == one.Example.Topic)
                    own = Math.Max(own, power);
            }
            sum -= Math.Log(own / total);
        }
        return sum / heldOut.Count;
    }

    static double SetF1(IReadOnlyList<TopicPrediction> calibrated, double threshold)
    {
        var (right, named, wanted) = (0, 0, 0);
        foreach (var one in calibrated)
        {
            wanted += 1 + one.Example.Also.Count;
            for (var n = 0; n < one.Probabilities.Count; n++)
                if (one.Probabilities[n] >= threshold || one.Topics[n] == one.First)
                {
                    named++;
                    if (one.Topics[n] == one.Example.Topic || one.Example.Also.Contains(one.Topics[n]))
                        right++;
                }
        }
        return 2.0 * right / (named + wanted);
    }
}
