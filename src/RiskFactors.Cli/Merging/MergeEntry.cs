namespace RiskFactors.Cli.Merging;

/// <summary>One document of what is merged, as little of it as decides what becomes of it: all of them are in memory.</summary>
readonly struct MergeEntry
{
    /// <summary>Stands for its path.</summary>
    public required UInt128 Path { get; init; }

    /// <summary>Stands for its bytes; 0 where it failed.</summary>
    public UInt128 Content { get; init; }

    /// <summary>Its place among all inputs of its run, or among the documents of its file.</summary>
    public required long Number { get; init; }

    /// <summary>Where it is in its file, in bytes: its record in the manifest, or its lines where there is none.</summary>
    public required long At { get; init; }

    /// <summary>How many bytes that are.</summary>
    public required long Length { get; init; }

    /// <summary>Which file it is in, from 0.</summary>
    public required int File { get; init; }

    public bool IsFailed { get; init; }

    /// <summary>The order of one run.</summary>
    public static int ByNumber(MergeEntry one, MergeEntry other) => one.Number != other.Number ? one.Number.CompareTo(other.Number) : ByFile(one, other);

    /// <summary>The order of the files.</summary>
    public static int ByFile(MergeEntry one, MergeEntry other) =>
        one.File != other.File ? one.File.CompareTo(other.File) : one.Number != other.Number ? one.Number.CompareTo(other.Number) : one.At.CompareTo(other.At);
}
