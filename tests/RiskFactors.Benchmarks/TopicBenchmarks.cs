using BenchmarkDotNet.Attributes;

namespace RiskFactors.Benchmarks;

/// <summary>Telling topics: the time for one factor, averaged over those of the sample filings, and the time to load the model.</summary>
[MemoryDiagnoser]
public class TopicBenchmarks
{
    readonly float[] probabilities = new float[TopicModel.Default.Topics.Count];
    readonly string[] factors = Documents.Factors();
    readonly byte[] file = File.ReadAllBytes(Path.Combine(Documents.Root, "models", "topics-v1", "model.bin"));
    int next;

    [Benchmark]
    public float ScoreOneFactor()
    {
        next = next + 1 < factors.Length ? next + 1 : 0;
        TopicModel.Default.Score(factors[next], probabilities);
        return probabilities[0];
    }

    [Benchmark]
    public int LoadModel() => TopicModel.Load(new MemoryStream(file), "topics-v1").Topics.Count;
}
