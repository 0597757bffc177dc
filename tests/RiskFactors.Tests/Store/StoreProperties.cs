using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RiskFactors.Store;
using RiskFactors.Store.Storage;
using RiskFactors.Tests.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Store;

/// <summary>A store beside the simplest thing that does the same: a dictionary of keys and their versions, of which a copy is kept at each flush.</summary>
public class StoreProperties
{
    enum Step
    {
        Import,
        Remove,
        Flush,
        Reopen,
        Compact,
        Miss,
    }

    static readonly Gen<(Step Step, int Filing, int Version)[]> Steps = Gen.ArrayOf(
        from step in Gen.Frequency<Step>(
            (8, Gen.Constant(Step.Import)), (2, Gen.Constant(Step.Remove)), (3, Gen.Constant(Step.Flush)), (2, Gen.Constant(Step.Reopen)),
            (1, Gen.Constant(Step.Compact)), (1, Gen.Constant(Step.Miss)))
        from filing in Gen.Choose(0, 5)
        from version in Gen.Choose(0, 2)
        select (step, filing, version));

    [Fact]
    public void What_was_flushed_is_there_field_by_field_with_its_history_and_totals() =>
        Prop.ForAll(Steps.ToArbitrary(), steps =>
        {
            using var folder = new TempFolder();
            Run(steps, folder.Path("risk.db"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    static void Run((Step Step, int Filing, int Version)[] steps, string path)
    {
        FilingStore Open() => FilingStore.Open(path, new() { Access = StoreAccess.Create });
        var store = Open();
        try
        {
            Dictionary<string, List<Disclosure>> now = [], flushed = [];
            foreach (var (step, filing, version) in steps)
                switch (step)
                {
                    case Step.Import:
                        var disclosure = Version(filing, version);
                        store.Import(new(disclosure)).Outcome.ShouldBe(Expected(now, disclosure));
                        break;
                    case Step.Remove when now.ContainsKey(KeyOf(filing)):
                        store.Remove(store.Find(KeyOf(filing)));
                        now.Remove(KeyOf(filing));
                        break;
                    case Step.Flush:
                        store.Flush();
                        flushed = Copy(now);
                        break;
                    case Step.Compact:
                        store.Compact();
                        flushed = Copy(now);
                        break;
                    case Step.Reopen:
                        store.Dispose();
                        store = Open();
                        now = Copy(flushed);
                        break;
                    case Step.Miss:
                        Should.Throw<StoreException>(() => store.Find("nobody"));
                        break;
                }
            store.Dispose();
            store = Open();
            ShouldHold(store, flushed);
        }
        finally
        {
            store.Dispose();
        }
    }

    static ImportOutcome Expected(Dictionary<string, List<Disclosure>> now, Disclosure disclosure)
    {
        var key = disclosure.Filing.Accession!;
        if (!now.TryGetValue(key, out var versions))
        {
            now[key] = [disclosure];
            return ImportOutcome.Added;
        }
        if (Json(versions[^1]) == Json(disclosure))
            return ImportOutcome.Unchanged;
        versions.Add(disclosure);
        return ImportOutcome.Replaced;
    }

    static void ShouldHold(FilingStore store, Dictionary<string, List<Disclosure>> model)
    {
        store.List(new()).Select(filing => filing.Key).ShouldBe(model.Keys, ignoreOrder: true);
        foreach (var (key, versions) in model)
        {
            var filing = store.Find(key);
            filing.Revision.ShouldBe(versions.Count);
            for (var n = 0; n < versions.Count; n++)
                Json(store.Read(filing, n + 1)).ShouldBe(Json(versions[n]));
        }
        store.Verify().ShouldBeEmpty();
        var latest = model.Values.Select(versions => versions[^1]).ToList();
        var trend = store.Trend();
        trend.Sum(year => year.Filings).ShouldBe(latest.Count);
        trend.Sum(year => year.Factors).ShouldBe(latest.Sum(disclosure => disclosure.Factors.Count));
        foreach (var year in trend)
            year.Topics.ShouldBe(Recount(latest.Where(disclosure => disclosure.Filing.Filed?.Year == year.Year)), ignoreOrder: true);
        store.Issuers.Select(issuer => issuer.Cik).ShouldBe(latest.Select(disclosure => disclosure.Filing.Cik).Distinct(), ignoreOrder: true);
    }

    static IEnumerable<KeyValuePair<string, int>> Recount(IEnumerable<Disclosure> disclosures) =>
        disclosures.SelectMany(disclosure => disclosure.Factors).Where(factor => factor.Topic is not null)
            .GroupBy(factor => factor.Topic!.Value.Topic).Select(topic => KeyValuePair.Create(topic.Key, topic.Count()));

    static string KeyOf(int filing) => $"0000012345-19-00000{filing}";

    static Dictionary<string, List<Disclosure>> Copy(Dictionary<string, List<Disclosure>> model) => model.ToDictionary(entry => entry.Key, entry => entry.Value.ToList());

    // The versions of a filing differ in what they hold and in the month and form that their totals stand under; two filings are of one issuer.
    static Disclosure Version(int filing, int version) => HandMade.Disclosure with
    {
        Filing = new($"Issuer {filing / 2}", $"000000000{filing / 2}", null, KeyOf(filing), version == 1 ? "10-K" : "10-Q", null, new DateOnly(2018 + filing, 1 + (version * 4), 2)),
        Factors = [.. HandMade.Disclosure.Factors.Skip(version)],
    };

    static string Json(Disclosure disclosure)
    {
        var json = new ArrayBufferWriter<byte>();
        DisclosureJson.Write(json, disclosure, DisclosureDetail.Explained);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    static readonly Gen<string?> Text = Gen.Elements<string?>(null, "", "the price of oats", "“rye” – and ☂", "half a pair \uD83C", new string('x', 1500), "a\0b\r\n");

    static readonly Gen<string> Words = Text.Where(text => text is not null).Select(text => text!);

    static readonly Gen<TextSpan> Span = from start in Gen.Choose(0, 3000) from length in Gen.Choose(0, 3000) select new TextSpan(start, start + length);

    static readonly Gen<double> Number = Gen.Elements(0, 1, 0.1, double.Epsilon, -0.25, double.NaN, double.MaxValue);

    static readonly Gen<TopicProbability> Topic = from topic in Words from probability in Number select new TopicProbability(topic, probability);

    static readonly Gen<Section> Section =
        from kind in Gen.Elements(SectionKind.SafeHarbor, SectionKind.RiskFactors)
        from heading in Text
        from span in Span
        from source in Span
        from text in Words
        from confidence in Number
        from reasons in Gen.ArrayOf(from code in Words from message in Words from at in Span select new Reason(code, message, at) { SourceSpan = at }, 2)
        select new Section { Kind = kind, Heading = heading, Span = span, SourceSpan = source, Text = text, Evidence = "heading", Confidence = confidence, Reasons = reasons };

    // Some texts stand in their section and some do not; some factors name a section that is not there.
    static Gen<RiskFactor> Factor(Section[] sections) =>
        from section in Gen.Choose(-1, 3)
        from group_ in Text
        from heading in Text
        from span in Span
        from text in Words
        from isPart in Gen.Elements(true, false)
        from topics in Gen.ArrayOf(Topic, 2)
        from log in Number
        let home = section >= 0 && section < sections.Length ? sections[section] : null
        let part = isPart && home is { Text.Length: > 2 } ? home.Text[1..] : null
        select new RiskFactor
        {
            Ordinal = 7, Section = Math.Max(section, 0), Group = group_, Heading = heading, Text = part ?? text,
            Span = part is null ? span : new TextSpan(home!.Span.Start + 1, home.Span.Start + home.Text.Length), SourceSpan = span, Evidence = "bullet", Topics = topics,
            TopicExplanation = isPart ? new(topics[0], topics[1], log, [new("oats", log)]) : null,
        };

    static readonly Gen<Disclosure> Disclosures =
        from sections in Gen.ArrayOf(Section, 3)
        from factors in Gen.ArrayOf(Factor(sections), 4)
        from name in Text
        from status in Gen.Elements(Enum.GetValues<DisclosureStatus>())
        from format in Gen.Elements(Enum.GetValues<SourceFormat>())
        from day in Gen.Choose(0, 3_652_058)
        from notes in Gen.ArrayOf(from code in Words from message in Words from span in Span from has in Gen.Elements(true, false) select new Note(NoteSeverity.Warning, code, message, has ? span : null), 2)
        select new Disclosure(
            new("in/a.txt", "0f3c", long.MaxValue - day, format), new(name, null, name, null, name, null, DateOnly.FromDayNumber(day), null), status, sections, factors, notes);

    [Fact]
    public void Packing_and_unpacking_a_disclosure_is_the_identity() =>
        Prop.ForAll(Disclosures.ToArbitrary(), disclosure =>
        {
            var packed = DisclosureCodec.Write(disclosure);
            var read = DisclosureCodec.Read(packed, disclosure.Source.Path);
            Same(read, disclosure);
            DisclosureCodec.Write(read).Digest.ShouldBe(packed.Digest);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    static void Same(Disclosure read, Disclosure written)
    {
        (read.Source, read.Filing, read.Status).ShouldBe((written.Source, written.Filing, written.Status));
        read.Notes.ShouldBe(written.Notes);
        read.Sections.Select(section => section with { Reasons = [] }).ShouldBe(written.Sections.Select(section => section with { Reasons = [] }));
        read.Sections.SelectMany(section => section.Reasons).ShouldBe(written.Sections.SelectMany(section => section.Reasons));
        read.Factors.Select(Bare).ShouldBe(written.Factors.Select(Bare));
        read.Factors.SelectMany(factor => factor.Topics).ShouldBe(written.Factors.SelectMany(factor => factor.Topics));
        read.Factors.Select(factor => (factor.TopicExplanation?.Topic, factor.TopicExplanation?.RunnerUp, factor.TopicExplanation?.Start))
            .ShouldBe(written.Factors.Select(factor => (factor.TopicExplanation?.Topic, factor.TopicExplanation?.RunnerUp, factor.TopicExplanation?.Start)));
        read.Factors.SelectMany(factor => factor.TopicExplanation?.Phrases ?? []).ShouldBe(written.Factors.SelectMany(factor => factor.TopicExplanation?.Phrases ?? []));
    }

    static RiskFactor Bare(RiskFactor factor) => factor with { Topics = [], TopicExplanation = null };
}
