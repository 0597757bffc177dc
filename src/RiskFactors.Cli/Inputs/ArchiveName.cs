namespace RiskFactors.Cli.Inputs;

/// <summary>Tells archives by their names, and names what is in them.</summary>
static class ArchiveName
{
    /// <summary>What stands between the name of an archive and that of a file in it.</summary>
    public const string Separator = "!/";

    static readonly (string Extension, ArchiveKind Kind)[] Kinds =
    [
        (".zip", ArchiveKind.Zip), (".tar.gz", ArchiveKind.TarGz), (".tgz", ArchiveKind.TarGz), (".tar", ArchiveKind.Tar), (".gz", ArchiveKind.Gz),
    ];

    public static IEnumerable<string> Extensions => Kinds.Select(kind => kind.Extension);

    public static ArchiveKind KindOf(string name)
    {
        foreach (var (extension, kind) in Kinds)
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return kind;
        return ArchiveKind.None;
    }

    /// <summary>The names of a file's path in an archive, or null where the path leads out of it: nothing is unpacked to the disk, but who trusts the name would be led there.</summary>
    public static string[]? Names(string entry)
    {
        var names = entry.Replace('\\', '/').Split('/');
        if (names[0] is "" || (names[0].Length == 2 && names[0][1] == ':'))
            return null;
        return names.Contains("..") ? null : [.. names.Where(name => name is not ("" or "."))];
    }
}

/// <summary>What kind of archive a file is.</summary>
enum ArchiveKind
{
    None,
    Zip,
    Tar,
    TarGz,

    /// <summary>One file, compressed.</summary>
    Gz,
}
