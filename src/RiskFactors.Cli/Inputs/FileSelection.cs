namespace RiskFactors.Cli.Inputs;

/// <summary>Which files of a folder or an archive are wanted. A file that is named is read whatever it is called.</summary>
sealed class FileSelection
{
    static readonly string[] FilingExtensions = [".txt", ".htm", ".html", ".xhtml", ".md", ".markdown", ".docx"];

    /// <summary>Filings, by their extensions.</summary>
    public static readonly FileSelection Filings = new(FilingExtensions, [], IgnoreRules.None);

    /// <summary>All files but hidden ones.</summary>
    public static readonly FileSelection All = new([], ["*"], IgnoreRules.None);

    readonly string[] extensions;
    readonly IReadOnlyList<string> included;

    FileSelection(string[] extensions, IReadOnlyList<string> included, IgnoreRules rules)
    {
        this.extensions = extensions;
        this.included = included;
        Rules = rules;
    }

    /// <summary>Filings and archives of them.</summary>
    /// <param name="included">Patterns of further names.</param>
    /// <param name="excluded">Rules of what is passed over.</param>
    public static FileSelection FilingsAndArchives(IReadOnlyList<string> included, IReadOnlyList<string> excluded) =>
        new([.. FilingExtensions, .. ArchiveName.Extensions], included, IgnoreRules.None.With(excluded));

    public IgnoreRules Rules { get; }

    /// <summary>The extensions of what is wanted, for people.</summary>
    public string Extensions => string.Join(", ", extensions);

    public bool Wants(string name)
    {
        // "~$draft.docx" is what Word leaves beside a document that is open.
        if (!name.StartsWith("~$", StringComparison.Ordinal))
            foreach (var extension in extensions)
                if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                    return true;
        foreach (var pattern in included)
            if (PathPattern.MatchesName(pattern, name))
                return true;
        return false;
    }
}
