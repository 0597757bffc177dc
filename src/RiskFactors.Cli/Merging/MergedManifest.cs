using System.Text.Json;
using RiskFactors.Cli.Scoring;

namespace RiskFactors.Cli.Merging;

/// <summary>The manifest of a merged result: that of one run over all inputs.</summary>
static class MergedManifest
{
    /// <summary>The field of the first record by which a merged manifest is told from that of a run; it names the files.</summary>
    const string Merged = "merged";

    /// <param name="files">The files of the result.</param>
    /// <param name="output">The result as it was named.</param>
    /// <param name="parts">What was merged.</param>
    public static Manifest Begin(ScoreFiles files, string output, IReadOnlyList<ManifestInput> parts) =>
        Manifest.Begin(files.ManifestDraft!, json => WriteRun(json, output, parts), TimeProvider.System);

    /// <summary>Refuses to write over what a run has begun; what a merge left that was killed is nothing.</summary>
    /// <exception cref="UsageException">A run of that output was stopped, or goes on.</exception>
    public static void CheckNotBegun(ScoreFiles files)
    {
        if (files.IsUnfinished && !EarlierRun.Read(files.ManifestDraft!, _ => false).Run.TryGetProperty(Merged, out _))
            throw new UsageException($"{files.ManifestDraft} is of a run of riskfactors score that was stopped, or that goes on. Name another output, or delete it.");
    }

    static void WriteRun(Utf8JsonWriter json, string output, IReadOnlyList<ManifestInput> parts)
    {
        json.WriteStartObject();
        foreach (var property in parts[0].Run.Run.EnumerateObject())
            switch (property.Name)
            {
                case "settings":
                    json.WriteStartObject(property.Name);
                    foreach (var setting in property.Value.EnumerateObject())
                        if (setting.Name == "shard")
                            json.WriteNull(setting.Name);
                        else
                            setting.WriteTo(json);
                    json.WriteEndObject();
                    break;
                case "output":
                    json.WriteString(property.Name, output);
                    break;
                case "order":
                    json.WriteString(property.Name, "input");
                    break;
                case Merged:
                    break;
                default:
                    property.WriteTo(json);
                    break;
            }
        json.WriteStartArray(Merged);
        foreach (var part in parts)
            json.WriteStringValue(part.Path);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
