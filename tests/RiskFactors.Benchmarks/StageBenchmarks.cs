using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace RiskFactors.Benchmarks;

/// <summary>Reading, splitting sentences and the whole way from bytes to a disclosure, on documents of about a megabyte, in megabytes a second.</summary>
[Config(typeof(Speed))]
public class StageBenchmarks
{
    public const int Characters = 1_000_000;

    byte[] text = [];
    byte[] html = [];
    string sentences = "";
    readonly RiskFactorExtractor extractor = new();

    [GlobalSetup]
    public void Make()
    {
        text = Encoding.Latin1.GetBytes(Documents.PlainText(Characters));
        html = Encoding.Latin1.GetBytes(Documents.Html(Characters));
        sentences = FilingReader.Read(text, "a.txt").Text;
    }

    [Benchmark]
    public int ReadPlainText() => FilingReader.Read(text, "a.txt").Blocks.Count;

    [Benchmark]
    public int ReadHtml() => FilingReader.Read(html, "a.htm").Blocks.Count;

    [Benchmark]
    public int SplitSentences()
    {
        var count = 0;
        foreach (var _ in SentenceSplitter.English.Split(sentences))
            count++;
        return count;
    }

    [Benchmark]
    public int ExtractPlainText() => extractor.Extract(FilingReader.Read(text, "a.txt")).Factors.Count;

    [Benchmark]
    public int ExtractHtml() => extractor.Extract(FilingReader.Read(html, "a.htm")).Factors.Count;

    sealed class Speed : ManualConfig
    {
        public Speed() => AddColumn(new MegabytesPerSecond());
    }

    /// <summary>The documents are a million characters long, give or take a paragraph.</summary>
    sealed class MegabytesPerSecond : IColumn
    {
        public string Id => nameof(MegabytesPerSecond);

        public string ColumnName => "MB/s";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Millions of characters a second";

        public string GetValue(Summary summary, BenchmarkCase benchmark) =>
            summary[benchmark]?.ResultStatistics is { } statistics ? (Characters / 1e6 / (statistics.Median / 1e9)).ToString("0") : "";

        public string GetValue(Summary summary, BenchmarkCase benchmark, SummaryStyle style) => GetValue(summary, benchmark);

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmark) => false;
    }
}
