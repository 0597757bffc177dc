using System.Globalization;
using RiskFactors.Store;

namespace RiskFactors.Benchmarks;

/// <summary>
/// Filings of invented issuers, the same ones each time: every issuer files a release a quarter, with a statement of 20 risk factors that are taken from the sample filings
/// and come with the three topics that the model tells of each.
/// </summary>
static class StoredFilings
{
    public const int Factors = 20, Issuers = 2500;

    const string LeadIn = "Forward-Looking Statements This release contains forward-looking statements. Factors that could cause results to differ include: ";

    static readonly (string Text, TopicProbability[] Topics)[] Known = [.. Documents.Factors().Distinct().Select(text => (text, TopicsOf(text)))];

    /// <summary>Filing n is of issuer n modulo <see cref="Issuers"/>, a quarter after that issuer's filing before.</summary>
    public static ImportItem Filing(int n)
    {
        var (issuer, quarter) = (n % Issuers, n / Issuers);
        var random = new Random(n);
        var text = LeadIn;
        var factors = new RiskFactor[Factors];
        for (var k = 0; k < Factors; k++)
        {
            // No two are quite alike, as those of different issuers are not.
            var (words, topics) = Known[random.Next(Known.Length)];
            words = string.Create(CultureInfo.InvariantCulture, $"{words} of unit {random.Next(10_000)}");
            var span = new TextSpan(1000 + text.Length, 1000 + text.Length + words.Length);
            factors[k] = new() { Ordinal = k + 1, Section = 0, Text = words, Span = span, SourceSpan = new(span.Start + 4000, span.End + 4000), Evidence = "semicolon", Topics = topics };
            text += words + "; ";
        }
        var section = new Section
        {
            Kind = SectionKind.SafeHarbor, Heading = "Forward-Looking Statements", Span = new(1000, 1000 + text.Length), SourceSpan = new(5000, 5000 + text.Length), Text = text,
            Evidence = "heading", Confidence = 0.98,
        };
        var sha256 = n.ToString("x64", CultureInfo.InvariantCulture);
        var filed = new DateOnly(2005, 1, 20).AddDays((quarter * 91) + (issuer % 40));
        return new(new(
            new($"filings/{issuer:0000}/{filed:yyyy-MM-dd}.txt", sha256, 14_000, SourceFormat.Text),
            new($"Millrace {Letters(issuer)} Holdings, Inc.", Cik(issuer), Letters(issuer), $"{Cik(issuer)}-{filed:yy}-{quarter:000000}", "8-K", "EX-99.1", filed, filed.AddDays(-20)),
            DisclosureStatus.Found, [section], factors, []));
    }

    public static string Cik(int issuer) => (1_000_000 + issuer).ToString("0000000000", CultureInfo.InvariantCulture);

    public static IEnumerable<ImportItem> Take(int count, int from = 0) => Enumerable.Range(from, count).Select(Filing);

    /// <summary>A store of so many filings, made once and kept in the folder for temporary files.</summary>
    public static string Store(int filings)
    {
        var path = Path.Combine(Path.GetTempPath(), "riskfactors-benchmarks", string.Create(CultureInfo.InvariantCulture, $"{filings}.db"));
        if (File.Exists(path))
            return path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + ".making";
        foreach (var left in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(draft) + "*"))
            File.Delete(left);
        using (var store = FilingStore.Open(draft, new() { Access = StoreAccess.Create }))
            foreach (var batch in Take(filings).Chunk(1000))
            {
                foreach (var item in batch)
                    store.Import(item);
                store.Flush();
            }
        File.Move(draft, path);
        return path;
    }

    static string Letters(int issuer) => new([(char)('A' + (issuer / 676 % 26)), (char)('A' + (issuer / 26 % 26)), (char)('A' + (issuer % 26))]);

    static TopicProbability[] TopicsOf(string factor)
    {
        var probabilities = new float[TopicModel.Default.Topics.Count];
        TopicModel.Default.Score(factor, probabilities);
        return [.. probabilities.Select((probability, n) => new TopicProbability(TopicModel.Default.Topics[n], probability)).OrderByDescending(topic => topic.Probability).Take(3)];
    }
}
