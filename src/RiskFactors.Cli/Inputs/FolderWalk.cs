namespace RiskFactors.Cli.Inputs;

/// <summary>The files below a folder, in ordinal order of their paths, a folder's names in memory at a time.</summary>
static class FolderWalk
{
    /// <param name="folder">The folder as the user named it.</param>
    /// <param name="wanted">Which of its files are wanted.</param>
    public static IEnumerable<InputFile> Files(string folder, FileSelection wanted) => Files(folder, [], wanted, wanted.Rules);

    static IEnumerable<InputFile> Files(string folder, string[] names, FileSelection wanted, IgnoreRules rules)
    {
        if (Entries(folder) is not { } entries)
        {
            yield return InputFile.NotThere(folder, "unreadable", "The folder cannot be read.");
            yield break;
        }
        if (OwnRules(folder) is not { } own)
        {
            yield return InputFile.NotThere(Path.Combine(folder, IgnoreRules.FileName), "unreadable", "The rules of what is to be passed over cannot be read; the folder is left out.");
            yield break;
        }
        if (own.Length > 0)
            rules = rules.With(own, names.Length);
        foreach (var entry in entries)
        {
            if (entry.EndsWith('/'))
            {
                string[] below = [.. names, entry[..^1]];
                if (!rules.PassOverFolder(below))
                    foreach (var file in Files(Path.Combine(folder, entry[..^1]), below, wanted, rules))
                        yield return file;
            }
            else if (wanted.Wants(entry) && !rules.PassOverFile([.. names, entry]))
                yield return new InputFile(Path.Combine(folder, entry));
        }
    }

    /// <summary>The rules of a folder, none where it has none; null where they cannot be read.</summary>
    static string[]? OwnRules(string folder)
    {
        var path = Path.Combine(folder, IgnoreRules.FileName);
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    /// <summary>
    /// The names in a folder, those of subfolders closed by "/": sorted so, they give the order of whole paths. Hidden names are passed over, and links to
    /// folders too, which may lead in a circle. Null where the folder cannot be read.
    /// </summary>
    public static List<string>? Entries(string folder)
    {
        try
        {
            var names = new List<string>();
            foreach (var entry in new DirectoryInfo(folder.Length == 0 ? "." : folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.'))
                    continue;
                if (!entry.Attributes.HasFlag(FileAttributes.Directory))
                    names.Add(entry.Name);
                else if (entry.LinkTarget is null)
                    names.Add(entry.Name + '/');
            }
            names.Sort(StringComparer.Ordinal);
            return names;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }
}
