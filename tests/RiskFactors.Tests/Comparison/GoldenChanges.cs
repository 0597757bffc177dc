using System.Globalization;
using System.Text;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Comparison;

/// <summary>
/// Holds the comparisons of the sample releases against Filings/*/changes.md, which a reader wrote. Each cell tells its place or places and what became of the
/// risk since the cell before; places count within the statement, of several within the longest.
/// What only has another number because others came or went has not moved.
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
        var rows = File.ReadLines(Repository.Path("tests", "RiskFactors.Tests", "Filings", issuer, "changes.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|').Skip(1).Select(cell => cell.Trim()).ToArray()).ToList();
        for (var column = 2; column < rows[0].Length - 1; column++)
        {
            var diff = DisclosureComparer.Compare(Read(issuer, rows[0][column - 1]), Read(issuer, rows[0][column]));
            foreach (var row in rows.Skip(1))
            {
                if (!Says(row[column - 1], row[column], out var old, out var @new))
                    continue;
                all++;
                if (diff.Links.Any(link => Places(link.Old, diff.OldFactors).SequenceEqual(old) && Places(link.New, diff.NewFactors).SequenceEqual(@new) && IsAsSaid(link, row[column])))
                    right++;
                else
                    report.Append(CultureInfo.InvariantCulture, $"{issuer}, {rows[0][column]}, {row[0]}: {row[column]}\n");
            }
        }
    }

    static bool IsAsSaid(FactorLink link, string cell) => link.Status switch
    {
        ChangeStatus.Added => Has(cell, "added"),
        ChangeStatus.Removed => Has(cell, "removed"),
        ChangeStatus.Split => Has(cell, "split"),
        ChangeStatus.Merged => Has(cell, "merged"),
        _ => Has(cell, "reworded") == (link.Status == ChangeStatus.Reworded) && Has(cell, "moved") == link.IsMoved,
    };

    /// <summary>Whether the cells say the whole of what became of a risk: what was split from or merged with the risk of another row they say in part.</summary>
    static bool Says(string before, string after, out int[] old, out int[] @new)
    {
        (old, @new) = (Numbers(before), Numbers(after));
        var isPartly = (Has(after, "split") && @new.Length < 2) || (Has(after, "merged") && old.Length < 2);
        return !isPartly && (old.Length > 0 || @new.Length > 0) && (@new.Length > 0 || Has(after, "removed"));
    }

    static bool Has(string cell, string word) => cell.Split([' ', ',', ':'], StringSplitOptions.None).Contains(word);

    static int[] Numbers(string cell) =>
        [.. cell.Split(',')[0].Split(" and ").Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0)];

    /// <summary>The places of factors within the longest statement; 0 where one stands in another.</summary>
    static int[] Places(IReadOnlyList<RiskFactor> factors, IReadOnlyList<RiskFactor> compared)
    {
        var longest = compared.GroupBy(factor => factor.Section).MaxBy(section => section.Count())?.ToList() ?? [];
        return [.. factors.Select(factor => longest.IndexOf(factor) + 1)];
    }

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
