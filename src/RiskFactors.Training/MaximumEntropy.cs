using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace RiskFactors.Training;

/// <summary>
/// Learns the weights of a linear maximum-entropy model with Microsoft.ML's stochastic dual coordinate ascent (Shalev-Shwartz and Zhang 2013), on one
/// thread from a seed, so that the same input gives the same weights.
/// </summary>
static class MaximumEntropy
{
    /// <param name="vectors">Rows ascending and their values, a vector an example.</param>
    /// <param name="labels">Zero-based class of each.</param>
    /// <param name="dimensions">Number of rows.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="options">Seed, regularisation and passes.</param>
    public static LinearModel Fit(
        IReadOnlyList<(int[] Rows, float[] Values)> vectors, IReadOnlyList<int> labels, int dimensions, int classes, TopicTrainingOptions options)
    {
        var context = new MLContext(options.Seed);
        var transformer = context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = options.L2,
            MaximumNumberOfIterations = options.Iterations,
            NumberOfThreads = 1,
        }).Fit(View(context, vectors, labels, dimensions, classes, options.Seed));
        VBuffer<float>[] weights = [];
        transformer.Model.GetWeights(ref weights, out _);
        return new([.. weights.Select(of => of.DenseValues().ToArray())], [.. transformer.Model.GetBiases()])
        {
            Probabilities = texts => Probabilities(context, transformer, texts, dimensions, classes),
        };
    }

    static List<float[]> Probabilities(
        MLContext context, ITransformer transformer, IReadOnlyList<(int[] Rows, float[] Values)> vectors, int dimensions, int classes) =>
        [.. transformer.Transform(View(context, vectors, new int[vectors.Count], dimensions, classes, seed: null))
            .GetColumn<VBuffer<float>>("Score").Select(score => score.DenseValues().ToArray())];

    static IDataView View(
        MLContext context, IReadOnlyList<(int[] Rows, float[] Values)> vectors, IReadOnlyList<int> labels, int dimensions, int classes, int? seed)
    {
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, dimensions);
        schema[nameof(Example.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        var examples = new Example[vectors.Count];
        for (var n = 0; n < examples.Length; n++)
            examples[n] = new() { Features = new(dimensions, vectors[n].Rows.Length, vectors[n].Values, vectors[n].Rows), Label = (uint)labels[n] };
        // Files come a topic after another; the trainer learns better from a mixture.
        if (seed is { } number)
            new Random(number).Shuffle(examples);
        return context.Data.LoadFromEnumerable(examples, schema);
    }

    sealed class Example
    {
        public VBuffer<float> Features { get; set; }

        /// <summary>Zero-based; Microsoft.ML counts the keys of its own columns from one.</summary>
        public uint Label { get; set; }
    }
}

/// <summary>Weights for each class, and its bias.</summary>
sealed record LinearModel(float[][] Weights, float[] Biases)
{
    /// <summary>What Microsoft.ML itself makes of vectors: the yardstick of the product's own scorer.</summary>
    public required Func<IReadOnlyList<(int[] Rows, float[] Values)>, List<float[]>> Probabilities { get; init; }
}
