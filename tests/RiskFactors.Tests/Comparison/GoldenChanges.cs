using System.Globalization;
using System.Text;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Comparison;

/// <summary>
/// Holds the comparisons of the sample filings against the tables of Filings/*/changes.md, which a reader wrote: each cell that leads with one number, or says "removed".
/// A column is a month or year and, for a report, its form ("Feb 2019 10-K"); of a report the factors of Item 1A are counted, of a release those of its statement.
/// </summary>
public class GoldenChanges
{
    [Fact]
    public void What_became_of_each_risk_is_what_a_reader_found_but_for_the_approved_differences()
    {
        var report = new StringBuilder();
        var (right, all) = (0, 0);
        foreach (var folder in Directory.EnumerateDirectories(Repository.Path("tests", "RiskFactors.Tests", "Filings")).Order(StringComparer.Ordinal))
            Check(Path.GetFileName(folder), report, ref right, ref all);
        all.ShouldBeGreaterThan(80);
        Approved.ShouldBe("golden-changes.txt", $"{right} of {all} statements of changes.md hold\n{report}");
    }

    static void Check(string issuer, StringBuilder report, ref int right, ref int all)
    {
        foreach (var rows in Tables(File.ReadAllLines(Repository.Path("tests", "RiskFactors.Tests", "Filings", issuer, "changes.md"))))
            for (var column = 2; column < rows[0].Length - 1; column++)
            {
                var links = Links(issuer, rows[0][column - 1], rows[0][column]);
                foreach (var row in rows.Skip(1))
                {
                    var (was, now) = (row[column - 1], row[column]);
                    var isSplit = now.Contains("split", StringComparison.Ordinal);
                    var isMerged = now.Contains("merged", StringComparison.Ordinal);
                    var (old, @new) = (Number(was), Number(now));
                    if (@new is null && (old is null || !now.StartsWith("removed", StringComparison.Ordinal)))
                        continue;
                    if (!isSplit && !isMerged && old is null && was.Length > 0 && !was.StartsWith("removed", StringComparison.Ordinal))
                        continue;
                    all++;
                    var holds = isSplit ? links.Any(link => link.Status == ChangeStatus.Split && link.New.Contains(@new))
                        : isMerged ? links.Any(link => link.Status == ChangeStatus.Merged && Only(link.New) == @new)
                        : links.Any(link => old == Only(link.Old) && @new == Only(link.New)
                            && (old is null || @new is null || now.Contains("reworded", StringComparison.Ordinal) == (link.Status == ChangeStatus.Reworded)));
                    if (holds)
                        right++;
                    else
                        report.Append(CultureInfo.InvariantCulture, $"{issuer}, {rows[0][column]}, {row[0]}: {now}\n");
                }
            }
    }

    /// <summary>The tables of a document: lines that open with a bar and follow each other, as cells, without the rule below the header.</summary>
    static IEnumerable<List<string[]>> Tables(string[] lines)
    {
        var table = new List<string[]>();
        foreach (var line in lines.Append(""))
            if (line.StartsWith("| ", StringComparison.Ordinal))
                table.Add([.. line.Split('|').Skip(1).Select(cell => cell.Trim())]);
            else if (!line.StartsWith('|') && table.Count > 0)
            {
                yield return table;
                table = [];
            }
    }

    /// <summary>
    /// The links between two filings as numbers within the statement, or within Item 1A where the title names a form; ordinals count through the filing, which may hold
    /// several statements.
    /// </summary>
    static List<(ChangeStatus Status, List<int?> Old, List<int?> New)> Links(string issuer, string old, string @new)
    {
        var kind = old.Split(' ') is [_, _, ['0' or '1' or '2' or '3' or '4', ..]] ? SectionKind.RiskFactors : SectionKind.SafeHarbor;
        var diff = DisclosureComparer.Compare(Read(issuer, old), Read(issuer, @new));
        return [.. diff.Links.Select(link => (link.Status, Numbers(link.Old, diff.OldFactors, diff.Old), Numbers(link.New, diff.NewFactors, diff.New)))];

        List<int?> Numbers(IReadOnlyList<RiskFactor> factors, IReadOnlyList<RiskFactor> compared, Disclosure side) =>
            [.. factors.Where(factor => side.Sections[factor.Section].Kind == kind)
                .Select(factor => (int?)compared.Where(other => other.Section == factor.Section).ToList().IndexOf(factor) + 1)];
    }

    static int? Only(List<int?> numbers) => numbers.Count == 1 ? numbers[0] : null;

    static int? Number(string cell) => int.TryParse(cell.Split(',', ':')[0], CultureInfo.InvariantCulture, out var number) ? number : null;

    static Disclosure Read(string issuer, string title)
    {
        var words = title.Split(' ');
        var month = words.Length > 1 && DateTime.TryParseExact(words[0], "MMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? $"-{date.Month:00}" : "";
        var start = $"{words[words.Length > 1 ? 1 : 0]}{month}";
        var form = words.Length > 2 ? $"-{words[2].Trim('(', ')').ToLowerInvariant()}." : null;
        var file = Directory.EnumerateFiles(Repository.Path("data", "samples", issuer)).Order(StringComparer.Ordinal)
            .First(path => Path.GetFileName(path).StartsWith(start, StringComparison.Ordinal)
                && (form is null ? !path.Contains("-10-k.", StringComparison.Ordinal) : path.Contains(form, StringComparison.Ordinal)));
        return Some.Extract(FilingReader.Read(File.ReadAllBytes(file), file));
    }
}
