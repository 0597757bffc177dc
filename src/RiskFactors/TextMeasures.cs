using RiskFactors.Measures;

namespace RiskFactors;

/// <summary>
/// What is measured of one text. A measure that is not defined is null, never 0. What each is, and where it comes from: <see cref="MeasureDefinition"/>, under the
/// names that <see cref="Values"/> gives.
/// </summary>
public sealed record TextMeasures
{
    /// <summary>Words, figures among them.</summary>
    public required int Words { get; init; }

    /// <summary>Sentences that hold a word; headings and list items on a line of their own are sentences.</summary>
    public required int Sentences { get; init; }

    /// <summary>
    /// The Fog index, in years of schooling: 0.4 * (words / sentences + 100 * words of three or more syllables / words). Figures are no words here. Null
    /// without words. R. Gunning, The Technique of Clear Writing (1952).
    /// </summary>
    public required double? Fog { get; init; }

    /// <summary>
    /// Reading ease, mostly from 0 (hard) to 100 (easy): 206.835 - 1.015 * words / sentences - 84.6 * syllables / words. Figures are no words here. Null
    /// without words. R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948).
    /// </summary>
    public required double? Flesch { get; init; }

    /// <summary>
    /// Share of words, from 0 to 1, in sentences that stand elsewhere in the text with the same words. Null without words. T. Dyer, M. Lang and
    /// L. Stice-Lawrence, Journal of Accounting and Economics 64 (2017).
    /// </summary>
    public required double? Redundancy { get; init; }

    /// <summary>
    /// Names, places, dates, times, sums of money and percentages, each counted once whatever its length, over words; from 0 to 1. Null without words. After
    /// O.-K. Hope, D. Hu and H. Lu, "The benefits of specific risk-factor disclosures", Review of Accounting Studies 21 (2016), who take a model of named entities;
    /// this is an approximation by capitals, signs and tables.
    /// </summary>
    public required double? Specificity { get; init; }

    /// <summary>Figures over words, from 0 to 1, those of dates, times and references ("Item 1A") left out. Null without words.</summary>
    public required double? FiguresPerWord { get; init; }

    /// <summary>
    /// Share of words, from 0 to 1, in sentences with a phrase of four words that is common in the sample, see <see cref="BoilerplateRule"/>. Null without words or without a sample.
    /// M. Lang and L. Stice-Lawrence, Journal of Accounting and Economics 60 (2015).
    /// </summary>
    public double? Boilerplate { get; init; }

    /// <summary>Measures a text by itself; <see cref="Boilerplate"/> is null. The time is linear in its length.</summary>
    public static TextMeasures Of(MeasuredText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var readability = Readability.Of(text);
        var entities = Entities.Of(text);
        return new()
        {
            Words = text.Words,
            Sentences = text.Sentences,
            Fog = readability.Fog,
            Flesch = readability.Flesch,
            Redundancy = Repetitions.Redundancy(text),
            Specificity = text.Words == 0 ? null : (double)entities.Spans.Count / text.Words,
            FiguresPerWord = text.Words == 0 ? null : (double)entities.Figures / text.Words,
        };
    }

    /// <summary>Measures a text, its boilerplate against a sample by the rule of Lang and Stice-Lawrence.</summary>
    public static TextMeasures Of(MeasuredText text, MeasureSample sample) => Of(text, sample, BoilerplateRule.LangSticeLawrence);

    /// <summary>Measures a text, its boilerplate against a sample by a rule.</summary>
    public static TextMeasures Of(MeasuredText text, MeasureSample sample, BoilerplateRule rule)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return Of(text) with { Boilerplate = sample.BoilerplateOf(text, rule) };
    }

    /// <summary>The measures by the names of <see cref="MeasureDefinition"/>, in its order.</summary>
    public IEnumerable<KeyValuePair<string, double?>> Values() =>
    [
        new("n_words", Words),
        new("n_sentences", Sentences),
        new("fog", Fog),
        new("flesch", Flesch),
        new("redundancy", Redundancy),
        new("specificity", Specificity),
        new("figures_per_word", FiguresPerWord),
        new("boilerplate", Boilerplate),
    ];
}
