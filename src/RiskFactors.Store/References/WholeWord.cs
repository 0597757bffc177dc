namespace RiskFactors.Store.References;

/// <summary>Whole words in a text, whatever their case.</summary>
static class WholeWord
{
    public static bool IsIn(string text, string word)
    {
        for (var at = 0; at + word.Length <= text.Length; at++)
        {
            var hit = text.AsSpan(at).IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (hit < 0)
                return false;
            at += hit;
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }
        return false;
    }
}
