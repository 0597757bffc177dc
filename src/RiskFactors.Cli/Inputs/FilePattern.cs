namespace RiskFactors.Cli.Inputs;

/// <summary>
/// The files that a pattern matches: "*" and "?" stand for characters of one name, "**" for any number of folders. Shells do this themselves unless the
/// pattern is quoted; quoted, it works alike on every system and for any number of files.
/// </summary>
static class FilePattern
{
    /// <param name="pattern">What was typed.</param>
    /// <param name="rules">What is passed over, counted from the folder before the first wildcard.</param>
    public static IEnumerable<InputFile> Files(string pattern, IgnoreRules rules)
    {
        var parts = pattern.Split(['/', Path.DirectorySeparatorChar]);
        // The folders before the first wildcard are taken as they are, ".." and the root of the file system among them.
        var first = Array.FindIndex(parts, part => part.AsSpan().IndexOfAny('*', '?') >= 0);
        var root = string.Join(Path.DirectorySeparatorChar, parts[..first]);
        root = first > 0 && root.Length == 0 ? "/" : root;
        return Below(root, parts.AsMemory(first)).Where(file => file.Missing is not null || !rules.PassOverPath(Names(root, file)));
    }

    static IEnumerable<InputFile> Below(string folder, ReadOnlyMemory<string> parts)
    {
        var part = parts.Span[0];
        var rest = parts[1..];
        if (part == "**")
        {
            foreach (var file in FolderWalk.Files(folder, FileSelection.All))
                if (file.Missing is not null || PathPattern.MatchesBelow(rest.Span, Names(folder, file)))
                    yield return file;
            yield break;
        }
        if (!Directory.Exists(folder.Length == 0 ? "." : folder) || FolderWalk.Entries(folder) is not { } entries)
            yield break;
        foreach (var entry in entries)
        {
            var isFolder = entry.EndsWith('/');
            var name = isFolder ? entry[..^1] : entry;
            if (isFolder == rest.IsEmpty || !PathPattern.MatchesName(part, name))
                continue;
            if (!isFolder)
                yield return new InputFile(Path.Combine(folder, name));
            else
                foreach (var file in Below(Path.Combine(folder, name), rest))
                    yield return file;
        }
    }

    static string[] Names(string folder, InputFile file) =>
        Path.GetRelativePath(folder.Length == 0 ? "." : folder, file.Path).Split(Path.DirectorySeparatorChar);
}
