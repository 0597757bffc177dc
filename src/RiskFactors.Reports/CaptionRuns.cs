namespace RiskFactors.Reports;

/// <summary>A run of text on the way from an old text to a new one, cut where the caption ends.</summary>
/// <param name="Operation">What is done with it.</param>
/// <param name="Text">The text.</param>
/// <param name="IsCaption">Whether it belongs to the caption.</param>
readonly record struct CaptionRun(WordOperation Operation, string Text, bool IsCaption)
{
    /// <summary>Cuts words where the caption ends: that of the old text for what is deleted, that of the new text for all else.</summary>
    /// <param name="words">The words.</param>
    /// <param name="oldCaption">Length of the old caption in UTF-16 code units; 0 where there is none.</param>
    /// <param name="newCaption">Length of the new caption.</param>
    public static IEnumerable<CaptionRun> Of(IEnumerable<WordChange> words, int oldCaption, int newCaption)
    {
        var (oldAt, newAt) = (0, 0);
        foreach (var (operation, text) in words)
        {
            var left = Math.Clamp(operation == WordOperation.Delete ? oldCaption - oldAt : newCaption - newAt, 0, text.Length);
            if (left > 0)
                yield return new(operation, text[..left], true);
            if (left < text.Length)
                yield return new(operation, text[left..], false);
            oldAt += operation == WordOperation.Insert ? 0 : text.Length;
            newAt += operation == WordOperation.Delete ? 0 : text.Length;
        }
    }
}
