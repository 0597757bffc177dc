namespace RiskFactors;

/// <summary>
/// The names under which JSON, CSV and every other output write the members of the library's enumerations, in kebab case. They are part of the schema:
/// a member may be renamed, its name here may not.
/// </summary>
public static class ContractName
{
    /// <summary>The name of a status, such as "not-found".</summary>
    public static string Of(DisclosureStatus status) => status switch
    {
        DisclosureStatus.Found => "found",
        DisclosureStatus.NotFound => "not-found",
        DisclosureStatus.IncorporatedByReference => "incorporated-by-reference",
        DisclosureStatus.NoMaterialChanges => "no-material-changes",
        DisclosureStatus.NotRequired => "not-required",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The name of a kind of section, such as "safe-harbor".</summary>
    public static string Of(SectionKind kind) => kind switch
    {
        SectionKind.SafeHarbor => "safe-harbor",
        SectionKind.RiskFactors => "risk-factors",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name of a file format, such as "submission".</summary>
    public static string Of(SourceFormat format) => format switch
    {
        SourceFormat.Text => "text",
        SourceFormat.Html => "html",
        SourceFormat.Submission => "submission",
        SourceFormat.Docx => "docx",
        SourceFormat.Markdown => "markdown",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The name of a severity: "info" or "warning".</summary>
    public static string Of(NoteSeverity severity) => severity switch
    {
        NoteSeverity.Info => "info",
        NoteSeverity.Warning => "warning",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    /// <summary>The name of what became of a factor, such as "reworded".</summary>
    public static string Of(ChangeStatus status) => status switch
    {
        ChangeStatus.Unchanged => "unchanged",
        ChangeStatus.Moved => "moved",
        ChangeStatus.Reworded => "reworded",
        ChangeStatus.Split => "split",
        ChangeStatus.Merged => "merged",
        ChangeStatus.Added => "added",
        ChangeStatus.Removed => "removed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The name of what became of a lifeline in a filing, such as "split-off".</summary>
    public static string Of(LifelineEvent what) => what switch
    {
        LifelineEvent.Appeared => "appeared",
        LifelineEvent.SplitOff => "split-off",
        LifelineEvent.Reappeared => "reappeared",
        LifelineEvent.Unchanged => "unchanged",
        LifelineEvent.Moved => "moved",
        LifelineEvent.Reworded => "reworded",
        LifelineEvent.Split => "split",
        LifelineEvent.Merged => "merged",
        LifelineEvent.MergedInto => "merged-into",
        LifelineEvent.Removed => "removed",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    /// <summary>The name of what is done with a run of text: "equal", "delete" or "insert".</summary>
    public static string Of(WordOperation operation) => operation switch
    {
        WordOperation.Equal => "equal",
        WordOperation.Delete => "delete",
        WordOperation.Insert => "insert",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };
}
