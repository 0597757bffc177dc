namespace RiskFactors.Comparison;

/// <summary>Numbers the words of the texts that are compared, in the order in which they are met.</summary>
sealed class Vocabulary
{
    readonly StringIndex words = new();

    public int Count => words.Count;

    public string this[int id] => words[id];

    public int IdOf(ReadOnlySpan<char> word) => words.Add(word);
}
