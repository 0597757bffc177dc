namespace RiskFactors.Cli.Scoring;

/// <summary>The files of a run. While it runs they have names that say so; they take their own together at its end, so that what stood there stays until then.</summary>
/// <param name="Output">The file of the lines; null where they go to standard output or a store.</param>
/// <param name="Manifest">The file of the manifest; null where none is written.</param>
sealed record ScoreFiles(string? Output, string? Manifest)
{
    /// <summary>What the name of a file ends in until it is whole.</summary>
    public const string Unfinished = ".unfinished";

    public const string ManifestEnding = ".manifest.jsonl";

    /// <param name="output">The file of the lines, or null.</param>
    /// <param name="store">The store of the results, or null.</param>
    /// <param name="manifest">The manifest, where it is not to be beside them.</param>
    public static ScoreFiles Of(string? output, string? store, string? manifest) =>
        new(output, manifest ?? ((output ?? store) is { } place ? place + ManifestEnding : null));

    public string? OutputDraft => Output is null ? null : Output + Unfinished;

    public string? ManifestDraft => Manifest is null ? null : Manifest + Unfinished;

    /// <summary>Whether a run that was stopped is there.</summary>
    public bool IsUnfinished => ManifestDraft is { } draft && File.Exists(draft);

    /// <summary>Gives the files their names.</summary>
    public void Publish()
    {
        // The output first: a finished manifest vouches for it.
        if (OutputDraft is { } output && File.Exists(output))
            File.Move(output, Output!, overwrite: true);
        if (ManifestDraft is { } manifest)
            File.Move(manifest, Manifest!, overwrite: true);
    }
}
