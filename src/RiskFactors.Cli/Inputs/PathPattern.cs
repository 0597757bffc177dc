using System.IO.Enumeration;

namespace RiskFactors.Cli.Inputs;

/// <summary>A pattern over the names of a path: "*" and "?" stand for characters of one name, "**" for any number of folders.</summary>
static class PathPattern
{
    /// <summary>Whether the names of a path match the parts of a pattern, all of them.</summary>
    public static bool Matches(ReadOnlySpan<string> parts, ReadOnlySpan<string> names) =>
        parts.IsEmpty ? names.IsEmpty
        : parts[0] == "**" ? MatchesBelow(parts[1..], names)
        : !names.IsEmpty && MatchesName(parts[0], names[0]) && Matches(parts[1..], names[1..]);

    /// <summary>Whether a path matches what stands behind "**", which may swallow any number of its folders.</summary>
    public static bool MatchesBelow(ReadOnlySpan<string> parts, ReadOnlySpan<string> names)
    {
        if (parts.IsEmpty)
            return true;
        // Two in a row swallow no more than one.
        while (parts.Length > 1 && parts[0] == "**")
            parts = parts[1..];
        for (var swallowed = 0; swallowed < names.Length; swallowed++)
            if (Matches(parts, names[swallowed..]))
                return true;
        return false;
    }

    public static bool MatchesName(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: OperatingSystem.IsWindows());
}
