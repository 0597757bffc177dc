namespace RiskFactors.Training;

/// <summary>The figures of a topic model over labelled examples.</summary>
public sealed class TopicEvaluation
{
    const int Bins = 10;

    /// <summary>Counts predictions.</summary>
    /// <param name="taxonomy">The topics, which give the order of the figures.</param>
    /// <param name="predictions">The predictions, one or more.</param>
    public TopicEvaluation(TopicTaxonomy taxonomy, IReadOnlyList<TopicPrediction> predictions)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(predictions);
        Count = predictions.Count;
        Accuracy = Share(predictions, one => one.IsRight);
        Accepted = Share(predictions, one => one.IsAccepted);
        Topics = [.. taxonomy.Topics.Select(topic => FiguresOf(topic.Id, predictions)).Where(figures => figures.Labelled + figures.Predicted > 0)];
        MacroF1 = Topics.Where(figures => figures.Labelled > 0).Average(figures => figures.F1);
        Reliability = [.. Enumerable.Range(0, Bins).Select(bin => BinOf(bin, predictions)).Where(bin => bin.Count > 0)];
        ExpectedCalibrationError = Reliability.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Accuracy)) / Count;
        Confusions = [.. predictions.Where(one => !one.IsRight).GroupBy(one => (one.Example.Topic, one.First))
            .Select(group => new TopicConfusion(group.Key.Topic, group.Key.First, group.Count()))
            .OrderByDescending(confusion => confusion.Count).ThenBy(confusion => confusion.Labelled + " " + confusion.Predicted, StringComparer.Ordinal)];
        if (taxonomy.Find("other") is not null)
            Abstention = BestAbstention(predictions);
    }

    /// <summary>Number of examples.</summary>
    public int Count { get; }

    /// <summary>Share of examples whose likeliest topic is the reader's first.</summary>
    public double Accuracy { get; }

    /// <summary>Share of examples whose likeliest topic is the reader's first, or one that a reader could as well have chosen.</summary>
    public double Accepted { get; }

    /// <summary>Mean of the topics' F1, over those that an example is labelled with.</summary>
    public double MacroF1 { get; }

    /// <summary>Mean distance between confidence and accuracy, over ten bins of confidence weighted by their counts (Naeini et al. 2015).</summary>
    public double ExpectedCalibrationError { get; }

    /// <summary>How often the likeliest topic was right at each level of confidence; empty bins are left out.</summary>
    public IReadOnlyList<ReliabilityBin> Reliability { get; }

    /// <summary>The figures of each topic in the order of the taxonomy.</summary>
    public IReadOnlyList<TopicFigures> Topics { get; }

    /// <summary>Which topics were taken for which others, most often first.</summary>
    public IReadOnlyList<TopicConfusion> Confusions { get; }

    /// <summary>
    /// Of all rules that say "other" wherever the confidence lies below a mark, the most accurate: its mark, from 0 (never) on, and its accuracy. Null where the
    /// taxonomy has no topic "other".
    /// </summary>
    public (double Below, double Accuracy)? Abstention { get; }

    static double Share(IReadOnlyList<TopicPrediction> predictions, Func<TopicPrediction, bool> condition) =>
        (double)predictions.Count(condition) / predictions.Count;

    static TopicFigures FiguresOf(string topic, IReadOnlyList<TopicPrediction> predictions) => new(
        topic,
        predictions.Count(one => one.Example.Topic == topic),
        predictions.Count(one => one.First == topic),
        predictions.Count(one => one.First == topic && one.IsRight));

    static ReliabilityBin BinOf(int bin, IReadOnlyList<TopicPrediction> predictions)
    {
        var inside = predictions.Where(one => Math.Min(Bins - 1, (int)(one.Confidence * Bins)) == bin).ToList();
        return inside.Count == 0 ? new((double)bin / Bins, 0, 0, 0)
            : new((double)bin / Bins, inside.Count, inside.Average(one => one.Confidence), Share(inside, one => one.IsRight));
    }

    static (double, double) BestAbstention(IReadOnlyList<TopicPrediction> predictions) =>
        Enumerable.Range(0, 20).Select(step => step * 0.05)
            .Select(below => (below, Share(predictions, one => (one.Confidence < below ? "other" : one.First) == one.Example.Topic)))
            .MaxBy(rule => rule.Item2);
}

/// <summary>The figures of one topic.</summary>
/// <param name="Topic">Its identifier.</param>
/// <param name="Labelled">Examples that a reader gave it.</param>
/// <param name="Predicted">Examples that the model gave it.</param>
/// <param name="Right">Examples that both gave it.</param>
public sealed record TopicFigures(string Topic, int Labelled, int Predicted, int Right)
{
    /// <summary>Share of the model's examples that are the reader's.</summary>
    public double Precision => Predicted > 0 ? (double)Right / Predicted : 0;

    /// <summary>Share of the reader's examples that are the model's.</summary>
    public double Recall => Labelled > 0 ? (double)Right / Labelled : 0;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Labelled + Predicted > 0 ? 2.0 * Right / (Labelled + Predicted) : 0;
}

/// <summary>One bin of the reliability curve.</summary>
/// <param name="From">Its lowest confidence; it is a tenth wide.</param>
/// <param name="Count">Examples in it.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Accuracy">The share of them whose topic was right.</param>
public sealed record ReliabilityBin(double From, int Count, double Confidence, double Accuracy);

/// <summary>How often one topic was taken for another.</summary>
/// <param name="Labelled">The reader's topic.</param>
/// <param name="Predicted">The model's.</param>
/// <param name="Count">How often.</param>
public sealed record TopicConfusion(string Labelled, string Predicted, int Count);
