namespace RiskFactors.Splitting;

/// <summary>The type in which a line is set, against the body of its section: what tells captions, group headings and text apart.</summary>
/// <param name="IsRunIn">Whether it stands at the head of a paragraph instead of alone.</param>
/// <param name="Emphasis">Emphasis that the body does not have.</param>
/// <param name="Level">Level of a heading by mark-up, or 0.</param>
readonly record struct CaptionType(bool IsRunIn, BlockStyle Emphasis, int Level)
{
    public bool IsMarked => Emphasis != BlockStyle.None || Level > 0;
}
