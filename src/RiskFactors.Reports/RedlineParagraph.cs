namespace RiskFactors.Reports;

/// <summary>One paragraph of a redline.</summary>
/// <param name="Role">What it is in the passage.</param>
/// <param name="Mark">What is done with the end of the paragraph. Where it is deleted or inserted, what stands before it runs on into the next paragraph on one side.</param>
/// <param name="Runs">Its text.</param>
/// <param name="Link">What became of the factor that begins here; null of a sentence, and of the further paragraphs of a factor.</param>
sealed record RedlineParagraph(RedlineRole Role, RedlineOperation Mark, IReadOnlyList<RedlineRun> Runs, FactorLink? Link = null);

/// <summary>A run of text.</summary>
/// <param name="Operation">What is done with it.</param>
/// <param name="Text">The text.</param>
/// <param name="IsCaption">Whether it belongs to the caption of a factor.</param>
readonly record struct RedlineRun(RedlineOperation Operation, string Text, bool IsCaption);

/// <summary>What a paragraph is in the passage.</summary>
enum RedlineRole
{
    SectionHeading,
    GroupHeading,
    Sentence,
    Factor,
}

/// <summary>What is done with a run or with the end of a paragraph. The old text is what is not inserted, and has what was moved in its old place; the new text likewise.</summary>
enum RedlineOperation
{
    Keep,
    Delete,
    Insert,
    MoveFrom,
    MoveTo,
}
