using System.Globalization;
using System.Text;
using RiskFactors.Tests.Comparison;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Lifelines;

public class LifelineSpecs
{
    public static TheoryData<int, string, string, string> Examples => SpecFile.Examples("lifelines.md", "trace");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_following_holds(int line, string name, string input, string expected)
    {
        var history = LifelineTracer.Trace(Releases(input), SectionKind.SafeHarbor);

        string.Join('\n', history.Lines.Select(life => Line(history, life))).ShouldBe(expected, $"line {line}, {name}");
    }

    static IEnumerable<Disclosure> Releases(string input)
    {
        var factors = new List<string>();
        foreach (var line in input.Split('\n').Append("---"))
            if (line != "---")
                factors.Add(line);
            else
            {
                yield return factors.Count == 0 ? Listed.Of() with { Sections = [], Status = DisclosureStatus.NotFound }
                    : factors[0] == "doubtful:" ? Listed.With(0.6, [.. factors.Skip(1)])
                    : Listed.Of([.. factors]);
                factors.Clear();
            }
    }

    static string Line(FactorHistory history, Lifeline line) => $"{line.Number}: {string.Join(", ", history.Filings.Select((filing, n) =>
        !filing.IsFollowed ? "/" : line.Steps.FirstOrDefault(step => step.Filing == n) is { } step ? Cell(step) : "-"))}";

    static string Cell(LifelineStep step)
    {
        var cell = new StringBuilder(ContractName.Of(step.Event));
        if (step.Factor is { } factor)
            cell.Append(CultureInfo.InvariantCulture, $" {factor.Ordinal}");
        if (step.Gap > 0)
            cell.Append(CultureInfo.InvariantCulture, $" after {step.Gap}");
        if (step.IsMoved && step.Event != LifelineEvent.Moved)
            cell.Append(" and moved");
        if (step.Lines.Count > 0)
            cell.Append(CultureInfo.InvariantCulture, $" ({string.Join(' ', step.Lines)})");
        return cell.Append(step.IsDoubtful ? "?" : "").ToString();
    }
}
