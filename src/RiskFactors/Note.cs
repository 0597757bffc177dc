namespace RiskFactors;

/// <summary>Something that a reader of the result should know.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">Stable identifier in kebab case.</param>
/// <param name="Message">One sentence for a person.</param>
/// <param name="Span">The place in the decoded source that the note speaks of, if any.</param>
public sealed record Note(NoteSeverity Severity, string Code, string Message, TextSpan? Span = null);

/// <summary>How much a <see cref="Note"/> matters.</summary>
public enum NoteSeverity
{
    /// <summary>Worth knowing; the result stands.</summary>
    Info,

    /// <summary>The result may be wrong or incomplete.</summary>
    Warning,
}
