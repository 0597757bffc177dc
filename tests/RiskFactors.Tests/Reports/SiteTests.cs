using AngleSharp.Html.Parser;
using RiskFactors.Cli;
using RiskFactors.Tests.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reports;

/// <summary>The report of the sample filings as a set of pages, read as a browser reads it.</summary>
public sealed class SiteTests : IClassFixture<SiteTests.Site>
{
    readonly Site site;

    public SiteTests(Site site) => this.site = site;

    public sealed class Site : IDisposable
    {
        readonly TempFolder folder = new();

        public Site() => Run = CliRun.Of("report", Repository.Path("data", "samples"), "-o", Root);

        internal CliRun Run { get; }

        public string Root => folder.Path("site");

        public IEnumerable<string> Pages => Directory.EnumerateFiles(Root, "*.html", SearchOption.AllDirectories);

        public void Dispose() => folder.Dispose();
    }

    [Fact]
    public void It_says_what_it_made_and_where_to_begin()
    {
        site.Run.ExitCode.ShouldBe(ExitCode.Success);
        site.Run.Output.ShouldBeEmpty();
        site.Run.Error.ShouldContain(Path.Combine(site.Root, "index.html"));
        Directory.EnumerateFiles(site.Root, "*.unfinished", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_is_html_without_a_fault()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        foreach (var page in site.Pages)
            Should.NotThrow(() => parser.ParseDocument(File.ReadAllText(page)), page);
    }

    [Fact]
    public void Every_link_leads_to_a_page_and_a_place_that_are_there()
    {
        var documents = site.Pages.ToDictionary(static page => page, static page => new HtmlParser().ParseDocument(File.ReadAllText(page)));
        var links = 0;
        foreach (var (page, document) in documents)
            foreach (var element in document.QuerySelectorAll("a[href], img[src], link[href]"))
            {
                var target = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                target = target.Split("#:~:")[0];
                var (path, fragment) = target.Split('#') is [var before, var after] ? (before, after) : (target, null);
                var file = path.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(path)));
                File.Exists(file).ShouldBeTrue($"{page} links to {target}");
                if (fragment is not null)
                    documents[file].GetElementById(fragment).ShouldNotBeNull($"{page} links to {target}");
                links++;
            }
        links.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        foreach (var page in site.Pages)
            foreach (var element in new HtmlParser().ParseDocument(File.ReadAllText(page)).QuerySelectorAll("[src], link[href], script"))
                (element.GetAttribute("src") ?? element.GetAttribute("href") ?? "").ShouldNotContain("//");
    }

    [Fact]
    public void Every_factor_of_a_passage_has_its_page_and_its_history()
    {
        var release = Directory.EnumerateFiles(Path.Combine(site.Root, "amperline-inc"), "2022-05-11*.html").First();
        var factors = new HtmlParser().ParseDocument(File.ReadAllText(release)).QuerySelectorAll("article.factor");

        factors.Length.ShouldBe(8);
        factors[0].TextContent.ShouldContain("our history of losses and our need for capital");
        factors[0].QuerySelector("a[href*='#line-']").ShouldNotBeNull();
        factors[0].QuerySelector("a[href*='2022-05-11-ex-99.1.htm#:~:text=']").ShouldNotBeNull();
    }

    [Fact]
    public void A_strangers_text_is_no_markup()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", Releases.WithFactors("the <script>alert(1)</script> price of oats", "the \"loss\" of a large customer", "a strike & more"));

        CliRun.Of("report", folder.Path("in"), "-o", folder.Path("out")).ExitCode.ShouldBe(ExitCode.Success);

        foreach (var page in Directory.EnumerateFiles(folder.Path("out"), "*.html", SearchOption.AllDirectories))
            new HtmlParser().ParseDocument(File.ReadAllText(page)).QuerySelectorAll("script").ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_fails_is_3_and_the_pages_tell_of_the_rest()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "%PDF-1.7");
        folder.Write("in/b.txt", Releases.WithThreeFactors);

        var run = CliRun.Of("report", folder.Path("in"), "-o", folder.Path("out"));

        run.ExitCode.ShouldBe(ExitCode.SomeInputsFailed);
        run.Error.ShouldContain("a.txt");
        File.Exists(folder.Path("out/index.html")).ShouldBeTrue();
    }

    [Fact]
    public void A_folder_that_is_a_file_is_told_before_anything_is_read()
    {
        using var folder = new TempFolder();
        folder.Write("out", "notes");

        var run = CliRun.Of("report", folder.Write("in/a.txt", "%PDF-1.7"), "-o", folder.Path("out"));

        run.ShouldBe(new CliRun(ExitCode.CouldNotRun, "", $"riskfactors: --output {folder.Path("out")}: this is a file.\n"));
    }

    [Fact]
    public void A_store_can_be_told_of_and_is_left_as_it_is()
    {
        using var folder = new TempFolder();
        CliRun.Of("import", folder.Write("a.txt", Releases.WithThreeFactors), "--store", folder.Path("risk.db")).ExitCode.ShouldBe(0);
        var before = File.ReadAllBytes(folder.Path("risk.db"));

        CliRun.Of("report", folder.Path("risk.db"), "-o", folder.Path("out")).ExitCode.ShouldBe(ExitCode.Success);

        File.ReadAllBytes(folder.Path("risk.db")).ShouldBe(before);
        File.Exists(folder.Path("out/index.html")).ShouldBeTrue();
    }
}
