using System.IO.Enumeration;

namespace RiskFactors.Cli.Inputs;

/// <summary>
/// The files that a pattern matches: "*" and "?" stand for characters of one name, "**" for any number of folders. Shells do this themselves unless the
/// pattern is quoted; quoted, it works alike on every system and for any number of files.
/// </summary>
static class FilePattern
{
    public static IEnumerable<InputFile> Files(string pattern)
    {
        var parts = pattern.Split(['/', Path.DirectorySeparatorChar]);
        // The folders before the first wildcard are taken as they are, ".." and the root of the file system among them.
        var first = Array.FindIndex(parts, part => part.AsSpan().IndexOfAny('*', '?') >= 0);
        var root = string.Join(Path.DirectorySeparatorChar, parts[..first]);
        return Below(first > 0 && root.Length == 0 ? "/" : root, parts.AsMemory(first));
    }

    static IEnumerable<InputFile> Below(string folder, ReadOnlyMemory<string> parts)
    {
        var part = parts.Span[0];
        var rest = parts[1..];
        if (part == "**")
        {
            foreach (var file in FolderWalk.Files(folder, _ => true))
                if (file.Missing is not null || MatchesBelow(Names(folder, file), rest.Span))
                    yield return file;
            yield break;
        }
        if (!Directory.Exists(folder.Length == 0 ? "." : folder) || FolderWalk.Entries(folder) is not { } entries)
            yield break;
        foreach (var entry in entries)
        {
            var isFolder = entry.EndsWith('/');
            var name = isFolder ? entry[..^1] : entry;
            if (isFolder == rest.IsEmpty || !Matches(part, name))
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

    /// <summary>Whether a path matches what stands after "**", which may swallow any number of its folders.</summary>
    static bool MatchesBelow(ReadOnlySpan<string> names, ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty)
            return true;
        for (var swallowed = 0; swallowed < names.Length; swallowed++)
            if (MatchesHere(names[swallowed..], parts))
                return true;
        return false;
    }

    static bool MatchesHere(ReadOnlySpan<string> names, ReadOnlySpan<string> parts) =>
        parts.IsEmpty ? names.IsEmpty
        : parts[0] == "**" ? MatchesBelow(names, parts[1..])
        : !names.IsEmpty && Matches(parts[0], names[0]) && MatchesHere(names[1..], parts[1..]);

    static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: OperatingSystem.IsWindows());
}
