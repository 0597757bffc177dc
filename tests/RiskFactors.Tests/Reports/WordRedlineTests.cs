using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using RiskFactors.Reports;
using RiskFactors.Tests.Comparison;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reports;

public class WordRedlineTests
{
    const string Lead = "Risks include:", Close = "We do not update this.";

    static readonly string[] Old = ["the price of oats and barley", "failures of our ovens and thefts of customers' recipes", "fires in\u0001Kansas \uD83D\uDD25", "the weather in Ohio", "strikes"];

    static readonly string[] New = ["the weather in Ohio", "the price of oats, rye and barley", "failures of our ovens", "thefts of customers' recipes", "strikes", "rules on < & >"];

    static readonly string[] Sentences =
    [
        "This release looks ahead.", "Words such as hope, plan and may identify what looks ahead.", "Words such as hope, intend and may identify what looks ahead.", "Nobody knows the weather.",
        "Our annual report tells more.", "We do not update this.", "We do not update this until we must.",
    ];

    [Fact]
    public void Accepting_all_changes_gives_the_new_passage_and_rejecting_them_the_old_one()
    {
        using var file = Write(Listed.Of(Old), Listed.Of(New));
        Reviewed.Accepted(file).ShouldBe([Lead, .. New, Close]);
        Reviewed.Rejected(file).ShouldBe([Lead, .. Old.Select(text => text.Replace('\u0001', '\uFFFD')), Close]);
        Faults(file).ShouldBeEmpty();
    }

    [Fact]
    public void So_it_is_with_any_two_passages_and_the_document_is_valid() =>
        Prop.ForAll(Passages().Two().ToArbitrary(), sides =>
        {
            var (old, @new) = sides;
            using var file = Write(Listed.Between(old.Lead, old.Factors, old.Close), Listed.Between(@new.Lead, @new.Factors, @new.Close));
            string.Join(' ', Reviewed.Accepted(file)).ShouldBe(string.Join(' ', [.. @new.Lead, .. @new.Factors, .. @new.Close]));
            string.Join(' ', Reviewed.Rejected(file)).ShouldBe(string.Join(' ', [.. old.Lead, .. old.Factors, .. old.Close]));
            Reviewed.Accepted(file).Intersect(@new.Factors).ShouldBe(@new.Factors.Distinct());
            Faults(file).ShouldBeEmpty();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [MemberData(nameof(SampleFilings))]
    public void So_it_is_with_the_sample_filings(string issuer)
    {
        var files = Directory.GetFiles(Repository.Path("data", "samples", issuer)).Order(StringComparer.Ordinal).ToList();
        foreach (var (first, second) in files.Zip(files.Skip(1)).Concat(files.Skip(1).Zip(files)))
        {
            var diff = DisclosureComparer.Compare(Read(first), Read(second));
            using var file = new MemoryStream();
            WordRedline.Write(diff, file);
            var (accepted, rejected) = (Reviewed.Accepted(file), Reviewed.Rejected(file));
            accepted.Where(diff.NewFactors.Select(factor => factor.Text).ToHashSet().Contains).ShouldBe(diff.NewFactors.Select(factor => factor.Text), $"{first} {second}");
            rejected.Where(diff.OldFactors.Select(factor => factor.Text).ToHashSet().Contains).ShouldBe(diff.OldFactors.Select(factor => factor.Text), $"{first} {second}");
            foreach (var change in diff.Passage.Rest)
            {
                if (change.New is { } now)
                    accepted.ShouldContain(paragraph => paragraph.Contains(now));
                if (change.Old is { } was)
                    rejected.ShouldContain(paragraph => paragraph.Contains(was));
            }
            Faults(file).ShouldBeEmpty();
        }
    }

    public static TheoryData<string> SampleFilings => [.. Directory.GetDirectories(Repository.Path("data", "samples")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [LibreOfficeFact]
    public void So_does_LibreOffice()
    {
        using var folder = new TempFolder();
        using (var file = Write(Listed.Of(Old), Listed.Of(New)))
            folder.Write("redline.docx", file.ToArray());

        var (accepted, rejected) = LibreOfficeFactAttribute.Review(folder, "redline.docx");

        accepted.TakeLast(New.Length + 2).ShouldBe([Lead, .. New, Close]);
        rejected.TakeLast(Old.Length + 2).ShouldBe([Lead, .. Old.Select(text => text.Replace('\u0001', '\uFFFD')), Close]);
    }

    [Fact]
    public void What_moved_is_marked_as_a_move_with_both_ends_of_one_name()
    {
        using var file = Write(Listed.Of("the price of oats", "fires in the dry hills of Kansas", "strikes"), Listed.Of("fires in the dry hills of Nebraska", "the price of oats", "strikes"));
        using var document = WordprocessingDocument.Open(file, false);
        var body = document.MainDocumentPart!.Document!.Body!;

        body.Descendants<MoveFromRangeStart>().ShouldHaveSingleItem().Name!.Value.ShouldBe(body.Descendants<MoveToRangeStart>().ShouldHaveSingleItem().Name!.Value);
        body.Descendants<MoveToRun>().Select(run => run.InnerText.Trim()).Where(text => text.Length > 0).ShouldBe(["fires in the dry hills of"]);
        body.Descendants<InsertedRun>().Select(run => run.InnerText).ShouldContain("Nebraska");
    }

    [Fact]
    public void Comments_tell_what_became_of_each_factor_that_changed_or_is_doubtful()
    {
        Comments(Listed.Of("the price of oats", "fires in Kansas", "strikes"), Listed.Of("the price of oats and rye", "strikes", "rules"))
            .ShouldBe(["Reworded: old 1 → new 1, 80% alike.", "Removed: old 2.", "Added as 3."]);
        Comments(Listed.With(0.5, "strikes"), Listed.Of("strikes")).ShouldHaveSingleItem().ShouldStartWith("Unchanged: old 1 → new 1. Doubtful");
    }

    [Fact]
    public void Above_the_passage_stand_the_filings_the_figures_and_the_words_of_the_legend()
    {
        var old = Listed.Between(["Words such as “hope,” “plan” and “may” identify what looks ahead."], ["strikes"], [Close]);
        var @new = Listed.Between(["Words such as “hope,” “may” and “trust” identify what looks ahead."], ["strikes"], [Close]) with { Filing = new("Brindle Foods, Inc.", Form: "8-K", Filed: new DateOnly(2019, 5, 2)) };
        using var file = Write(old, @new);
        using var document = WordprocessingDocument.Open(file, false);
        var title = string.Join('\n', document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Redline") == true).Select(p => p.InnerText));

        title.ShouldStartWith("Brindle Foods, Inc.: changes in the safe-harbor statement");
        title.ShouldContain("NewBrindle Foods, Inc. · 8-K · dated 2019-05-02 · a.txt");
        title.ShouldContain("1 unchanged; 100% of the words kept");
        title.ShouldContain("gained: trust; lost: plan; kept: hope, may.");
    }

    [Fact]
    public void The_caption_is_bold_and_the_text_is_not()
    {
        using var file = Write(Captioned("Fires may halt us.", "Fires may halt us. Kansas is dry."), Captioned("Fires may ruin us.", "Fires may ruin us. Kansas is very dry."));
        using var document = WordprocessingDocument.Open(file, false);
        var factor = document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Single(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "RiskFactor");

        string.Concat(factor.Descendants<Run>().Where(run => run.RunProperties?.Bold is not null).Select(run => run.InnerText)).ShouldBe("Fires may haltruin us.");
    }

    static Disclosure Captioned(string caption, string text)
    {
        var listed = Listed.Of(text);
        return listed with { Factors = [listed.Factors[0] with { Heading = caption }] };
    }

    static List<string> Comments(Disclosure old, Disclosure @new)
    {
        using var file = Write(old, @new);
        using var document = WordprocessingDocument.Open(file, false);
        return [.. document.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Select(comment => comment.InnerText)];
    }

    static readonly OpenXmlValidator validator = new(FileFormatVersions.Microsoft365);

    static IEnumerable<string> Faults(Stream file)
    {
        file.Position = 0;
        using var document = WordprocessingDocument.Open(file, false);
        return [.. validator.Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")];
    }

    static Gen<(string[] Lead, string[] Factors, string[] Close)> Passages() =>
        from lead in Gen.SubListOf(Sentences)
        from shuffled in Gen.Shuffle(lead.ToArray())
        from factors in ComparisonProperties.Factors()
        from close in Gen.SubListOf(Sentences)
        select (shuffled, factors, close.ToArray());

    static MemoryStream Write(Disclosure old, Disclosure @new)
    {
        var file = new MemoryStream();
        WordRedline.Write(DisclosureComparer.Compare(old, @new), file);
        file.Position = 0;
        return file;
    }

    static Disclosure Read(string path) => Some.Extract(FilingReader.Read(File.ReadAllBytes(path), path));
}
