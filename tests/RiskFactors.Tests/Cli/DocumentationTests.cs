using System.Text.Json;
using System.Xml.Linq;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Cli;

/// <summary>That the documents say what there is.</summary>
public class DocumentationTests
{
    [Fact]
    public void Every_field_of_the_json_is_described()
    {
        var described = File.ReadAllText(Repository.Path("docs", "disclosure-json.md"));
        var json = JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "RiskFactors.Tests", "Approved", "disclosure-explained.approved.json")));
        var fields = Fields(json.RootElement).Distinct().ToList();
        fields.Count.ShouldBeGreaterThan(30);
        foreach (var field in fields)
            described.ShouldContain($"`{field}`");
    }

    [Fact]
    public void Every_field_of_a_manifest_is_described()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", Releases.WithThreeFactors);
        folder.Write("in/b.txt", "");
        CliRun.Of("score", folder.Path("in"), "-o", folder.Path("out.jsonl"));
        var described = File.ReadAllText(Repository.Path("docs", "score-json.md"));
        foreach (var line in File.ReadAllLines(folder.Path("out.jsonl.manifest.jsonl")))
        {
            var record = JsonDocument.Parse(line).RootElement;
            // What stands in the last line's counts are statuses and codes, not fields.
            var fields = record.GetProperty("record").GetString() == "end" ? record.EnumerateObject().Select(field => field.Name) : Fields(record);
            foreach (var field in fields)
                described.ShouldContain($"`{field}`");
        }
    }

    [Fact]
    public void Every_value_of_an_enumeration_is_described()
    {
        var described = File.ReadAllText(Repository.Path("docs", "disclosure-json.md"));
        var values = Enum.GetValues<DisclosureStatus>().Select(ContractName.Of)
            .Concat(Enum.GetValues<SectionKind>().Select(ContractName.Of))
            .Concat(Enum.GetValues<SourceFormat>().Select(ContractName.Of))
            .Concat(Enum.GetValues<NoteSeverity>().Select(ContractName.Of));
        foreach (var value in values)
            described.ShouldContain($"`{value}`");
    }

    [Fact]
    public void Every_dependency_has_its_sentence_in_the_changelog()
    {
        var changelog = File.ReadAllText(Repository.Path("CHANGELOG.md"));
        var packages = XDocument.Load(Repository.Path("Directory.Packages.props")).Descendants("PackageVersion").ToList();
        packages.Count.ShouldBeGreaterThan(5);
        foreach (var package in packages)
        {
            changelog.ShouldContain((string)package.Attribute("Include")!);
            changelog.ShouldContain((string)package.Attribute("Version")!);
        }
    }

    [Fact]
    public void The_first_example_of_the_readme_is_what_the_command_prints()
    {
        var readme = File.ReadAllText(Repository.Path("README.md"));
        var run = CliRun.Of("extract", Repository.Path("data", "samples"), "--format", "table");

        var first = run.Output.ReplaceLineEndings("\n").Replace(Repository.Path("data", "samples") + "/", "data/samples/");
        first = first[..first.IndexOf("\n\ndata/samples/", StringComparison.Ordinal)];
        readme.ShouldContain("```\n" + string.Join('\n', first.Split('\n').Select(line => line.TrimEnd())) + "\n```");
        readme.ShouldContain($"`{run.Error.Trim()}`");
    }

    static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Fields(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => [],
    };
}
