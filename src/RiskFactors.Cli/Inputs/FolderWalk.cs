namespace RiskFactors.Cli.Inputs;

/// <summary>The files below a folder, in ordinal order of their paths, a folder's names in memory at a time.</summary>
static class FolderWalk
{
    /// <param name="folder">The folder as the user named it.</param>
    /// <param name="accepts">Whether a file is wanted, by its name.</param>
    public static IEnumerable<InputFile> Files(string folder, Func<string, bool> accepts)
    {
        if (Entries(folder) is not { } entries)
        {
            yield return InputFile.NotThere(folder, "unreadable", "The folder cannot be read.");
            yield break;
        }
        foreach (var entry in entries)
        {
            if (entry.EndsWith('/'))
                foreach (var file in Files(Path.Combine(folder, entry[..^1]), accepts))
                    yield return file;
            else if (accepts(entry))
                yield return new InputFile(Path.Combine(folder, entry));
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
