using System.Globalization;
using System.Text.Json;
using RiskFactors.Cli.Scoring;

namespace RiskFactors.Cli.Merging;

/// <summary>What the manifests of files say of how these belong together.</summary>
static class ShardSet
{
    const string ShardSetting = "shard";

    /// <summary>Refuses results that were made with different settings.</summary>
    /// <exception cref="UsageException">They were.</exception>
    public static void CheckSettings(IReadOnlyList<ManifestInput> files)
    {
        foreach (var file in files.Skip(1))
            foreach (var setting in Settings(files[0]).EnumerateObject())
                if (setting.Name != ShardSetting && Text(Setting(file, setting.Name)) is var other && other != Text(setting.Value))
                    throw new UsageException(
                        $"{file.Path} and {files[0].Path} are of different runs: the {setting.Name.Replace('_', ' ')} of one was {other}, of the other {Text(setting.Value)}. Nothing was merged.");
    }

    /// <summary>The share that a file is; null where it is that of a whole run.</summary>
    public static Shard? ShardOf(ManifestInput file) => Setting(file, ShardSetting) is { ValueKind: JsonValueKind.String } shard ? Shard.Parse(shard.GetString()!) : null;

    /// <summary>The shards that the files are of one run; null where they are runs of their own.</summary>
    /// <exception cref="UsageException">They are shares of different divisions.</exception>
    public static IReadOnlyList<Shard>? Of(IReadOnlyList<ManifestInput> files)
    {
        var shards = files.Select(ShardOf).ToList();
        if (shards.TrueForAll(shard => shard is null))
            return null;
        var whole = shards.IndexOf(null);
        if (whole >= 0)
        {
            var part = shards.FindIndex(shard => shard is not null);
            throw new UsageException($"{files[part].Path} is the share {shards[part]} of a run, and {files[whole].Path} is no share; merge the shares of a run, or whole runs.");
        }
        var stranger = shards.FindIndex(shard => shard!.Count != shards[0]!.Count);
        return stranger < 0 ? [.. shards.OfType<Shard>()]
            : throw new UsageException($"{files[0].Path} is the share {shards[0]} of a run, and {files[stranger].Path} the share {shards[stranger]}; they are not of the same run.");
    }

    /// <summary>What is to be known of the shards of one run.</summary>
    public static IEnumerable<string> Warnings(IReadOnlyList<Shard> shards, IReadOnlyList<ManifestInput> files)
    {
        var count = shards[0].Count;
        var missing = Enumerable.Range(1, count).Except(shards.Select(shard => shard.Number)).ToList();
        if (missing.Count > 0)
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{(missing.Count == 1 ? "share" : "shares")} {Listed(missing)} of {count} {(missing.Count == 1 ? "is" : "are")} missing; the result is not that of a whole run.");
        foreach (var file in files.Skip(1))
            if (Inputs(file) != Inputs(files[0]))
                yield return $"{file.Path} was given other inputs than {files[0].Path}; the order may not be that of one run.";
    }

    static string Listed(List<int> numbers)
    {
        const int Most = 20;
        var said = numbers.Take(Most).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count > Most)
            return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", said)} and {numbers.Count - Most} more");
        return said.Count == 1 ? said[0] : $"{string.Join(", ", said[..^1])} and {said[^1]}";
    }

    static string Inputs(ManifestInput file) => file.Run.Run.GetProperty("inputs"u8).GetRawText() + file.Run.Run.GetProperty("lists"u8).GetRawText();

    static JsonElement Settings(ManifestInput file) => file.Run.Run.GetProperty("settings"u8);

    static JsonElement Setting(ManifestInput file, string name) => Settings(file).TryGetProperty(name, out var value) ? value : default;

    static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : "not set";
}
