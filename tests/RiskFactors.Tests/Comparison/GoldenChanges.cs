using System.Globalization;
using System.Text;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Comparison;

/// <summary>Holds the comparisons of the sample releases against Filings/*/changes.md, which a reader wrote: each cell that leads with one number, or says "removed".</summary>
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
        var rows = File.ReadLines(Repository.Path("tests", "RiskFactors.Tests", "Filings", issuer, "changes.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|').Skip(1).Select(cell => cell.Trim()).ToArray()).ToList();
        for (var column = 2; column < rows[0].Length - 1; column++)
        {
            var diff = DisclosureComparer.Compare(Read(issuer, rows[0][column - 1]), Read(issuer, rows[0][column]));
            foreach (var row in rows.Skip(1))
            {
                var (old, @new) = (Number(row[column - 1]), Number(row[column]));
                if ((old is null && row[column - 1].Length > 0 && !row[column - 1].StartsWith("removed", StringComparison.Ordinal)) || (old is null && @new is null)
                    || (@new is null && !row[column].StartsWith("removed", StringComparison.Ordinal)))
                    continue;
                all++;
                var holds = diff.Links.Any(link => old == Only(link.Old, diff.OldFactors) && @new == Only(link.New, diff.NewFactors)
                    && (old is null || @new is null || row[column].Contains("reworded", StringComparison.Ordinal) == (link.Status == ChangeStatus.Reworded)));
                if (holds)
                    right++;
                else
                    report.Append(CultureInfo.InvariantCulture, $"{issuer}, {rows[0][column]}, {row[0]}: {row[column]}\n");
            }
        }
    }

    // changes.md counts within the statement; ordinals count through the filing, which may hold a second statement.
    static int? Only(IReadOnlyList<RiskFactor> factors, IReadOnlyList<RiskFactor> compared) => factors.Count == 1 ? compared.ToList().IndexOf(factors[0]) + 1 : null;

    static int? Number(string cell) =>
        cell.Contains(" and ", StringComparison.Ordinal) && !cell.Contains("moved and", StringComparison.Ordinal) || cell.Contains("split", StringComparison.Ordinal) || cell.Contains("merged", StringComparison.Ordinal)
            ? null
            : int.TryParse(cell.Split(',')[0], CultureInfo.InvariantCulture, out var number) ? number : null;

    static Disclosure Read(string issuer, string title)
    {
        var words = title.Split(' ');
        var month = words.Length > 1 && DateTime.TryParseExact(words[0], "MMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? $"-{date.Month:00}" : "";
        var start = $"{words[words.Length > 1 ? 1 : 0]}{month}";
        var file = Directory.EnumerateFiles(Repository.Path("data", "samples", issuer)).Order(StringComparer.Ordinal)
            .First(path => Path.GetFileName(path).StartsWith(start, StringComparison.Ordinal) && !path.Contains("10-k", StringComparison.Ordinal));
        return Some.Extract(FilingReader.Read(File.ReadAllBytes(file), file));
    }
}
