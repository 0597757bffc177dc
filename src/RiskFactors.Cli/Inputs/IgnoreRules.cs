namespace RiskFactors.Cli.Inputs;

/// <summary>
/// What is passed over in folders and archives, in the manner of .gitignore: one pattern a line, "#" begins a comment, a pattern without "/" holds at any depth and one with it from the
/// folder of the rules, "/" at the end means folders only, "!" takes back; the last one that matches decides. What lies in a folder that is passed over is not looked at.
/// </summary>
sealed class IgnoreRules
{
    /// <summary>The file of a folder that holds rules for what is below it.</summary>
    public const string FileName = ".riskfactorsignore";

    public static readonly IgnoreRules None = new([]);

    readonly Rule[] rules;

    IgnoreRules(Rule[] rules) => this.rules = rules;

    /// <param name="Parts">The pattern, name by name.</param>
    /// <param name="Depth">Of the folder that the pattern counts from, below the one where the walk began.</param>
    sealed record Rule(string[] Parts, int Depth, PathKinds Kinds, Verdict Verdict);

    enum Verdict
    {
        PassOver,
        Take,
    }

    [Flags]
    enum PathKinds
    {
        Folder = 1,
        Any = 3,
    }

    /// <summary>These rules and, where they say otherwise, those of the lines.</summary>
    /// <param name="lines">The rules, one a line.</param>
    /// <param name="depth">How deep below the beginning of the walk the folder is that they are about.</param>
    public IgnoreRules With(IEnumerable<string> lines, int depth = 0) => new([.. rules, .. lines.Select(line => Parse(line.Trim(), depth)).OfType<Rule>()]);

    static Rule? Parse(string line, int depth)
    {
        if (line.Length == 0 || line[0] == '#')
            return null;
        var verdict = line[0] == '!' ? Verdict.Take : Verdict.PassOver;
        var pattern = line.TrimStart('!').Replace('\\', '/');
        var kinds = pattern.EndsWith('/') ? PathKinds.Folder : PathKinds.Any;
        pattern = pattern.TrimEnd('/');
        if (pattern.Length == 0)
            return null;
        var isAnchored = pattern.Contains('/');
        var parts = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new(isAnchored ? parts : ["**", .. parts], depth, kinds, verdict);
    }

    /// <summary>Whether something is passed over for itself; that a folder above it is, is asked when the walk comes to that folder.</summary>
    /// <param name="names">Its path below the beginning of the walk, name by name.</param>
    public bool PassOverFile(ReadOnlySpan<string> names) => PassOver(names, PathKinds.Any);

    /// <inheritdoc cref="PassOverFile"/>
    public bool PassOverFolder(ReadOnlySpan<string> names) => PassOver(names, PathKinds.Folder);

    /// <summary>Whether a file is passed over, or one of the folders that it is in.</summary>
    public bool PassOverPath(ReadOnlySpan<string> names)
    {
        for (var length = 1; length < names.Length; length++)
            if (PassOverFolder(names[..length]))
                return true;
        return PassOverFile(names);
    }

    bool PassOver(ReadOnlySpan<string> names, PathKinds kind)
    {
        for (var n = rules.Length - 1; n >= 0; n--)
        {
            var rule = rules[n];
            if ((rule.Kinds == PathKinds.Any || kind == PathKinds.Folder) && names.Length > rule.Depth && PathPattern.Matches(rule.Parts, names[rule.Depth..]))
                return rule.Verdict == Verdict.PassOver;
        }
        return false;
    }
}
