using System.Text;

namespace RiskFactors.Benchmarks;

/// <summary>
/// The documents that are measured on: the sample filings of the repository, repeated in their own form until a size is reached, so that anybody measures
/// the same.
/// </summary>
static class Documents
{
    public static string Root { get; } = FindRoot();

    /// <summary>A press release in plain text: the prose of a sample report outside its risk factors, wrapped as on EDGAR with a page mark every 56 lines, and a statement at its end.</summary>
    public static string PlainText(int characters)
    {
        var prose = FilingReader.Read(Encoding.Latin1.GetBytes(Read("caldwell-valley-bancorp", "2007-03-13-10-k.htm")), "a.htm");
        var sections = new RiskFactorExtractor().Extract(prose).Sections;
        var paragraphs = prose.Blocks.Where(block => block.Kind == BlockKind.Paragraph && !block.Text.IsEmpty && !sections.Any(section => section.Span.Contains(block.Text.Start))).ToList();
        var release = new StringBuilder("MILLRACE HOLDINGS, INC.\n\nMILLRACE REPORTS RESULTS\n\n");
        var lines = 0;
        while (release.Length < characters)
            foreach (var block in paragraphs)
            {
                foreach (var line in Wrapped(block.Text.Of(prose.Text).ToString()).Append(""))
                {
                    release.Append(line).Append('\n');
                    if (++lines % 56 == 0)
                        release.Append($"\n                                      {lines / 56}\n<PAGE>\n\n");
                }
            }
        return release.Append(Read("northlight-networks", "1999-10-27-ex-99.1.txt")).ToString();
    }

    /// <summary>An annual report in inline XBRL, its tables and paragraphs repeated in front of its body's end.</summary>
    public static string Html(int characters) => Grow(Read("amperline", "2024-03-07-10-k.htm"), "</div>", characters);

    /// <summary>The texts of all factors of all sample filings.</summary>
    public static string[] Factors()
    {
        var extractor = new RiskFactorExtractor();
        return [.. Directory.EnumerateFiles(Path.Combine(Root, "data", "samples"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => extractor.Extract(FilingReader.Read(File.ReadAllBytes(file), file)).Factors).Select(factor => factor.Heading ?? factor.Text)];
    }

    static string Read(string issuer, string file) => Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(Root, "data", "samples", issuer, file)));

    static IEnumerable<string> Wrapped(string paragraph)
    {
        var line = "";
        foreach (var word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + 1 + word.Length > 78)
            {
                yield return line;
                line = "";
            }
            line += line.Length > 0 ? " " + word : word;
        }
        yield return line;
    }

    // What stands in the middle is repeated, so that the head and the end of the document are what they were.
    static string Grow(string document, string cut, int characters)
    {
        var first = document.IndexOf(cut, document.Length / 4, StringComparison.Ordinal) + cut.Length;
        var second = document.IndexOf(cut, document.Length / 2, StringComparison.Ordinal) + cut.Length;
        var grown = new StringBuilder(document, 0, first, characters + document.Length);
        while (grown.Length < characters)
            grown.Append(document, first, second - first);
        return grown.Append(document, first, document.Length - first).ToString();
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RiskFactors.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks are run inside the repository.");
    }
}
